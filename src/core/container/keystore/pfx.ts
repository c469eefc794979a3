import type { Oid } from '../../asn1/object-identifier.ts'
import type { PasswordMac, PasswordScheme } from '../../crypto/password-scheme.ts'

/** Why a file, or a part of one, was not read. */
export type PfxFault =
  /** Something is not as PKCS #12 has it: a short phrase of ours says what should stand there. */
  | { readonly kind: 'malformed'; readonly expected: string }
  | { readonly kind: 'too-many-parts'; readonly limit: number }
  /** A library gave up, and nothing says that the file is at fault. */
  | { readonly kind: 'unreadable' }

/** A PKCS #12 file before anything in it is decrypted. */
export interface Pfx {
  /** The octets under the authentication code; undefined if the file is signed instead, which no program writes. */
  readonly authenticatedSafe: Uint8Array | undefined
  /** Undefined where there is none. */
  readonly mac: PasswordMac | 'unsupported' | undefined
  readonly parts: readonly PfxPart[]
}

export type PfxPart =
  | { readonly kind: 'clear'; readonly octets: Uint8Array }
  | { readonly kind: 'encrypted'; readonly scheme: PasswordScheme; readonly ciphertext: Uint8Array }
  | { readonly kind: 'unsupported'; readonly algorithm: Oid }

/** One thing in it. Of keys and other secrets it is only noted that they are there. */
export type Bag =
  | {
      readonly kind: 'private-key'
      readonly encrypted: boolean
      readonly name: string | undefined
      /** A key and its certificate have one `localKeyId`, in hexadecimal (RFC 2985 section 5.5.2). */
      readonly keyId: string | undefined
    }
  | { readonly kind: 'secret'; readonly name: string | undefined }
  | {
      readonly kind: 'certificate' | 'revocation-list'
      readonly name: string | undefined
      readonly keyId: string | undefined
      /** The encoding as it stands; undefined where it is of a kind that is not X.509. */
      readonly octets: Uint8Array | undefined
    }
