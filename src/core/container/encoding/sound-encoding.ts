import { attempt } from '../../asn1/fault.ts'
import { isSound } from '../../asn1/is-sound.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import { recognise } from './recognise.ts'
import { timeStampReply } from './time-stamp-reply.ts'

/**
 * The end of the encoding at `start`, if its structure is known and it is whole and sound; undefined for anything else.
 */
export function soundEncodingEnd(bytes: Uint8Array, start = 0): number | undefined {
  const reading = attempt(() => readNode(bytes, start))
  return reading.ok && isKnown(reading.value) && isSound(reading.value) ? reading.value.end : undefined
}

const isKnown = (node: Asn1Node): boolean => recognise(node).kind !== 'unknown' || timeStampReply(node) !== undefined
