import {
  definitions,
  type Assumption,
  type LooksLike,
  type SignatureFault,
} from '../../../../src/core/finding/definitions.ts'
import type { FindingCode, ParamsOf } from '../../../../src/core/finding/finding.ts'
import type { PolicyProblem } from '../../../../src/core/finding/opc-ua.ts'
import type { ListProblem, Unusable } from '../../../../src/core/finding/revocation.ts'
import type { LogState, UnverifiedTimestamp } from '../../../../src/core/finding/transparency.ts'
import { stackRules } from '../../../../src/core/check/opc-ua/stacks.ts'
import { assumptions } from '../../../../src/core/explain/english/assumptions.ts'
import { looks } from '../../../../src/core/explain/english/looks-like.ts'

/** The findings that name the subject of a certificate and say nothing else of it: one sample serves them all. */
type OfSubject = { [C in FindingCode]: keyof ParamsOf<C> extends 'subject' ? C : never }[FindingCode]

type Samples<Codes extends FindingCode> = { readonly [C in Codes]: readonly ParamsOf<C>[] }

const subject = 'server.example'
const issuer = 'Plant CA'
const day = Date.UTC(2026, 5, 15)
const address = 'http://ca.example/plant.cer'
const fault = { offset: 12, expected: 'an INTEGER' }
const own = [{ subject }]
const unfit = [
  { subject, names: ['a_b.example'], more: 0 },
  { subject, names: ['a_b.example', ''], more: 3 },
]
const extension = [{ subject, extension: 'key-usage' }]
const form = 'PKCS #12'
const dates = { subject, signer: issuer, thisUpdate: day, nextUpdate: day }
const constrained = { subject, issuer, name: 'a.example', constraintOf: 'c2', constraintStart: 1, constraintEnd: 2 }
const forms = ['dNSName', 'iPAddress', 'rfc822Name', 'uniformResourceIdentifier', 'directoryName'] as const
const eachForm = forms.map((each) => ({ ...constrained, form: each }))
const signature = { subject, issuer, algorithm: 'SHA-256 with RSA' }
const log = { subject, timestamp: day, logId: '01'.repeat(32), log: 'Argon2026h1', operator: 'Google', since: day }
const stamp = { ...log, state: 'usable' as const, list: 'Google’s list of 1 June 2026' }
const unknownLog = { ...stamp, log: undefined, operator: undefined, state: undefined, since: undefined }
const missing = [
  { subject, issuer, addresses: [] },
  { subject, issuer, addresses: [address] },
]
const reached = { subject, issuer, version: 2, expected: 'a SEQUENCE', offset: 4 }

const each = <const T extends string>(...ids: readonly T[]): readonly T[] => ids
const listProblems = each<ListProblem>(
  'entries-empty',
  'extensions-need-version-2',
  'scope-empty',
  'version-1-written',
  'version-unknown',
)
const unusable = each<Unusable>(
  'base-missing',
  'certificate-unknown',
  'critical-extension',
  'damaged',
  'no-next-update',
  'not-yet-issued',
  'other-scope',
  'out-of-date',
  'signature-invalid',
  'signature-not-checked',
  'signer-may-not-sign',
  'signer-not-given',
  'signer-not-valid',
  'time-unreadable',
  'version-unknown',
  'work-limit',
)
const policyProblems = each<PolicyProblem>('key-short', 'key-long', 'key-kind', 'hash', 'signature-kind')
const unverified = each<UnverifiedTimestamp>(
  'log-unknown',
  'issuer-not-given',
  'timestamp-version-unknown',
  'timestamp-algorithm-unknown',
  'too-many-timestamps',
  'certificate-too-large',
)
const logStates = each<LogState>(
  'usable',
  'qualified',
  'readonly',
  'retired',
  'rejected',
  'pending',
  'test',
  'monitoring',
  'unlisted',
)
const looksLike = Object.keys(looks) as LooksLike[]
const assumed = Object.keys(assumptions) as Assumption[]

/** Params of the others, one for each sentence that a finding can become. A code without samples does not compile. */
const samples: Samples<Exclude<FindingCode, OfSubject>> = {
  'armor-incomplete': [
    { label: 'CERTIFICATE', line: 3, missing: 'end' },
    { label: 'CERTIFICATE', line: 3, missing: 'begin' },
  ],
  'armor-labels-differ': [{ begin: 'CERTIFICATE', end: 'X509 CRL', line: 3 }],
  'base64-invalid': [
    { label: 'CERTIFICATE', line: 3, column: 4, recovered: true },
    { label: undefined, line: 3, column: undefined, recovered: false },
  ],
  'block-empty': [{ label: 'CERTIFICATE', line: 1 }],
  'bytes-around': [
    { before: 1, after: 0, finds: 0 },
    { before: 5, after: 9, finds: 1 },
    { before: 5, after: 9, finds: 1200 },
  ],
  'certificate-damaged': [
    { ...fault, subject },
    { ...fault, subject: undefined },
  ],
  'container-too-large': [{ octets: 2 ** 28, limit: 2 ** 26 }],
  'encoding-damaged': [
    { label: 'CERTIFICATE', line: 3, ...fault },
    { label: undefined, line: undefined, ...fault },
  ],
  'encoding-truncated': [
    { label: 'CERTIFICATE', line: 3, claimed: 900, present: 400 },
    { label: undefined, line: undefined, claimed: 900, present: 400 },
  ],
  'entries-overlap': [{ entries: 1 }, { entries: 7 }],
  'entry-ignored': looksLike.map((looks) => ({ entry: 'readme.txt', looksLike: looks })),
  'finds-only': looksLike.map((looks) => ({ looksLike: looks, finds: 2 })),
  'findings-left-out': [{ code: 'expired', times: 4 }],
  'keystore-damaged': [
    { form, ...fault },
    { form, offset: undefined, expected: 'an entry' },
  ],
  'keystore-integrity-unknown': [
    { form, because: 'no-password' },
    { form, because: 'no-code' },
    { form, because: 'empty-password' },
    { form, because: 'key-in-clear' },
  ],
  'keystore-iterations-refused': [{ form, iterations: 9e8, work: 9e9, limit: 1e7 }],
  'keystore-not-read': [{ form }],
  'keystore-scheme-unsupported': [{ form, algorithm: '1.2.3.4' }],
  'keystore-too-large': [{ form, limit: 10_000 }],
  'label-disagrees': [{ label: 'CERTIFICATE', found: 'private-key', line: 1 }],
  'needs-password': [{ form, scheme: 'AES-256', iterations: 2048 }],
  'no-certificate-here': looksLike.map((looks) => ({ name: 'chain.pem', looksLike: looks })),
  'other-object': [
    'attribute-certificate',
    'certificate-request',
    'cms',
    'jwt',
    'key-parameters',
    'ocsp-response',
    'secret',
    'x',
  ].map((kind) => ({ kind, label: 'LABEL' })),
  'private-key-present': [
    { label: 'PRIVATE KEY', encrypted: false },
    { label: 'ENCRYPTED PRIVATE KEY', encrypted: true },
  ],
  'reading-assumed': assumed.map((assumption) => ({ assumption, times: 1, line: undefined })),
  'reading-broken': [{ reader: 'pem' }],
  'search-stopped': [{ octets: 5_000_000 }],
  'too-many-layers': [{ limit: 8 }],
  'too-many-objects': [{ limit: 10_000 }],
  'trust-list-names-only': [{ entries: 1 }, { entries: 400 }],
  'trust-settings-ignored': [{ label: 'TRUSTED CERTIFICATE', line: 1 }],
  'unpacking-stopped': each('damaged', 'encrypted', 'method', 'too-large').map((because) => ({
    entry: 'chain.pem',
    because,
  })),

  'certificate-twin': [
    { subject, leader: 'c1', differs: ['signature', 'algorithm'], wrong: true },
    { subject, leader: 'c1', differs: ['encoding', 'content'], wrong: false },
  ],
  'issuer-key-differs': missing,
  'issuer-missing': missing,
  'issuer-renamed': missing.map((at) => ({ ...at, bearer: 'Plant CA 2' })),
  'key-identifiers-differ': [{ subject, issuer }],
  'keys-not-tried': [{}],
  'readers-differ': [
    { subject, issuer, field: 'subject', attribute: '2.5.4.3', value: 'a', other: 'b', more: 0 },
    { subject, issuer, field: 'not-after', attribute: undefined, value: undefined, other: 'b', more: 2 },
    { subject, issuer, field: undefined, attribute: undefined, value: undefined, other: undefined, more: 0 },
  ],
  'signatures-not-computed': [{ signatures: 1000 }],
  'work-limit-reached': [
    { subject, others: 0, limit: 10_000 },
    { subject, others: 4, limit: 10_000 },
  ],

  'check-broken': [{ check: 'signature', message: 'out of range' }],
  'curve-written-out': [
    { subject, curve: 'P-256' },
    { subject, curve: undefined },
  ],
  expired: [{ subject, notAfter: day, instant: day }],
  'extension-duplicate': [{ oid: '2.5.29.15', subject }],
  'extension-malformed': [{ oid: '2.5.29.15', subject, ...fault }],
  'extension-unknown-critical': [{ oid: '1.2.3', subject }],
  'issuer-is-no-ca': [
    { issuer, version: 3, basicConstraints: 'absent' },
    { issuer, version: 1, basicConstraints: 'absent' },
    { issuer, version: 3, basicConstraints: 'false' },
  ],
  'issuer-may-not-sign': [{ issuer }],
  'no-acceptable-policy': [
    { subject, acceptable: [], limitedBy: undefined, asked: true, demandedBy: [] },
    { subject, acceptable: ['1.2.3'], limitedBy: undefined, asked: true, demandedBy: [issuer] },
    { subject, acceptable: ['1.2.3'], limitedBy: 'Root', asked: false, demandedBy: [issuer, 'Root'] },
    { subject, acceptable: [], limitedBy: 'Root', asked: false, demandedBy: [] },
  ],
  'not-yet-valid': [{ subject, notBefore: day, instant: day }],
  'path-too-long': [
    { issuer, pathLenConstraint: 0, intermediates: 1 },
    { issuer, pathLenConstraint: 2, intermediates: 3 },
  ],
  'policy-qualifier-unknown': [{ subject, qualifiers: ['1.2.3'] }],
  'signature-algorithms-differ': [
    { subject, outer: 'RSA', inner: 'ECDSA' },
    { subject, outer: 'RSA', inner: 'RSA' },
  ],
  'signature-invalid': each<SignatureFault>('mismatch', 'signature-malformed', 'key-mismatch').map((because) => ({
    ...signature,
    because,
  })),
  'signature-not-checked': each(
    'not-computed',
    'parameters-refused',
    'curve-unknown',
    'key-too-large',
    'key-unusable',
    'parameters-missing',
    'work-limit',
    'algorithm-unknown',
  ).map((reason) => ({ ...signature, reason, cause: 'modulus-even' as const })),
  'time-unreadable': [{ subject, field: 'notAfter', text: '20301332' }],

  'algorithm-not-allowed': each('key', 'signature').map((part) => ({ subject, part, algorithm: 'DSA' })),
  'any-purpose-only': [{ subject, purpose: 'TLS server' }],
  'common-name-not-counted': [{ subject, value: 'a.example' }],
  'common-name-only': [{ subject, value: 'a.example' }],
  'key-breakable': each('roca', 'close-primes', 'shared-factor', 'exponent-one', 'even-modulus').map((because) => ({
    subject,
    because,
    other: because === 'shared-factor' ? 'other.example' : undefined,
  })),
  'exponent-small': [{ subject, exponent: 3 }],
  'key-reused': [true, false].map((ofCa) => ({ subject, other: 'other.example', ofCa })),
  'ca-name-reused': [{ subject, keys: 2 }],
  'serial-number-reused': [{ subject, other: 'other.example', issuer }],
  'key-size-uneven': [{ subject, bits: 2049 }],
  'key-too-small': [{ subject, bits: 1024, minimum: 2048 }],
  'key-usage-missing': [{ subject, missing: ['digitalSignature', 'keyAgreement'] }],
  'name-asked-unusable': each('dns', 'ip', 'email').map((kind) => ({ kind, value: 'a b' })),
  'name-constraint-not-understood': each('form', 'distance', 'malformed').map((why) => ({
    ...constrained,
    form: 'directoryName',
    constraint: 'plant.example',
    fault: why,
  })),
  'name-excluded': eachForm.map((at) => ({ ...at, excluded: 'a.example' })),
  'name-not-comparable': eachForm,
  'name-not-permitted': eachForm.map((at) => ({ ...at, permitted: ['plant.example'], more: 2 })),
  'name-not-presented': each('dns', 'ip', 'email').flatMap((kind) => [
    ...([undefined, 'host-name', 'common-name'] as const).map((elsewhere) => ({
      ...{ subject, kind, value: 'b.example', presented: [], more: 0 },
      elsewhere,
    })),
    { subject, kind, value: 'b.example', presented: ['a.example', 'c.example'], more: 3, elsewhere: undefined },
  ]),
  'names-refused-more': [
    { subject, more: 1 },
    { subject, more: 9 },
  ],
  'names-too-many': [{ subject, limit: 250_000 }],
  'purpose-not-allowed': [
    { subject, purpose: 'TLS server', purposes: [] },
    { subject, purpose: 'TLS server', purposes: ['TLS client', 'e-mail'] },
  ],
  'signature-hash-weak': [{ subject, hash: 'SHA-1' }],
  'too-many-intermediates': [
    { maximum: 0, intermediates: 1 },
    { maximum: 1, intermediates: 2 },
  ],

  'address-as-host-name': unfit,
  'alternative-name-unfit': unfit,
  'ca-subject-empty': [{ issuer }],
  'constraint-unfit': each('distance', 'address-range', 'leading-dot').map((problem) => ({
    subject,
    constraint: '.a.example',
    problem,
  })),
  'criticality-unfit': [true, false].map((critical) => ({ ...extension[0]!, critical })),
  'encoding-not-der': each('boolean', 'default', 'integer', 'length', 'set-order', 'unused-bits').map((problem) => ({
    subject,
    problem,
    offset: 7,
  })),
  'extension-empty': extension,
  'key-identifier-missing': each('subject-key-identifier', 'authority-key-identifier').map((of) => ({
    subject,
    extension: of,
  })),
  'name-misleading': each('direction', 'sign', 'message').map((because) => ({
    subject,
    attribute: 'commonName',
    because,
  })),
  'name-string-unfit': each(
    'bad-encoding',
    'forbidden-character',
    'control-character',
    'encoded-twice',
    'not-a-string',
  ).map((problem) => ({
    subject,
    attribute: 'common name',
    problem,
  })),
  'policy-notice-unfit': each('too-long', 'string-type').map((problem) => ({
    subject,
    policy: '1.2.3',
    problem,
    characters: 1_234,
    most: 200,
  })),
  'policy-repeated': [{ subject, policy: '1.2.3' }],
  'serial-number-unfit': each('negative', 'zero', 'too-long').map((problem) => ({ subject, problem, octets: 24 })),
  'subject-nowhere': [{ issuer }],
  'time-encoding-unfit': each('not-a-time', 'no-seconds', 'not-utc', 'fraction', 'wrong-type').map((problem) => ({
    subject,
    field: 'notBefore',
    text: '2601011200Z',
    problem,
  })),
  'version-unfit': each('unknown', 'has-extensions').map((problem) => ({ subject, version: 1, problem })),

  'tls-common-name-elsewhere': [{ subject, value: 'a.example' }],
  'tls-lifetime-too-long': [{ subject, days: 3650, maximum: 200 }],
  'tls-name-of-other-form': unfit,
  'tls-name-unfit': unfit,
  'tls-root-names-other-key': [true, false].map((absent) => ({ subject, absent })),
  'tls-server-purpose-missing': [true, false].map((absent) => ({ subject, absent })),
  'tls-server-purposes': [{ subject, purposes: ['code signing', 'e-mail'] }],
  'tls-server-usages': [{ subject, usages: ['keyCertSign'] }],

  'not-revoked': each('list', 'delta-list', 'response').map((from) => ({ ...dates, source: from, reasons: [] })),
  'ocsp-response-damaged': [fault],
  'ocsp-response-unsuccessful': each(
    'successful',
    'malformed-request',
    'internal-error',
    'try-later',
    'sig-required',
    'unauthorized',
  ).map((status) => ({ status })),
  'revocation-data-unusable': unusable.map((because) => ({ ...dates, source: 'list', because, instant: day })),
  'revocation-entries-damaged': [{ issuer, ...fault }],
  'revocation-list-damaged': [{ issuer: undefined, ...fault }, reached],
  'revocation-list-unfit': listProblems.map((problem) => ({ issuer, problem, version: 1 })),
  'revocation-not-checked': [
    { subject, unusable: false, listAddresses: [address], responderAddresses: [] },
    { subject, unusable: false, listAddresses: [], responderAddresses: [address] },
    { subject, unusable: true, listAddresses: [], responderAddresses: [] },
  ],
  'revocation-partly-known': [{ subject, reasons: ['key-compromise', 'superseded'] }],
  revoked: each('key-compromise', 'certificate-hold', 'unspecified').map((reason) => ({
    ...dates,
    source: 'list',
    reason,
    date: day,
    invalidityDate: day,
  })),

  'opc-ua-algorithm-unfit': policyProblems.map((problem) => ({
    subject,
    problem,
    bits: 1024,
    limit: 2048,
    algorithm: 'SHA-1',
    policy: 'Basic256Sha256',
  })),
  'opc-ua-application-is-ca': [
    { subject, selfSigned: true, pathLength: 0 },
    { subject, selfSigned: true, pathLength: undefined },
    { subject, selfSigned: false, pathLength: undefined },
  ],
  'opc-ua-host-missing': [true, false].map((serverOnly) => ({ subject, serverOnly })),
  'opc-ua-issuer-usages-missing': [{ subject, missing: ['keyCertSign', 'cRLSign'] }],
  'opc-ua-key-longer-than-issuer': [{ subject, bits: 4096, issuer, issuerBits: 2048 }],
  'opc-ua-list-missing': [0, 1, 2].map((others) => ({ issuer, others })),
  'opc-ua-list-unusable': unusable.map((because) => ({ issuer, because, nextUpdate: day })),
  'opc-ua-name-missing': each('common-name', 'organization').map((attribute) => ({ subject, attribute })),
  'opc-ua-policies-fit': [{ subject, policies: ['Basic256Sha256', 'Aes128_Sha256_RsaOaep', 'Aes256_Sha256_RsaPss'] }],
  'opc-ua-policies-outdated': [{ subject, policies: ['Basic128Rsa15', 'Basic256'] }],
  'opc-ua-purpose-one-sided': each('server', 'client').map((missing) => ({ subject, missing })),
  'opc-ua-purposes-missing': [true, false].map((absent) => ({ subject, absent })),
  'opc-ua-stack-refuses': stackRules.flatMap(({ stack, problem, status, source }) =>
    [true, false].map((certain) => ({ subject, stack, problem, status, certain, source })),
  ),
  'opc-ua-uri-differs': [{ subject, uri: 'urn:a:b', asked: 'urn:a:c' }],
  'opc-ua-uri-malformed': [{ subject, uri: 'press 7' }],
  'opc-ua-uris-several': [{ subject, uris: ['urn:a:b', 'urn:a:c'], more: 1 }],
  'opc-ua-usages-missing': each('rsa', 'ecc').flatMap((key) =>
    [true, false].map((absent) => ({ subject, missing: ['digitalSignature', 'nonRepudiation'], absent, key })),
  ),
  'opc-ua-version-unfit': [{ subject, version: 1 }],

  'timestamp-in-future': [{ ...stamp, instant: day }],
  'timestamp-not-of-log': [stamp, unknownLog],
  'timestamp-not-verified': unverified.map((because) => ({ ...unknownLog, because })),
  'timestamp-verified': logStates.map((state) => ({ ...stamp, state })),
  'timestamps-left-out': [{ subject, more: 4, limit: 20 }],
}

// The type of `samples` leaves out these codes and no other.
const ofSubject = Object.fromEntries(
  Object.keys(definitions).flatMap((code) => (code in samples ? [] : [[code, own]])),
) as unknown as Samples<OfSubject>

/** Params of every finding. */
export const sampleFindings: Samples<FindingCode> = { ...ofSubject, ...samples }
