import type { ByteRange } from '../lib/byte-range.ts'

/** Where an object stands in the file or text it came in. */
export interface Place {
  /** Of the source's bytes, armor included. */
  readonly range: ByteRange
  /** One-based, inclusive, where the source is text. */
  readonly lines?: { readonly first: number; readonly last: number }
  /** The name inside an archive, folders included, as the archive has it; the range is that of the packed octets. */
  readonly entry?: string
}

/** What an encoding is, told by its structure. The label over it decides only where the structure is too damaged to tell. */
export type EncodedKind =
  | 'attribute-certificate'
  | 'certificate'
  | 'certificate-request'
  | 'cms' // without certificates that can be read: encrypted, or empty
  | 'key-parameters'
  | 'ocsp-response'
  | 'public-key'
  | 'revocation-list'
  | 'unknown'

/** What may hold private keys. Of these only the place is kept, never bytes. */
export type SecretKind = 'java-keystore' | 'pkcs12' | 'private-key'

/**
 * One thing found in a source. `bytes` are the encoding as it came, in a buffer that holds nothing else, so that keeping a certificate keeps
 * no private key that lay beside it. `label` is that of the armor, or the name of the form; undefined for bare encodings.
 */
export type EncodedObject =
  | {
      readonly kind: EncodedKind
      readonly bytes: Uint8Array
      readonly place: Place
      readonly label: string | undefined
    }
  | { readonly kind: 'private-key'; readonly place: Place; readonly label: string; readonly encrypted: boolean }
  | { readonly kind: 'java-keystore' | 'pkcs12'; readonly place: Place; readonly label: string }
