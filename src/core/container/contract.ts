import type { Finding } from '../finding/finding.ts'
import type { EncodedObject } from './encoded-object.ts'
import type { Material } from './material.ts'
import type { Opening } from './opening.ts'

/** Which reader opened a source. */
export type ContainerId =
  | 'base64'
  | 'base64-values'
  | 'cms'
  | 'decimal'
  | 'der'
  | 'der-within'
  | 'gzip'
  | 'hexadecimal'
  | 'java-keystore'
  | 'jwt'
  | 'pem'
  | 'pgp-key'
  | 'putty-key'
  | 'time-stamp-reply'
  | 'windows-store'
  | 'zip'

/** One way in which certificates are packed. A format is one file that exports one of these, and one line in `registry.ts`. */
export interface Container {
  readonly id: ContainerId
  /** True where this reader should open the material. Asked in the order of the registry, and the first that says yes opens it. Linear at most. */
  detect(material: Material): boolean
  /** Hands everything inside to `opening`: objects, findings, and wrapped material that is to be opened in turn. Never throws, whatever the bytes. */
  open(material: Material, opening: Opening): void
}

/** What came out of one source. All of it empty never occurs: where there is no object there is a finding. */
export interface OpenedSource {
  /** Undefined where no reader knew it. */
  readonly container: ContainerId | undefined
  /** In the order in which they stand in the source. */
  readonly objects: readonly EncodedObject[]
  readonly findings: readonly Finding[]
  /** True where a private key, or a keystore that may hold one, was seen: overwrite the source's bytes. No object refers to them. */
  readonly containsPrivateKey: boolean
}
