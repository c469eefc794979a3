import type { Certificate } from '../../certificate/certificate.ts'
import type { RevocationList } from '../../certificate/revocation-list/revocation-list.ts'
import type { WrittenFile } from '../exported-file.ts'

/** A request, and what people call its subject. */
export interface ExportedRequest {
  readonly bytes: Uint8Array
  readonly name: string
}

/**
 * The contents of a file. Everything is written as it came, in this order; nothing is encoded anew, sorted or left out.
 */
export interface ExportContent {
  /** A chain from the end entity up, or from the root down, or any others. */
  readonly certificates: readonly Certificate[]
  readonly revocationLists: readonly RevocationList[]
  readonly requests: readonly ExportedRequest[]
  /** Guards a trust store against changes. It is in no file. */
  readonly password: string
  readonly subtle: SubtleCrypto | undefined
}

/**
 * Writes a file of one form. Undefined where the content has nothing that this form holds; a form of one certificate
 * writes the first. The same content gives the same name and, but for the password, the same octets.
 */
export type WriteForm = (content: ExportContent) => WrittenFile | undefined | Promise<WrittenFile | undefined>
