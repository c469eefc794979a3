import { concatBytes } from '../lib/bytes.ts'
import type { Asn1Node } from './node.ts'

/**
 * Yields the octets of an OCTET STRING in a new buffer. An OCTET STRING in pieces is joined: BER allows it, and
 * streaming writers make it. A loop, so that pieces within pieces cost no stack.
 * @throws Asn1Fault where the pieces are not encodings
 * @see X.690 section 8.7
 */
export function octetStringContent(node: Asn1Node): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const waiting = [node]
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    if (piece.constructed) for (const inner of piece.children().reverse()) waiting.push(inner)
    else pieces.push(piece.content)
  }
  return concatBytes(pieces)
}
