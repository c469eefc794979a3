import type { LooksLike } from '../finding/definitions.ts'
import type { SourceId } from '../finding/location.ts'
import type { ContainerId, OpenedSource } from './contract.ts'
import type { EncodedObject } from './encoded-object.ts'
import { maximumLayers, maximumOctets } from './limits.ts'
import { looksLike, looksLikeObject } from './looks-like.ts'
import { Material } from './material.ts'
import { Opening } from './opening.ts'
import { containers } from './registry.ts'

/**
 * Opens one file or text: every object in it with its place, told by content and never by the file's name, and what is to be said about it.
 * Linear in the length of the bytes, never throws. Certificates are not read here, only found.
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
      opening.say('no-certificate-here', whole, { name, looksLike: lookAt(material, container, opening.objects[0]) })
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

/** What a source is of which nothing takes part: told by the first thing in it, but for a wrapping that says more. */
function lookAt(material: Material, container: ContainerId | undefined, object: EncodedObject | undefined): LooksLike {
  if (container === 'time-stamp-reply') return container
  return object ? looksLikeObject(object) : looksLike(material)
}

/**
 * Certificates make paths, and revocation lists and answers are heard about them; without any of these a source is there for nothing. What is in a
 * keystore shows when it is opened, in the second step.
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
  const container = containers.find((each) => each.detect(material))
  container?.open(material, opening)
  return container?.id
}
