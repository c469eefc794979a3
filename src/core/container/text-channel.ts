import { binaryContainers } from './binary-registry.ts'
import type { Container } from './contract.ts'
import { Material } from './material.ts'
import { soundEncodingEnd } from './encoding/sound-encoding.ts'
import { octetsOfText } from './spelling/octets-of-text.ts'

/** A file may have gone through the wrong channel again and again; more than this nobody has seen. */
const maximumPasses = 3

/**
 * Binary that a program took for text and saved as such: each octet became a character of Latin-1 or Windows-1252, and
 * each character was written in UTF-8 or UTF-16. That is undone exactly, and only where the result is whole: an
 * encoding whose every length fits, or a format that its first octets tell.
 */
export const textChannelContainer = {
  id: 'text-channel',
  detect: (material) => undone(material.bytes) !== undefined,
  open(material, opening) {
    const octets = undone(material.bytes)
    if (octets) opening.enterAs('text-channel', octets, material.place(0, material.bytes.length))
  },
} as const satisfies Container

function undone(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  let octets: Uint8Array<ArrayBuffer> | undefined
  for (let pass = 0; pass < maximumPasses; pass++) {
    octets = octetsOfText(octets ?? bytes)
    if (!octets) return undefined
    if (isBinary(octets)) return octets
  }
  return undefined
}

function isBinary(octets: Uint8Array): boolean {
  const material = new Material(octets, undefined, 0)
  return binaryContainers.some((container) => container.detect(material)) || soundEncodingEnd(octets) !== undefined
}
