import { attempt } from '../../asn1/fault.ts'
import { isSound } from '../../asn1/is-sound.ts'
import { readNode } from '../../asn1/node.ts'
import { recognise } from './recognise.ts'

/**
 * The end of the encoding at `start`, if its structure is known and it is whole and sound; undefined for anything else.
 */
export function soundEncodingEnd(bytes: Uint8Array, start = 0): number | undefined {
  const reading = attempt(() => readNode(bytes, start))
  if (!reading.ok || recognise(reading.value).kind === 'unknown' || !isSound(reading.value)) return undefined
  return reading.value.end
}
