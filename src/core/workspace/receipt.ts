import type { ByteRange } from '../lib/byte-range.ts'
import type { Finding } from '../finding/finding.ts'
import type { ObjectId, SourceId } from '../finding/location.ts'
import type { ContainerId } from '../container/registry.ts'
import type { EncodedObject } from '../container/encoded-object.ts'
import type { Integrity, Lock } from '../container/keystore/lock.ts'

/** The receipt for one file or text. */
export interface SourceSummary {
  readonly id: SourceId
  readonly name: string
  readonly octets: number
  /** Of the file as it was given, in lowercase hexadecimal: what `sha256sum` and `Get-FileHash` print for it. */
  readonly sha256: string
  /** Which reader opened it; undefined where none did. */
  readonly container: ContainerId | undefined
  readonly objects: readonly ObjectSummary[]
  readonly findings: readonly Finding[]
  /** The part of the source that a password would open; undefined if no password is needed. */
  readonly locked?: Lock
  /** Of a keystore: whether it is known that nobody changed it. */
  readonly integrity?: Integrity
}

export type ObjectKind = EncodedObject['kind']

/** One line of a receipt. */
export interface ObjectSummary {
  readonly kind: ObjectKind
  /** The label of its armor, or the name of its form. */
  readonly label: string | undefined
  /** In a keystore, the name that its owner gave it. */
  readonly alias?: string
  /** Of the source's bytes. */
  readonly range: ByteRange
  /** One-based, inclusive, where the source is text. */
  readonly lines?: { readonly first: number; readonly last: number }
  /** The name inside the archive that the source is, folders included. */
  readonly entry?: string
  /** True where the text before it gives it a part of its own, as in `.ovpn`. */
  readonly named?: true
  /** True of a certificate that a signed message brings along so that its signature can be checked. */
  readonly ofSigner?: boolean
  /** True where it was found amid octets of another kind, and is whole by itself. */
  readonly find?: boolean
  /** When it was put into its keystore, where that is noted: milliseconds since 1970 UTC. */
  readonly added?: number
  /** Of a private key: SHA-256 of its public key, where that could be read, in lowercase hexadecimal. */
  readonly publicKey?: string
  /** The id under which it is kept; absent if it is not kept, such as a private key. */
  readonly kept?: ObjectId
}
