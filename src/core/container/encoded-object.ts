import type { ByteRange } from '../lib/byte-range.ts'

/** Where an object stands in the file or text it came in. */
export interface Place {
  /** Of the source's bytes, armor included. */
  readonly range: ByteRange
  /** One-based, inclusive, where the source is text. */
  readonly lines?: { readonly first: number; readonly last: number }
  /** The name inside an archive, folders included, as the archive has it; the range is that of the packed octets. */
  readonly entry?: string
  /** The text before it gives it a part of its own, as `<ca>` or `ca.crt: |` does: it is no part of a bundle. */
  readonly named?: true
}

/** The kind of an encoding, recognised by its structure. Its label decides only if the structure is too damaged. */
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

/** The kinds that are kept besides certificates, lists and responses. Damaged ones of those three are among them. */
export type OtherKind = Exclude<EncodedKind, 'unknown'>

/** Files that hold certificates and keys, and mostly a password over them. */
export type KeystoreKind = 'java-keystore' | 'pkcs12'

/** The kinds that may hold private keys. */
export type SecretKind = KeystoreKind | 'private-key'

/**
 * A keystore as it was found. It is opened in a second step, `keystore/open-keystore.ts`, which waits for a password
 * where one is needed.
 */
export interface SealedKeystore {
  readonly kind: KeystoreKind
  readonly place: Place
  readonly label: string
  /**
   * The whole of it, in a buffer of its own. Whoever opened it for good overwrites it: there may be keys inside that no
   * password guards.
   */
  readonly sealed: Uint8Array
}

/**
 * One thing found in a source. `bytes` are the encoding as it came, in a buffer that holds nothing else, so that
 * keeping a certificate keeps no private key that lay beside it. `label` is that of the armor, or the name of the form;
 * undefined for bare encodings. `alias` is the name that its owner gave it in a keystore. Of a private key only the
 * place and the public key are kept.
 */
export type EncodedObject =
  | {
      readonly kind: EncodedKind
      readonly bytes: Uint8Array
      readonly place: Place
      readonly label: string | undefined
      readonly alias?: string | undefined
      /** When it was put into a keystore, where that is noted: milliseconds since 1970 UTC. */
      readonly added?: number
      /** True of a certificate that a signed message brings along so that its signature can be checked. */
      readonly ofSigner?: boolean
      /** True where it was found amid octets of another kind, and is whole by itself. */
      readonly find?: boolean
      /** True of a certificate of which only the beginning is there. Whoever found it has said so. */
      readonly cut?: true
      /** Of a CMS message: whether nothing was found in it that stands by itself. */
      readonly empty?: boolean
    }
  | {
      readonly kind: 'private-key'
      readonly place: Place
      readonly label: string
      readonly alias?: string | undefined
      readonly encrypted: boolean
      /** Its public key, where it stands beside the secret: the octets of `subjectPublicKey` in its certificates. */
      readonly publicKey?: Uint8Array | undefined
    }
  | SealedKeystore
  /** Anything else that is secret, in a keystore. */
  | { readonly kind: 'secret'; readonly place: Place; readonly label: string; readonly alias?: string | undefined }
