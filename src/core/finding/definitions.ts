import type { ConstraintProblem, DerProblem, ExtensionParams, TimeProblem, UnfitNames } from './certificate.ts'
import type { ConstrainedNameParams, ReferenceKind, SubtreeFault } from './names.ts'
import { cabf, chainlight, nist, rfc, x690, type Reference } from './reference.ts'
import type { OcspResponseStatus, RevocationReason, RevocationSource, Unusable } from './revocation.ts'
import type { Severity } from './severity.ts'
import type { TimestampParams, UnverifiedTimestamp } from './transparency.ts'

/** What every finding of one code has in common; the type parameter is the shape of its params. */
export interface Definition<P> {
  readonly severity: Severity
  readonly reference: Reference
  /** Never set: carries the type. */
  readonly params?: P
}

/** Params hold numbers, hex, instants, OIDs and names as they stand in a certificate; never sentences of ours. */
export type Params = Readonly<Record<string, string | number | boolean | undefined | readonly string[]>>
type None = Record<string, never>

const error = <P extends Params = None>(reference: Reference): Definition<P> => ({ severity: 'error', reference })
const warning = <P extends Params = None>(reference: Reference): Definition<P> => ({ severity: 'warning', reference })
const notice = <P extends Params = None>(reference: Reference): Definition<P> => ({ severity: 'notice', reference })

/** A certificate, and who says when whether it was withdrawn. */
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

/** Why a signature is known to be wrong. */
export type SignatureFault =
  | 'mismatch' // the computation says no
  | 'signature-malformed' // not the strict encoding that its algorithm asks for, so nothing was computed
  | 'key-mismatch' // the algorithm is for another kind of key than the issuer's, so nothing was computed

/** What something that holds no certificate looks like. Each has its sentence, and its advice, in `explain`. */
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
  | 'office'
  | 'pdf'
  | 'pgp'
  | 'pkcs7'
  | 'pkcs12'
  | 'private-key'
  | 'public-key'
  | 'revocation-list'
  | 'ssh-certificate'
  | 'ssh-key'
  | 'ssh-known-hosts'
  | 'text'
  | 'time-stamp-reply'
  | 'unknown-encoding'
  | 'url-shortcut'
  | 'windows-shortcut'
  | 'xml'
  | 'zip'

/** In what way something was read that not every program would read. */
export type Assumption =
  | 'armor-spelling' // BEGIN and END lines with other dashes, blanks or letters than RFC 7468 has
  | 'bare-base64' // no BEGIN and END lines at all
  | 'base64url' // - and _ in place of + and / (RFC 4648 section 5)
  | 'carriage-return' // lines end with CR alone
  | 'decimal' // numbers for octets, with or without a sign
  | 'embedded-base64' // values without BEGIN and END lines amid other text
  | 'escaped-breaks' // line breaks written as \n
  | 'gzip' // packed by gzip
  | 'hexadecimal' // digits, in any dialect
  | 'indented' // blanks before BEGIN
  | 'markup' // escaped for HTML or XML, or with tags of HTML in it
  | 'percent-escaped' // as in addresses and forms
  | 'quoted' // marks before every line, or every line in quotation marks
  | 'quoted-printable' // as mail travels (RFC 2045 section 6.7)
  | 'rich-text' // a document of WordPad and its kin
  | 'same-line' // Base64 on the line of BEGIN
  | 'typography' // dashes, quotation marks and blanks of a word processor
  | 'utf-16'
  | 'utf-32'
  | 'windows-store' // read as a serialized store of Windows
  | 'wrapped-base64' // Base64 of a text that in turn holds the certificates
  | 'zip' // packed in a zip archive

/** Every finding there is. Alphabetical within each stage of the pipeline. */
export const definitions = {
  // container: what was opened; `line` is undefined where the source is binary, `label` where there is no armor
  'armor-incomplete': warning<{ label: string; line: number | undefined; missing: 'begin' | 'end' }>(rfc(7468, '2')),
  'armor-labels-differ': warning<{ begin: string; end: string; line: number | undefined }>(rfc(7468, '2')),
  'base64-invalid': error<{
    label: string | undefined
    line: number | undefined
    column: number | undefined
    recovered: boolean
  }>(rfc(7468, '3')),
  'block-empty': error<{ label: string; line: number | undefined }>(rfc(7468, '3')),
  'bytes-around': notice<{ before: number; after: number }>(x690('8.1.1.1')),
  'certificate-damaged': error<{ offset: number; expected: string; subject: string | undefined }>(rfc(5280, '4.1')),
  'container-too-large': error<{ octets: number; limit: number }>(chainlight('limits')),
  'encoding-damaged': error<{ label: string | undefined; line: number | undefined; offset: number; expected: string }>(
    x690('8.1'),
  ),
  'encoding-truncated': error<{
    label: string | undefined
    line: number | undefined
    claimed: number
    present: number
  }>(x690('8.1.3')),
  'entry-ignored': notice<{ entry: string; looksLike: LooksLike }>(chainlight('formats')),
  'findings-left-out': notice<{ code: string; times: number }>(chainlight('limits')),
  'keystore-damaged': error<{ form: string; offset: number | undefined; expected: string }>(rfc(7292, '4')),
  'keystore-integrity-unknown': notice<{ form: string; because: 'no-password' | 'no-code' }>(rfc(7292, '5.1')),
  'keystore-iterations-refused': error<{ form: string; iterations: number; work: number; limit: number }>(
    chainlight('limits'),
  ),
  'keystore-scheme-unsupported': warning<{ form: string; algorithm: string }>(chainlight('formats')),
  'label-disagrees': warning<{ label: string; found: string; line: number | undefined }>(rfc(7468, '2')),
  'needs-password': warning<{ form: string; scheme: string; iterations: number }>(rfc(7292, '4')),
  'no-certificate-here': warning<{ name: string; looksLike: LooksLike }>(chainlight('formats')),
  'other-object': notice<{ kind: string; label: string | undefined }>(chainlight('formats')),
  'private-key-present': warning<{ label: string; encrypted: boolean }>(rfc(5280, '9')),
  'reading-assumed': notice<{ assumption: Assumption; times: number; line: number | undefined }>(chainlight('formats')),
  'search-stopped': warning<{ octets: number }>(chainlight('limits')),
  'too-many-layers': warning<{ limit: number }>(chainlight('limits')),
  'too-many-objects': warning<{ limit: number }>(chainlight('limits')),
  'trust-list-names-only': notice<{ entries: number }>(chainlight('formats')),
  'trust-settings-ignored': notice<{ label: string; line: number | undefined }>(chainlight('formats')),
  'unpacking-stopped': warning<{
    entry: string | undefined
    because: 'damaged' | 'encrypted' | 'method' | 'too-large'
  }>(chainlight('limits')),

  // path: how certificates belong together
  'anchor-not-chosen': error<{ subject: string }>(rfc(5280, '6.1.1')),
  'issuer-loop': warning<{ subject: string }>(rfc(4158, '2.4.2')),
  'issuer-key-differs': warning<{ subject: string; issuer: string; addresses: readonly string[] }>(rfc(5280, '6.1.3')),
  'issuer-missing': warning<{ subject: string; issuer: string; addresses: readonly string[] }>(rfc(5280, '6.1')),
  'issuer-renamed': warning<{ subject: string; issuer: string; bearer: string; addresses: readonly string[] }>(
    rfc(5280, '6.1.3'),
  ),
  'key-identifiers-differ': notice<{ subject: string; issuer: string }>(rfc(5280, '4.2.1.1')),
  'keys-not-tried': notice(chainlight('limits')),
  'self-issued-not-self-signed': error<{ subject: string }>(rfc(5280, '3.2')),
  'work-limit-reached': warning<{ subject: string; others: number; limit: number }>(rfc(4158, '3')),

  // check: what is right and wrong about a path
  'any-policy-mapped': error<{ subject: string }>(rfc(5280, '6.1.4')),
  'check-broken': error<{ check: string; message: string }>(chainlight('checks')),
  expired: error<{ subject: string; notAfter: number; instant: number }>(rfc(5280, '6.1.3')),
  'extension-duplicate': error<{ oid: string; subject: string }>(rfc(5280, '4.2')),
  'extension-malformed': error<{ oid: string; subject: string; offset: number; expected: string }>(rfc(5280, '4.2')),
  'extension-unknown-critical': error<{ oid: string; subject: string }>(rfc(5280, '4.2')),
  'issuer-is-no-ca': error<{ issuer: string; version: number; basicConstraints: 'absent' | 'false' }>(
    rfc(5280, '4.2.1.9'),
  ),
  'issuer-may-not-sign': error<{ issuer: string }>(rfc(5280, '4.2.1.3')),
  'no-acceptable-policy': error<{
    subject: string
    acceptable: readonly string[]
    asked: boolean
    demandedBy: readonly string[]
  }>(rfc(5280, '6.1.5')),
  'not-yet-valid': error<{ subject: string; notBefore: number; instant: number }>(rfc(5280, '6.1.3')),
  'path-too-long': error<{ issuer: string; pathLenConstraint: number; intermediates: number }>(rfc(5280, '4.2.1.9')),
  'signature-algorithms-differ': error<{ subject: string; outer: string; inner: string }>(rfc(5280, '4.1.1.2')),
  // Algorithms go by their names, or by their OIDs where nothing here knows them.
  'signature-invalid': error<SignatureParams & { because: SignatureFault }>(rfc(5280, '6.1.3')),
  'signature-not-checked': warning<SignatureParams & { reason: string }>(rfc(5280, '6.1.3')),
  'time-unreadable': error<{ subject: string; field: 'notBefore' | 'notAfter'; text: string }>(rfc(5280, '4.1.2.5')),

  // check: the names of certificates, what they are for, how strong they are
  'algorithm-not-allowed': error<{ subject: string; part: 'key' | 'signature'; algorithm: string }>(cabf('7.1.3')),
  'any-purpose-only': warning<{ subject: string; purpose: string }>(rfc(5280, '4.2.1.12')),
  'common-name-not-counted': notice<{ subject: string; value: string }>(rfc(9525, '2')),
  'exponent-small': notice<{ subject: string; exponent: number }>(cabf('6.1.6')),
  'key-size-uneven': error<{ subject: string; bits: number }>(cabf('6.1.5')),
  'key-too-small': error<{ subject: string; bits: number; minimum: number }>(nist('800-131A', '3')),
  'key-usage-missing': error<{ subject: string; missing: readonly string[] }>(rfc(5280, '4.2.1.3')),
  'name-asked-unusable': error<{ kind: ReferenceKind; value: string }>(rfc(9525, '6.1')),
  'name-constraint-not-understood': error<ConstrainedNameParams & { constraint: string; fault: SubtreeFault }>(
    rfc(5280, '4.2.1.10'),
  ),
  'name-excluded': error<ConstrainedNameParams & { excluded: string }>(rfc(5280, '4.2.1.10')),
  'name-not-comparable': error<ConstrainedNameParams>(rfc(5280, '4.2.1.10')),
  'name-not-permitted': error<ConstrainedNameParams & { permitted: readonly string[]; more: number }>(
    rfc(5280, '4.2.1.10'),
  ),
  'name-not-presented': error<{
    subject: string
    kind: ReferenceKind
    value: string
    presented: readonly string[]
    more: number
  }>(rfc(9525, '6')),
  'names-refused-more': notice<{ subject: string; more: number }>(chainlight('limits')),
  'names-too-many': warning<{ subject: string; limit: number }>(rfc(5280, '4.2.1.10')),
  'purpose-not-allowed': error<{ subject: string; purpose: string; purposes: readonly string[] }>(
    rfc(5280, '4.2.1.12'),
  ),
  'signature-hash-weak': error<{ subject: string; hash: string }>(nist('800-131A', '9')),
  'too-many-intermediates': error<{ maximum: number; intermediates: number }>(rfc(5280, '6.1.4')),

  // check: what a certificate must be by itself, by RFC 5280
  'alternative-name-unfit': error<UnfitNames>(rfc(5280, '4.2.1.6')),
  'authority-issuer-incomplete': error<{ subject: string }>(rfc(5280, '4.2.1.1')),
  'ca-key-usage-missing': error<{ subject: string }>(rfc(5280, '4.2.1.3')),
  'ca-subject-empty': error<{ issuer: string }>(rfc(5280, '4.1.2.6')),
  'constraint-unfit': error<{ subject: string; constraint: string; problem: ConstraintProblem }>(rfc(5280, '4.2.1.10')),
  'constraints-without-ca': error<{ subject: string }>(rfc(5280, '4.2.1.10')),
  'criticality-unfit': error<ExtensionParams & { critical: boolean }>(rfc(5280, '4.2')),
  'encoding-not-der': error<{ subject: string; problem: DerProblem; offset: number }>(x690('10')),
  'extension-empty': error<ExtensionParams>(rfc(5280, '4.2.1')),
  'extensions-empty': error<{ subject: string }>(rfc(5280, '4.1.2.9')),
  'issuer-empty': error<{ subject: string }>(rfc(5280, '4.1.2.4')),
  'key-identifier-missing': error<ExtensionParams>(rfc(5280, '4.2.1.1')),
  'path-length-without-ca': error<{ subject: string }>(rfc(5280, '4.2.1.9')),
  'policy-repeated': error<{ subject: string; policy: string }>(rfc(5280, '4.2.1.4')),
  'serial-number-unfit': error<{ subject: string; problem: 'negative' | 'zero' | 'too-long'; octets: number }>(
    rfc(5280, '4.1.2.2'),
  ),
  'signs-without-ca': error<{ subject: string }>(rfc(5280, '4.2.1.9')),
  'subject-nowhere': error<{ issuer: string }>(rfc(5280, '4.1.2.6')),
  'time-encoding-unfit': error<{
    subject: string
    field: 'notBefore' | 'notAfter'
    text: string
    problem: TimeProblem
  }>(rfc(5280, '4.1.2.5')),
  'unique-identifier-present': error<{ subject: string }>(rfc(5280, '4.1.2.8')),
  'version-unfit': error<{ subject: string; version: number; problem: 'unknown' | 'has-extensions' }>(
    rfc(5280, '4.1.2.1'),
  ),

  // check: what public TLS asks of certificates
  'tls-authority-named-by-serial': error<{ subject: string }>(cabf('7.1.2.11.1')),
  'tls-common-name-elsewhere': error<{ subject: string; value: string }>(cabf('7.1.4.3')),
  'tls-lifetime-too-long': error<{ subject: string; days: number; maximum: number }>(cabf('6.3.2')),
  'tls-name-of-other-form': error<UnfitNames>(cabf('7.1.2.7.12')),
  'tls-name-unfit': error<UnfitNames>(cabf('7.1.2.7.12')),
  'tls-names-missing': error<{ subject: string }>(cabf('7.1.2.7.12')),
  'tls-root-has-purposes': error<{ subject: string }>(cabf('7.1.2.1.2')),
  'tls-root-names-other-key': error<{ subject: string; absent: boolean }>(cabf('7.1.2.1.3')),
  'tls-server-is-ca': error<{ subject: string }>(cabf('7.1.2.7.8')),
  'tls-server-purpose-missing': error<{ subject: string }>(cabf('7.1.2.7.10')),
  'tls-server-purposes': error<{ subject: string; purposes: readonly string[] }>(cabf('7.1.2.7.10')),
  'tls-server-usages': error<{ subject: string; usages: readonly string[] }>(cabf('7.1.2.7.11')),

  // revocation: lists and OCSP responses, and what they say; their dates are undefined where they cannot be read or are not given
  'not-revoked': notice<RevocationDates & { reasons: readonly RevocationReason[] }>(rfc(5280, '6.3.3')),
  'ocsp-response-damaged': error<{ offset: number; expected: string }>(rfc(6960, '4.2.1')),
  'ocsp-response-unsuccessful': warning<{ status: OcspResponseStatus }>(rfc(6960, '2.3')),
  'revocation-data-unusable': warning<RevocationDates & { because: Unusable; instant: number }>(rfc(5280, '6.3.3')),
  'revocation-entries-damaged': error<{ issuer: string; offset: number; expected: string }>(rfc(5280, '5.1.2.6')),
  'revocation-list-damaged': error<{ offset: number; expected: string; issuer: string | undefined }>(rfc(5280, '5.1')),
  'revocation-not-checked': notice<{
    subject: string
    listAddresses: readonly string[]
    responderAddresses: readonly string[]
  }>(rfc(5280, '6.3')),
  'revocation-partly-known': warning<{ subject: string; reasons: readonly RevocationReason[] }>(rfc(5280, '6.3.3')),
  revoked: error<
    RevocationDates & {
      reason: RevocationReason | undefined
      date: number | undefined
      invalidityDate: number | undefined
    }
  >(rfc(5280, '6.3.3')),

  // transparency: timestamps of public logs
  'timestamp-in-future': error<TimestampParams & { instant: number }>(rfc(6962, '5.2')),
  'timestamp-not-of-log': error<TimestampParams>(rfc(6962, '3.2')),
  'timestamp-not-verified': notice<TimestampParams & { because: UnverifiedTimestamp }>(rfc(6962, '3.2')),
  'timestamp-verified': notice<TimestampParams>(rfc(6962, '3.2')),
  'timestamps-left-out': notice<{ subject: string; more: number; limit: number }>(chainlight('limits')),
} as const satisfies Record<string, Definition<Params>>
