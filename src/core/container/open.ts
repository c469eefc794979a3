import type { LooksLike } from '../finding/definitions.ts'
import type { Finding } from '../finding/finding.ts'
import type { SourceId } from '../finding/location.ts'
import type { EncodedObject } from './encoded-object.ts'
import { maximumLayers, maximumOctets } from './limits.ts'
import { looksLike, looksLikeObject, printoutIn } from './looks-like.ts'
import { Material } from './material.ts'
import { Opening } from './opening.ts'
import { containers, type ContainerId } from './registry.ts'

/** The contents of one source. It is never all empty: without an object there is a finding. */
export interface OpenedSource {
  /** Undefined where no reader knew it. */
  readonly container: ContainerId | undefined
  /** In the order in which they stand in the source. */
  readonly objects: readonly EncodedObject[]
  readonly findings: readonly Finding[]
  /**
   * True where a private key, or a keystore that may hold one, was seen: overwrite the source's bytes. No object refers
   * to them.
   */
  readonly containsPrivateKey: boolean
}

/**
 * Opens one file or text: every object in it with its place, told by content and never by the file's name, and what is
 * to be said about it. Linear in the length of the bytes, never throws. Certificates are not read here, only found.
 */
export function openSource(source: { readonly name: string; readonly bytes: Uint8Array }, id: SourceId): OpenedSource {
  const { name, bytes } = source
  const whole = { range: { start: 0, end: bytes.length } }
  const opening = new Opening(id, openMaterial, bytes.length)
  let container: ContainerId | undefined
  if (bytes.length > maximumOctets) {
    opening.say('container-too-large', whole, { octets: bytes.length, limit: maximumOctets })
  } else {
    const material = new Material(bytes, undefined, 0)
    container = openMaterial(material, opening)
    if (!opening.objects.some(takesPart) && !opening.damaged) {
      opening.say('no-certificate-here', whole, { name, looksLike: lookAt(material, container, opening.objects) })
    }
    if (opening.containsPrivateKey) material.forget()
  }
  return {
    container,
    objects: opening.objects,
    findings: opening.finish(),
    containsPrivateKey: opening.containsPrivateKey,
  }
}

/** The likely meaning of a source without a usable object. Its first object decides, unless the wrapping says more. */
function lookAt(material: Material, container: ContainerId | undefined, objects: readonly EncodedObject[]): LooksLike {
  if (container === 'time-stamp-reply') return container
  // Parameters come before the key that they are of, and the key is what was opened.
  const object = objects.find(({ kind }) => kind !== 'key-parameters') ?? objects[0]
  // A printout has the octets of the key in it, and that may be all that can be read.
  if (object?.kind === 'public-key') return printoutIn(material) ?? 'public-key'
  return object ? looksLikeObject(object) : looksLike(material)
}

/**
 * Certificates make paths, and revocation lists and answers are heard about them; without any of these a source is
 * there for nothing. What is in a keystore shows when it is opened, in the second step.
 */
const takesPart = ({ kind }: EncodedObject): boolean =>
  kind === 'certificate' ||
  kind === 'revocation-list' ||
  kind === 'ocsp-response' ||
  kind === 'pkcs12' ||
  kind === 'java-keystore'

/** Has the first reader that knows the material open it. */
function openMaterial(material: Material, opening: Opening): ContainerId | undefined {
  if (material.layer > maximumLayers) {
    opening.say('too-many-layers', material.place(0, 0), { limit: maximumLayers })
    return undefined
  }
  let reader: ContainerId | undefined
  try {
    const container = containers.find(({ id, detect }) => {
      reader = id
      return detect(material)
    })
    reader = container?.id
    container?.open(material, opening)
    // eslint-disable-next-line no-restricted-syntax -- a fault of this program: it is said to be that, and what was found before and beside it stays
  } catch {
    opening.say('reading-broken', material.place(0, material.bytes.length), { reader: reader ?? '' })
  }
  return reader
}
