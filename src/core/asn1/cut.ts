import { attempt } from './fault.ts'
import { Asn1Node, readNode } from './node.ts'

/**
 * The octets that a definite length at `start` claims beyond the end, as whole encoding; undefined where it claims
 * none, or nothing readable.
 */
export function claimBeyond(bytes: Uint8Array, start = 0): number | undefined {
  const initial = bytes[start + 1]
  if (initial === undefined || initial === 0x80 || initial > 0x86) return undefined
  const octets = initial < 0x80 ? 0 : initial & 0x7f
  let length = octets === 0 ? initial : 0
  for (let i = 0; i < octets; i++) length = length * 256 + (bytes[start + 2 + i] ?? 0)
  const claimed = 2 + octets + length
  return claimed > bytes.length - start ? claimed : undefined
}

/**
 * Reads the encoding at `start`; one that was cut off ends where the octets end. Its elements before the cut can be
 * read.
 * @throws Asn1Fault
 */
export function readCut(source: Uint8Array, start = 0): Asn1Node {
  const tagNumber = (source[start] ?? 0) & 0x1f
  const initial = source[start + 1] ?? 0
  const contentStart = start + 2 + (initial < 0x80 ? 0 : initial & 0x7f)
  const { length } = source
  const cut = tagNumber < 0x1f && contentStart <= length && claimBeyond(source, start) !== undefined
  return cut ? new Asn1Node(source, start, contentStart, length, length, tagNumber, false) : readNode(source, start)
}

/** The encodings inside of a node that are whole: those before a cut. */
export function wholeInside({ source, start, contentStart, contentEnd, tagNumber }: Asn1Node): Asn1Node {
  let end = contentStart
  attempt(() => {
    while (end < contentEnd) end = readNode(source, end, contentEnd).end
  })
  return new Asn1Node(source, start, contentStart, end, end, tagNumber, false)
}
