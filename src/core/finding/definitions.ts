import { chainlight, rfc, x690, type Reference } from './reference.ts'
import type { Severity } from './severity.ts'

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

/** What something that holds no certificate looks like. Each has its sentence, and its advice, in `explain`. */
export type LooksLike =
  | 'empty'
  | 'html'
  | 'certificate-request'
  | 'private-key'
  | 'public-key'
  | 'revocation-list'
  | 'ocsp-response'
  | 'pkcs7'
  | 'pkcs12'
  | 'java-keystore'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'ssh-key'
  | 'pgp'
  | 'jwt'
  | 'json'
  | 'url-shortcut'
  | 'windows-shortcut'
  | 'utf16-text'
  | 'text'
  | 'binary'

/** Every finding there is. Alphabetical within each stage of the pipeline. */
export const definitions = {
  // container: what was opened
  'armor-incomplete': error<{ label: string; line: number; missing: 'begin' | 'end' }>(rfc(7468, '2')),
  'base64-invalid': error<{ label: string; line: number; column: number }>(rfc(7468, '3')),
  'base64-truncated': error<{ label: string; line: number }>(rfc(7468, '3')),
  'bytes-around': notice<{ before: number; after: number }>(x690('8.1.1.1')),
  'certificate-damaged': error<{ offset: number; expected: string; subject: string | undefined }>(rfc(5280, '4.1')),
  'container-too-large': error<{ octets: number; limit: number }>(chainlight('limits')),

  'label-disagrees': warning<{ label: string; found: string }>(rfc(7468, '2')),
  'no-certificate-here': warning<{ name: string; looksLike: LooksLike }>(chainlight('formats')),
  'other-object': notice<{ kind: string; label: string }>(chainlight('formats')),
  'private-key-present': warning<{ label: string; encrypted: boolean }>(rfc(5280, '9')),

  // path: how certificates belong together
  'issuer-loop': warning<{ subject: string }>(rfc(4158, '2.4.2')),
  'issuer-missing': warning<{ subject: string; issuer: string; addresses: readonly string[] }>(rfc(5280, '6.1')),
  'key-identifiers-differ': notice<{ subject: string; issuer: string }>(rfc(5280, '4.2.1.1')),
  'self-issued-not-self-signed': error<{ subject: string }>(rfc(5280, '3.2')),

  'work-limit-reached': warning<{ limit: number }>(rfc(4158, '3')),

  // check: what is right and wrong about a path
  'check-broken': error<{ check: string; message: string }>(chainlight('checks')),
  expired: error<{ subject: string; notAfter: number; instant: number }>(rfc(5280, '6.1.3')),
  'extension-duplicate': error<{ oid: string; subject: string }>(rfc(5280, '4.2')),
  'extension-malformed': error<{ oid: string; subject: string; offset: number; expected: string }>(rfc(5280, '4.2')),
  'extension-unknown-critical': error<{ oid: string; subject: string }>(rfc(5280, '4.2')),
  'issuer-is-no-ca': error<{ issuer: string; version: number; basicConstraints: 'absent' | 'false' }>(
    rfc(5280, '4.2.1.9'),
  ),
  'issuer-may-not-sign': error<{ issuer: string }>(rfc(5280, '4.2.1.3')),
  'not-yet-valid': error<{ subject: string; notBefore: number; instant: number }>(rfc(5280, '6.1.3')),
  'path-too-long': error<{ issuer: string; pathLenConstraint: number; intermediates: number }>(rfc(5280, '4.2.1.9')),
  'signature-algorithms-differ': error<{ subject: string; outer: string; inner: string }>(rfc(5280, '4.1.1.2')),
  'signature-invalid': error<{ subject: string; issuer: string }>(rfc(5280, '6.1.3')),
  'signature-not-checked': warning<{ subject: string; algorithm: string; reason: string }>(rfc(5280, '6.1.3')),
  'time-unreadable': error<{ subject: string; field: 'notBefore' | 'notAfter'; text: string }>(rfc(5280, '4.1.2.5')),
} as const satisfies Record<string, Definition<Params>>
