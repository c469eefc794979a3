import { latin1 } from '../lib/characters.ts'
import type { Container } from './contract.ts'

const firstWords = 'PuTTY-User-Key-File-'

/**
 * Private keys of PuTTY (.ppk), which have no armor. `Encryption: none` stands in the second line of an unencrypted
 * one.
 */
export const puttyKeyContainer = {
  id: 'putty-key',
  detect: ({ text }) => beginning(text.octets, firstWords.length) === firstWords,
  open(material, opening) {
    const { octets } = material.text
    const encrypted = !beginning(octets, 200).includes('Encryption: none')
    opening.add({
      kind: 'private-key',
      place: material.textPlace(0, octets.length),
      label: 'PuTTY-User-Key-File',
      encrypted,
    })
  },
} as const satisfies Container

const beginning = (octets: Uint8Array, length: number): string => latin1(octets.subarray(0, length))
