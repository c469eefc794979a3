import type { Container } from './contract.ts'
import { inflate } from './archive/inflate.ts'

/** A file packed by gzip, of one member or several: what it holds is opened in turn. @see RFC 1952 */
export const gzipContainer = {
  id: 'gzip',
  detect: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  open(material, opening) {
    const place = material.place(0, material.bytes.length)
    opening.assume('gzip', place)
    const { bytes, ended } = inflate(material.bytes, 'gzip', opening.inflation, undefined)
    if (ended !== 'whole') opening.say('unpacking-stopped', place, { entry: place.entry, because: ended })
    if (bytes.length > 0 && ended !== 'too-large') opening.enter(bytes, place)
  },
} as const satisfies Container
