import type { Container } from './contract.ts'
import type { Place } from './encoded-object.ts'
import { inflate } from './archive/inflate.ts'
import { looksLike } from './looks-like.ts'
import type { Material } from './material.ts'
import type { Opening } from './opening.ts'
import { directoryEntries, isZip, localEntries, withoutOverlaps, type ZipEntry } from './archive/zip-directory.ts'

/** Spent for every entry beside its octets: five million names of nothing fit into the largest file that is opened. */
const costOfEntry = 256

/** Compression methods: APPNOTE section 4.4.5. */
const [stored, deflated] = [0, 8]

/**
 * A zip archive, folders and archives inside it included: each file in it is opened in turn, under its name. The
 * directory at the end says what there is; where it is missing, because the end was cut off, the entries are looked for
 * one by one.
 * @see PKWARE APPNOTE.TXT section 4.3
 */
export const zipContainer = {
  id: 'zip',
  detect: ({ bytes }) => isZip(bytes),
  open(material, opening) {
    const { bytes } = material
    const whole = material.place(0, bytes.length)
    opening.assume('zip', whole)
    const directory = directoryEntries(bytes)
    if (!directory) opening.say('unpacking-stopped', whole, { entry: whole.entry, because: 'damaged' })
    const { entries, overlapping } = withoutOverlaps(directory ?? [])
    if (overlapping > 0) opening.say('entries-overlap', whole, { entries: overlapping })
    for (const entry of directory ? entries : localEntries(bytes)) {
      if (opening.full || !opening.inflation.spend(costOfEntry)) break
      if (!entry.name.endsWith('/')) openEntry(entry, material, opening)
    }
    if (opening.inflation.exhausted)
      opening.say('unpacking-stopped', whole, { entry: whole.entry, because: 'too-large' })
  },
} as const satisfies Container

function openEntry(entry: ZipEntry, material: Material, opening: Opening): void {
  const { start, end, method, encrypted, unpacked } = entry
  const outer = material.place(start, end)
  const name = outer.entry === undefined ? entry.name : `${outer.entry}/${entry.name}`
  const place: Place = { range: outer.range, entry: name }
  if (encrypted || (method !== stored && method !== deflated)) {
    opening.say('unpacking-stopped', place, { entry: name, because: encrypted ? 'encrypted' : 'method' })
    return
  }
  const packed = material.bytes.subarray(start, end)
  const { bytes, ended } =
    method === stored ? keep(packed, opening) : inflate(packed, 'none', opening.inflation, unpacked)
  if (ended !== 'whole') opening.say('unpacking-stopped', place, { entry: name, because: ended })
  if (ended === 'too-large') return
  opening.enter(bytes, place, (inside) => {
    opening.say('entry-ignored', place, { entry: name, looksLike: looksLike(inside) })
  })
}

/**
 * A copy, spent like any other: entries may overlap, and a thousand names for the same octets cost a thousand times
 * their length.
 */
function keep(packed: Uint8Array, opening: Opening) {
  const affordable = opening.inflation.spend(packed.length)
  return { bytes: affordable ? packed.slice() : new Uint8Array(), ended: affordable ? 'whole' : 'too-large' } as const
}
