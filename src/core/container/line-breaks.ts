import type { Container } from './contract.ts'
import { soundEncodingEnd } from './encoding/sound-encoding.ts'

const [sequence, lineFeed, carriageReturn] = [0x30, 0x0a, 0x0d]

/**
 * A binary file in which every line feed became CR LF: FTP in its text mode and version control do that. Undone only
 * where every length of every encoding then fits, down to the last octet, and did not fit before: so that nothing is
 * guessed.
 */
export const lineBreaksContainer = {
  id: 'line-breaks',
  detect: ({ bytes }) => restored(bytes) !== undefined,
  open(material, opening) {
    const octets = restored(material.bytes)
    if (octets) opening.enterAs('line-breaks', octets, material.place(0, material.bytes.length))
  },
} as const satisfies Container

function restored(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== sequence || !isConverted(bytes) || fits(bytes)) return undefined
  const octets = new Uint8Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== carriageReturn || bytes[i + 1] !== lineFeed) octets[length++] = bytes[i] ?? 0
  }
  const whole = octets.slice(0, length)
  octets.fill(0) // it may be a key
  return fits(whole) ? whole : undefined
}

/** A file of any length that was not converted ends this at its first line feed, nearly always. */
function isConverted(bytes: Uint8Array): boolean {
  let at = bytes.indexOf(lineFeed)
  if (at === -1) return false
  for (; at !== -1; at = bytes.indexOf(lineFeed, at + 1)) if (bytes[at - 1] !== carriageReturn) return false
  return true
}

/** Whether encodings that are known fill the octets, each of them sound. */
function fits(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const end = soundEncodingEnd(bytes, at)
    if (end === undefined) return false
    at = end
  }
  return bytes.length > 0
}
