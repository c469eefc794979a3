import type { ByteRange } from '../lib/byte-range.ts'

/** Where an object stands in the file or text it came in. */
export interface Place {
  /** Of the source's bytes, armor included. */
  readonly range: ByteRange
  /** One-based, where the source is text. */
  readonly lines?: { readonly first: number; readonly last: number }
}

/** What an encoding is, told by its structure and not by the label or the file name over it. */
export type EncodedKind =
  | 'certificate'
  | 'certificate-request'
  | 'revocation-list'
  | 'ocsp-response'
  | 'cms'
  | 'public-key'
  | 'attribute-certificate'
  | 'unknown'

/**
 * One thing found in a source. `bytes` are the encoding as it came, in a buffer that holds nothing else of the source, so that keeping
 * a certificate keeps no private key that lay beside it. Of a private key nothing is kept but that it was there.
 */
export type EncodedObject =
  | { readonly kind: EncodedKind; readonly bytes: Uint8Array; readonly place: Place; readonly label: string | undefined }
  | { readonly kind: 'private-key'; readonly place: Place; readonly label: string; readonly encrypted: boolean }
