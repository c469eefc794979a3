import type {
  BreakableKey,
  ConstraintProblem,
  DerProblem,
  ExtensionParams,
  MisleadingText,
  StringProblem,
  TimeProblem,
  UnfitNames,
} from './certificate.ts'
import type { ConstrainedNameParams, ReferenceKind, SubtreeFault } from './names.ts'
import { opcUa, type OpcUaStack, type OpcUaStatus, type PolicyProblem, type StackProblem } from './opc-ua.ts'
import { cabf, chainlight, nist, rfc, standard, x690, type Reference } from './reference.ts'
import type { ListProblem, OcspResponseStatus, RevocationReason, RevocationSource, Unusable } from './revocation.ts'
import type { Severity } from './severity.ts'
import type { ValueTerm } from './term.ts'
import type { TimestampParams, UnverifiedTimestamp } from './transparency.ts'
import type { Actor } from './who.ts'

/** Written as a method, so that the table of all findings can be typed by what their params have in common. */
type ByParams<P> = { by(params: P): Actor }['by']

/** The properties that every finding of one code shares. The type parameter is the shape of its params. */
export interface Definition<P> {
  readonly severity: Severity
  readonly reference: Reference
  /** The role that can mend it; it may depend on the params. */
  readonly who: Actor | ByParams<P>
  /** Never set: carries the type. */
  readonly params?: P
}

/** Params hold numbers, hex, instants, OIDs and names as encoded in a certificate; never sentences of ours. */
export type Params = Readonly<Record<string, string | number | boolean | undefined | readonly string[]>>
type None = Record<string, never>

const definer =
  (severity: Severity) =>
  <P extends Params = None>(reference: Reference, who: Definition<P>['who']): Definition<P> => ({
    severity,
    reference,
    who,
  })
const error = definer('error')
const warning = definer('warning')
const notice = definer('notice')

/** A certificate, and the source of its revocation status with the dates of that source. */
interface RevocationDates extends Params {
  readonly subject: string
  readonly source: RevocationSource
  readonly signer: string
  readonly thisUpdate: number | undefined
  readonly nextUpdate: number | undefined
}

/** A signature, and the certificate whose key may have made it. */
interface SignatureParams extends Params {
  readonly subject: string
  readonly issuer: string
  readonly algorithm: string
}

/** The reason why a signature is known to be wrong. */
export type SignatureFault =
  | 'mismatch' // the computation says no
  | 'signature-malformed' // not the strict encoding that its algorithm requires, so nothing was computed
  | 'key-mismatch' // the algorithm is for another kind of key than the issuer's, so nothing was computed

/** The appearance of a file that holds no certificate. Each has its sentence, and its advice, in `explain`. */
export type LooksLike =
  | 'archive'
  | 'attribute-certificate'
  | 'binary'
  | 'certificate-printout'
  | 'certificate-request'
  | 'empty'
  | 'gzip'
  | 'html'
  | 'http-response'
  | 'image'
  | 'java-keystore'
  | 'json'
  | 'jwt'
  | 'key-parameters'
  | 'ocsp-response'
  | 'nss-certificates'
  | 'nss-keys'
  | 'office'
  | 'packet-capture'
  | 'pdf'
  | 'pgp'
  | 'pkcs7'
  | 'pkcs12'
  | 'printout-certtool'
  | 'printout-certutil'
  | 'printout-keychain'
  | 'printout-keytool'
  | 'printout-nss'
  | 'printout-openssl'
  | 'printout-powershell'
  | 'private-key'
  | 'public-key'
  | 'revocation-list'
  | 'sqlite'
  | 'ssh-certificate'
  | 'ssh-key'
  | 'ssh-known-hosts'
  | 'text'
  | 'text-content-lost'
  | 'time-stamp-reply'
  | 'unknown-encoding'
  | 'url-shortcut'
  | 'windows-shortcut'
  | 'xml'
  | 'zip'

/** The ways in which a file was read although not every program would read it. */
export type Assumption =
  | 'armor-spelling' // BEGIN and END lines with other dashes, blanks or letters than RFC 7468 requires
  | 'armor-glued' // an END and a BEGIN line on one line
  | 'bare-base64' // no BEGIN and END lines at all
  | 'base64url' // - and _ in place of + and / (RFC 4648 section 5)
  | 'byte-literal' // a string of octets in source code
  | 'carriage-return' // lines end with CR alone
  | 'decimal' // numbers for octets, with or without a sign
  | 'embedded-base64' // values without BEGIN and END lines amid other text
  | 'escaped-breaks' // line breaks written as \n
  | 'gzip' // packed by gzip
  | 'hexadecimal' // digits, in any dialect
  | 'indented' // blanks before BEGIN
  | 'line-breaks' // every line feed of a binary file had become CR LF
  | 'markup' // escaped for HTML or XML, or with tags of HTML in it
  | 'percent-escaped' // percent-encoding, as in addresses and forms
  | 'quoted' // marks before every line, or every line in quotation marks
  | 'quoted-printable' // the encoding of mail (RFC 2045 section 6.7)
  | 'rich-text' // a document of WordPad and similar programs
  | 'same-line' // Base64 on the line of BEGIN
  | 'text-channel' // binary that was saved as text
  | 'typography' // dashes, quotation marks and blanks of a word processor
  | 'utf-16'
  | 'utf-32'
  | 'windows-store' // read as a serialized store of Windows
  | 'wrapped-base64' // Base64 of a text that in turn holds the certificates
  | 'zip' // packed in a zip archive

/** Every finding. Alphabetical within each stage of the pipeline. */
export const definitions = {
  // container: the opened files; `line` is undefined where the source is binary, `label` where there is no armor
  'armor-incomplete': warning<{ label: string; line: number | undefined; missing: 'begin' | 'end' }>(
    rfc(7468, '2'),
    'sender',
  ),
  'armor-labels-differ': warning<{ begin: string; end: string; line: number | undefined }>(rfc(7468, '2'), 'you'),
  'base64-invalid': error<{
    label: string | undefined
    line: number | undefined
    column: number | undefined
    recovered: boolean
  }>(rfc(7468, '3'), ({ recovered }) => (recovered ? 'nobody' : 'sender')),
  'block-empty': error<{ label: string; line: number | undefined }>(rfc(7468, '3'), 'sender'),
  'bytes-around': notice<{ before: number; after: number; finds: number }>(x690('8.1.1.1'), 'nobody'),
  'certificate-damaged': error<{ offset: number; expected: string; subject: string | undefined }>(
    rfc(5280, '4.1'),
    'sender',
  ),
  'container-too-large': error<{ octets: number; limit: number }>(chainlight('limits'), 'you'),
  'encoding-damaged': error<{ label: string | undefined; line: number | undefined; offset: number; expected: string }>(
    x690('8.1'),
    'sender',
  ),
  'encoding-truncated': error<{
    label: string | undefined
    line: number | undefined
    claimed: number
    present: number
  }>(x690('8.1.3'), 'sender'),
  'entries-overlap': warning<{ entries: number }>(chainlight('limits'), 'sender'),
  'entry-ignored': notice<{ entry: string; looksLike: LooksLike }>(chainlight('formats'), 'nobody'),
  'finds-only': warning<{ looksLike: LooksLike; finds: number }>(chainlight('formats'), 'you'),
  'findings-left-out': notice<{ code: string; times: number }>(chainlight('limits'), 'you'),
  'keystore-damaged': error<{ form: string; offset: number | undefined; expected: string }>(rfc(7292, '4'), 'sender'),
  'keystore-integrity-unknown': notice<{
    form: string
    because: 'no-password' | 'no-code' | 'empty-password' | 'key-in-clear'
  }>(rfc(7292, '5.1'), 'you'),
  'keystore-iterations-refused': error<{ form: string; iterations: number; work: number; limit: number }>(
    chainlight('limits'),
    'sender',
  ),
  'keystore-not-read': error<{ form: string }>(chainlight('formats'), 'sender'),
  'keystore-scheme-unsupported': warning<{ form: string; algorithm: string }>(chainlight('formats'), 'sender'),
  'keystore-too-large': error<{ form: string; limit: number }>(chainlight('limits'), 'you'),
  'label-disagrees': warning<{ label: string; found: string; line: number | undefined }>(rfc(7468, '2'), 'you'),
  'needs-password': warning<{ form: string; scheme: string; iterations: number }>(rfc(7292, '4'), 'you'),
  'no-certificate-here': warning<{ name: string; looksLike: LooksLike }>(chainlight('formats'), 'you'),
  'other-object': notice<{ kind: string; label: string | undefined }>(chainlight('formats'), 'nobody'),
  'private-key-present': warning<{ label: string; encrypted: boolean }>(rfc(5280, '9'), 'you'),
  'reading-assumed': notice<{ assumption: Assumption; times: number; line: number | undefined }>(
    chainlight('formats'),
    'nobody',
  ),
  'reading-broken': error<{ reader: string }>(chainlight('checks'), 'you'),
  'search-stopped': warning<{ octets: number }>(chainlight('limits'), 'you'),
  'too-many-layers': warning<{ limit: number }>(chainlight('limits'), 'you'),
  'too-many-objects': warning<{ limit: number }>(chainlight('limits'), 'you'),
  'trust-list-names-only': notice<{ entries: number }>(chainlight('formats'), 'you'),
  'trust-settings-ignored': notice<{ label: string; line: number | undefined }>(chainlight('formats'), 'nobody'),
  'unpacking-stopped': warning<{
    entry: string | undefined
    because: 'damaged' | 'encrypted' | 'method' | 'too-large'
  }>(chainlight('limits'), ({ because }) => (because === 'damaged' ? 'sender' : 'you')),

  // path: the connections between certificates
  'anchor-not-chosen': error<{ subject: string }>(rfc(5280, '6.1.1'), 'you'),
  'certificate-twin': warning<{ subject: string; leader: string; differs: readonly string[]; wrong: boolean }>(
    rfc(5280, '4.1.2.2'),
    'you',
  ),
  'issuer-loop': warning<{ subject: string }>(rfc(4158, '2.4.2'), 'you'),
  'issuer-key-differs': warning<{ subject: string; issuer: string; addresses: readonly string[] }>(
    rfc(5280, '6.1.3'),
    'issuer',
  ),
  'issuer-missing': warning<{ subject: string; issuer: string; addresses: readonly string[] }>(
    rfc(5280, '6.1'),
    'issuer',
  ),
  'issuer-renamed': warning<{ subject: string; issuer: string; bearer: string; addresses: readonly string[] }>(
    rfc(5280, '6.1.3'),
    'issuer',
  ),
  'key-identifiers-differ': notice<{ subject: string; issuer: string }>(rfc(5280, '4.2.1.1'), 'nobody'),
  'keys-not-tried': notice(chainlight('limits'), 'you'),
  'readers-differ': warning<{
    subject: string
    issuer: string
    /** Undefined where the other reader cannot read the certificate. */
    field: string | undefined
    /** The identifier of an attribute or an extension. */
    attribute: string | undefined
    /** Our value and that of the other reader; undefined where one of them has none. */
    value: string | undefined
    other: string | undefined
    more: number
  }>(chainlight('second reading'), 'ca-owner'),
  'self-issued-not-self-signed': error<{ subject: string }>(rfc(5280, '3.2'), 'holder'),
  'signatures-not-computed': warning<{ signatures: number }>(chainlight('limits'), 'you'),
  'taken-for-self-signed': error<{ subject: string }>(rfc(5280, '4.2.1.1'), 'issuer'),
  'work-limit-reached': warning<{ subject: string; others: number; limit: number }>(rfc(4158, '3'), 'you'),

  // check: the facts about a path
  'anchor-without-basic-constraints': warning<{ subject: string }>(rfc(5280, '4.2.1.9'), 'holder'),
  'any-policy-mapped': error<{ subject: string }>(rfc(5280, '4.2.1.5'), 'holder'),
  'check-broken': error<{ check: string; message: string }>(chainlight('checks'), 'you'),
  'curve-written-out': error<{ subject: string; curve: string | undefined }>(rfc(5480, '2.1.1'), 'holder'),
  expired: error<{ subject: string; notAfter: number; instant: number }>(rfc(5280, '6.1.3'), 'holder'),
  'extension-duplicate': error<{ oid: string; subject: string }>(rfc(5280, '4.2'), 'issuer'),
  'extension-malformed': error<{ oid: string; subject: string; offset: number; expected: string }>(
    rfc(5280, '4.2'),
    'issuer',
  ),
  'extension-unknown-critical': error<{ oid: string; subject: string }>(rfc(5280, '4.2'), 'issuer'),
  'issuer-is-no-ca': error<{ issuer: string; version: number; basicConstraints: 'absent' | 'false' }>(
    rfc(5280, '4.2.1.9'),
    'holder',
  ),
  'issuer-may-not-sign': error<{ issuer: string }>(rfc(5280, '4.2.1.3'), 'holder'),
  'no-acceptable-policy': error<{
    subject: string
    acceptable: readonly string[]
    limitedBy: string | undefined
    asked: boolean
    demandedBy: readonly string[]
  }>(rfc(5280, '6.1.5'), ({ asked, demandedBy }) => (asked && demandedBy.length === 0 ? 'you' : 'issuer')),
  'no-defined-end': notice<{ subject: string }>(rfc(5280, '4.1.2.5'), 'nobody'),
  'not-yet-valid': error<{ subject: string; notBefore: number; instant: number }>(rfc(5280, '6.1.3'), 'holder'),
  'path-too-long': error<{ issuer: string; pathLenConstraint: number; intermediates: number }>(
    rfc(5280, '4.2.1.9'),
    'holder',
  ),
  'policy-qualifier-unknown': error<{ subject: string; qualifiers: readonly string[] }>(rfc(5280, '4.2.1.4'), 'issuer'),
  'signature-algorithms-differ': error<{ subject: string; outer: string; inner: string }>(
    rfc(5280, '4.1.1.2'),
    'issuer',
  ),
  // Algorithms are given by name, or by OID where no table here has a name.
  'signature-invalid': error<SignatureParams & { because: SignatureFault }>(rfc(5280, '6.1.3'), ({ because }) =>
    because === 'mismatch' ? 'sender' : 'issuer',
  ),
  // `cause` is there where the key is unusable: its first fault, or that its octets do not fit its algorithm.
  'signature-not-checked': warning<SignatureParams & { reason: string; cause: ValueTerm | 'unreadable' | undefined }>(
    rfc(5280, '6.1.3'),
    ({ reason }) => (reason === 'work-limit' ? 'you' : 'issuer'),
  ),
  'time-unreadable': error<{ subject: string; field: 'notBefore' | 'notAfter'; text: string }>(
    rfc(5280, '4.1.2.5'),
    'issuer',
  ),

  // check: names, purposes and strength of certificates
  'algorithm-not-allowed': error<{ subject: string; part: 'key' | 'signature'; algorithm: string }>(
    cabf('7.1.3'),
    'holder',
  ),
  'any-purpose-only': warning<{ subject: string; purpose: string }>(rfc(5280, '4.2.1.12'), 'holder'),
  'common-name-only': warning<{ subject: string; value: string }>(rfc(9525, '2'), 'holder'),
  'common-name-not-counted': notice<{ subject: string; value: string }>(rfc(9525, '2'), 'holder'),
  'exponent-small': notice<{ subject: string; exponent: number }>(cabf('6.1.6'), 'nobody'),
  'key-breakable': error<{ subject: string; because: BreakableKey; other: string | undefined }>(
    nist('800-56B', '6.4.1'),
    'holder',
  ),
  'key-size-uneven': error<{ subject: string; bits: number }>(cabf('6.1.5'), 'holder'),
  'key-too-small': error<{ subject: string; bits: number; minimum: number }>(nist('800-131A', '3'), 'holder'),
  'key-usage-missing': error<{ subject: string; missing: readonly string[] }>(rfc(5280, '4.2.1.3'), 'holder'),
  'modulus-negative': warning<{ subject: string }>(rfc(8017, 'A.1.1'), 'holder'),
  'name-asked-unusable': error<{ kind: ReferenceKind; value: string }>(rfc(9525, '6.1'), 'you'),
  'name-constraint-not-understood': error<ConstrainedNameParams & { constraint: string; fault: SubtreeFault }>(
    rfc(5280, '4.2.1.10'),
    'issuer',
  ),
  'name-excluded': error<ConstrainedNameParams & { excluded: string }>(rfc(5280, '4.2.1.10'), 'issuer'),
  'name-not-comparable': error<ConstrainedNameParams>(rfc(5280, '4.2.1.10'), 'issuer'),
  'name-not-permitted': error<ConstrainedNameParams & { permitted: readonly string[]; more: number }>(
    rfc(5280, '4.2.1.10'),
    'issuer',
  ),
  'name-not-presented': error<{
    subject: string
    kind: ReferenceKind
    value: string
    presented: readonly string[]
    more: number
    /** Where the value is all the same, and is not looked for: an address among the host names, or the common name. */
    elsewhere: 'host-name' | 'common-name' | undefined
  }>(rfc(9525, '6'), ({ elsewhere, presented }) =>
    elsewhere === undefined && presented.length > 0 ? 'you' : 'holder',
  ),
  'names-refused-more': notice<{ subject: string; more: number }>(chainlight('limits'), 'you'),
  'names-too-many': warning<{ subject: string; limit: number }>(rfc(5280, '4.2.1.10'), 'issuer'),
  'key-reused': warning<{ subject: string; other: string; ofCa: boolean }>(nist('800-57 part 1', '5.2'), 'holder'),
  'serial-number-reused': warning<{ subject: string; other: string; issuer: string }>(rfc(5280, '4.1.2.2'), 'issuer'),
  'ca-name-reused': notice<{ subject: string; keys: number }>(rfc(5280, '4.1.2.6'), 'you'),
  'purpose-not-allowed': error<{ subject: string; purpose: string; purposes: readonly string[] }>(
    rfc(5280, '4.2.1.12'),
    'holder',
  ),
  'signature-hash-weak': error<{ subject: string; hash: string }>(nist('800-131A', '9'), 'issuer'),
  'too-many-intermediates': error<{ maximum: number; intermediates: number }>(rfc(5280, '6.1.4'), 'you'),

  // check: the rules of RFC 5280 for a single certificate
  'address-as-host-name': error<UnfitNames>(rfc(5280, '4.2.1.6'), 'issuer'),
  'alternative-name-unfit': error<UnfitNames>(rfc(5280, '4.2.1.6'), 'issuer'),
  'authority-issuer-incomplete': error<{ subject: string }>(rfc(5280, '4.2.1.1'), 'issuer'),
  'ca-key-usage-missing': error<{ subject: string }>(rfc(5280, '4.2.1.3'), 'issuer'),
  'ca-subject-empty': error<{ issuer: string }>(rfc(5280, '4.1.2.6'), 'issuer'),
  'constraint-unfit': error<{ subject: string; constraint: string; problem: ConstraintProblem }>(
    rfc(5280, '4.2.1.10'),
    'holder',
  ),
  'constraints-without-ca': error<{ subject: string }>(rfc(5280, '4.2.1.10'), 'issuer'),
  'criticality-unfit': error<ExtensionParams & { critical: boolean }>(rfc(5280, '4.2'), 'issuer'),
  'encoding-not-der': error<{ subject: string; problem: DerProblem; offset: number }>(x690('10'), 'issuer'),
  'extension-empty': error<ExtensionParams>(rfc(5280, '4.2.1'), 'issuer'),
  'extensions-empty': error<{ subject: string }>(rfc(5280, '4.1.2.9'), 'issuer'),
  'issuer-empty': error<{ subject: string }>(rfc(5280, '4.1.2.4'), 'issuer'),
  'key-identifier-missing': error<ExtensionParams>(rfc(5280, '4.2.1.1'), 'issuer'),
  'name-misleading': warning<{ subject: string; attribute: string; because: MisleadingText }>(
    standard('Unicode Technical Report #36', '2'),
    'you',
  ),
  'name-string-unfit': warning<{ subject: string; attribute: string; problem: StringProblem }>(
    rfc(5280, '4.1.2.4'),
    'issuer',
  ),
  'path-length-without-ca': error<{ subject: string }>(rfc(5280, '4.2.1.9'), 'issuer'),
  'policy-notice-unfit': error<{
    subject: string
    policy: string
    problem: 'string-type' | 'too-long'
    characters: number
    most: number
  }>(rfc(5280, '4.2.1.4'), 'issuer'),
  'policy-repeated': error<{ subject: string; policy: string }>(rfc(5280, '4.2.1.4'), 'issuer'),
  'serial-number-unfit': error<{ subject: string; problem: 'negative' | 'zero' | 'too-long'; octets: number }>(
    rfc(5280, '4.1.2.2'),
    'issuer',
  ),
  'signs-without-ca': error<{ subject: string }>(rfc(5280, '4.2.1.9'), 'issuer'),
  'subject-nowhere': error<{ issuer: string }>(rfc(5280, '4.1.2.6'), 'issuer'),
  'time-encoding-unfit': error<{
    subject: string
    field: 'notBefore' | 'notAfter'
    text: string
    problem: TimeProblem
  }>(rfc(5280, '4.1.2.5'), 'issuer'),
  'unique-identifier-present': error<{ subject: string }>(rfc(5280, '4.1.2.8'), 'issuer'),
  'version-unfit': error<{ subject: string; version: number; problem: 'unknown' | 'has-extensions' }>(
    rfc(5280, '4.1.2.1'),
    'issuer',
  ),

  // check: the rules for public TLS certificates
  'tls-authority-named-by-serial': error<{ subject: string }>(cabf('7.1.2.11.1'), 'nobody'),
  'tls-common-name-elsewhere': error<{ subject: string; value: string }>(cabf('7.1.4.3'), 'holder'),
  'tls-lifetime-too-long': error<{ subject: string; days: number; maximum: number }>(cabf('6.3.2'), 'holder'),
  'tls-name-of-other-form': error<UnfitNames>(cabf('7.1.2.7.12'), 'holder'),
  'tls-name-unfit': error<UnfitNames>(cabf('7.1.2.7.12'), 'holder'),
  'tls-names-missing': error<{ subject: string }>(cabf('7.1.2.7.12'), 'holder'),
  'tls-root-has-purposes': error<{ subject: string }>(cabf('7.1.2.1.2'), 'nobody'),
  'tls-root-names-other-key': error<{ subject: string; absent: boolean }>(cabf('7.1.2.1.3'), 'nobody'),
  'tls-server-is-ca': error<{ subject: string }>(cabf('7.1.2.7.8'), 'holder'),
  'tls-server-purpose-missing': error<{ subject: string; absent: boolean }>(cabf('7.1.2.7.10'), 'holder'),
  'tls-server-purposes': error<{ subject: string; purposes: readonly string[] }>(cabf('7.1.2.7.10'), 'holder'),
  'tls-server-usages': error<{ subject: string; usages: readonly string[] }>(cabf('7.1.2.7.11'), 'holder'),

  // check: the rules of OPC UA for the certificates of applications and of their CAs
  'opc-ua-algorithm-unfit': error<{
    subject: string
    problem: PolicyProblem
    bits: number | undefined
    limit: number | undefined
    algorithm: string
    policy: string
  }>(opcUa(6, '6.1'), 'holder'),
  'opc-ua-application-is-ca': warning<{ subject: string; selfSigned: boolean; pathLength: number | undefined }>(
    opcUa(6, '6.2.2'),
    'holder',
  ),
  'opc-ua-authority-identifier-missing': warning<{ subject: string }>(opcUa(6, '6.2.2'), 'issuer'),
  'opc-ua-basic-constraints-missing': warning<{ subject: string }>(opcUa(6, '6.2.2'), 'holder'),
  'opc-ua-host-missing': warning<{ subject: string; serverOnly: boolean }>(opcUa(6, '6.2.2'), 'holder'),
  'opc-ua-issuer-usages-missing': warning<{ subject: string; missing: readonly string[] }>(opcUa(6, '6.2.4'), 'holder'),
  'opc-ua-key-longer-than-issuer': warning<{ subject: string; bits: number; issuer: string; issuerBits: number }>(
    opcUa(6, '6.1'),
    'holder',
  ),
  'opc-ua-list-missing': warning<{ issuer: string; others: number }>(opcUa(4, '6.1.3'), 'ca-owner'),
  'opc-ua-list-unusable': error<{ issuer: string; because: Unusable; nextUpdate: number | undefined }>(
    opcUa(4, '6.1.3'),
    'ca-owner',
  ),
  'opc-ua-name-missing': warning<{ subject: string; attribute: 'common-name' | 'organization' }>(
    opcUa(6, '6.2.2'),
    'holder',
  ),
  'opc-ua-policies-fit': notice<{ subject: string; policies: readonly string[] }>(opcUa(7, '6.6'), 'nobody'),
  'opc-ua-policies-none': error<{ subject: string }>(opcUa(4, '6.1.3'), 'holder'),
  'opc-ua-policies-outdated': error<{ subject: string; policies: readonly string[] }>(opcUa(4, '6.1.3'), 'holder'),
  'opc-ua-purpose-one-sided': notice<{ subject: string; missing: 'server' | 'client' }>(opcUa(6, '6.2.2'), 'nobody'),
  'opc-ua-purposes-missing': error<{ subject: string; absent: boolean }>(opcUa(6, '6.2.2'), 'holder'),
  'opc-ua-self-signing-missing': warning<{ subject: string }>(opcUa(6, '6.2.2'), 'holder'),
  'opc-ua-stack-refuses': notice<{
    subject: string
    stack: OpcUaStack
    problem: StackProblem
    status: OpcUaStatus
    certain: boolean
    source: string
  }>(opcUa(4, '6.1.3'), 'holder'),
  'opc-ua-uri-differs': error<{ subject: string; uri: string; asked: string }>(opcUa(4, '6.1.3'), 'holder'),
  'opc-ua-uri-malformed': warning<{ subject: string; uri: string }>(opcUa(6, '6.2.2'), 'holder'),
  'opc-ua-uri-missing': error<{ subject: string }>(opcUa(6, '6.2.2'), 'holder'),
  'opc-ua-uris-several': warning<{ subject: string; uris: readonly string[]; more: number }>(
    opcUa(6, '6.2.2'),
    'holder',
  ),
  'opc-ua-usages-missing': error<{ subject: string; missing: readonly string[]; absent: boolean; key: 'rsa' | 'ecc' }>(
    opcUa(6, '6.2.2'),
    'holder',
  ),
  'opc-ua-version-unfit': error<{ subject: string; version: number }>(opcUa(6, '6.2.2'), 'holder'),

  // revocation: lists and OCSP responses and their answers; their dates are undefined where they are absent or
  // unreadable
  'not-revoked': notice<RevocationDates & { reasons: readonly RevocationReason[] }>(rfc(5280, '6.3.3'), 'nobody'),
  'ocsp-response-damaged': error<{ offset: number; expected: string }>(rfc(6960, '4.2.1'), 'sender'),
  'ocsp-response-unsuccessful': warning<{ status: OcspResponseStatus }>(rfc(6960, '2.3'), 'you'),
  'revocation-data-unusable': warning<RevocationDates & { because: Unusable; instant: number }>(
    rfc(5280, '6.3.3'),
    ({ because }) => (because === 'signer-may-not-sign' ? 'issuer' : 'you'),
  ),
  'revocation-entries-damaged': error<{ issuer: string; offset: number; expected: string }>(
    rfc(5280, '5.1.2.6'),
    'sender',
  ),
  'revocation-list-damaged': error<{ offset: number; expected: string; issuer: string | undefined }>(
    rfc(5280, '5.1'),
    'sender',
  ),
  'revocation-list-unfit': warning<{ issuer: string; problem: ListProblem; version: number }>(
    rfc(5280, '5.1.2'),
    'ca-owner',
  ),
  'revocation-not-checked': notice<{
    subject: string
    /** Lists or responses about it are here, and none of them counts. */
    unusable: boolean
    listAddresses: readonly string[]
    responderAddresses: readonly string[]
  }>(rfc(5280, '6.3'), 'you'),
  'revocation-partly-known': warning<{ subject: string; reasons: readonly RevocationReason[] }>(
    rfc(5280, '6.3.3'),
    'you',
  ),
  revoked: error<
    RevocationDates & {
      reason: RevocationReason | undefined
      date: number | undefined
      invalidityDate: number | undefined
    }
  >(rfc(5280, '6.3.3'), 'holder'),

  // transparency: timestamps of public logs
  'timestamp-in-future': error<TimestampParams & { instant: number }>(rfc(6962, '5.2'), 'you'),
  'timestamp-not-of-log': error<TimestampParams>(rfc(6962, '3.2'), 'holder'),
  'timestamp-not-verified': notice<TimestampParams & { because: UnverifiedTimestamp }>(
    rfc(6962, '3.2'),
    ({ because }) => (because === 'issuer-not-given' ? 'you' : 'nobody'),
  ),
  'timestamp-verified': notice<TimestampParams>(rfc(6962, '3.2'), 'nobody'),
  'timestamps-left-out': notice<{ subject: string; more: number; limit: number }>(chainlight('limits'), 'nobody'),
} as const satisfies Record<string, Definition<Params>>
