import { zipSync, type Zippable } from 'fflate'
import { mediaType } from '../media-type.ts'
import type { WrittenFile } from '../exported-file.ts'

/** A file in an archive, its folders in its name, apart by `/`. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The earliest time that the format has, in its local time: the same content gives the same archive, wherever and
 * whenever.
 */
const time = new Date(1980, 0, 1)

/**
 * An archive of these files in this order, stored and not compressed, so that no version of the library changes its
 * octets.
 */
export function zipArchive(name: string, entries: readonly Entry[]): WrittenFile {
  const files: Zippable = {}
  for (const { name: entry, bytes } of entries) files[entry] = [bytes, { level: 0, mtime: time }]
  return { name, mediaType: mediaType.zip, bytes: zipSync(files) }
}
