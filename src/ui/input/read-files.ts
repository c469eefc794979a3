import { fixedOctets } from '../../core/index.ts'
import type { Intake } from '../state/intake.ts'
import type { Refusal } from '../state/refusal.ts'
import { MOST_SOURCES } from '../state/most-sources.ts'

/** Above this a file is not read: no certificate file comes near it, and a browser may die of it. In bytes. */
export const LARGEST = 256 * 1024 * 1024

/** Above this in all the rest of a drop is not read: the engine may have to hold it at once. In bytes. */
export const MOST = 2 * LARGEST

/** Octets that are read at once: a fraction of a second of a slow disk. */
const SLICE = 4 * 1024 * 1024

/** A file to read, with the folder it was found in as part of its name. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

interface Sized extends NamedFile {
  readonly size: number
}

/**
 * Yields what can be read of these files, and what is too large or too many, told by the sizes before anything is read;
 * there are so many `beyond` them. Thousands are looked at in parts, between which the page answers and `signal` is
 * heard.
 */
export async function filesGiven(files: readonly NamedFile[], signal: AbortSignal, beyond = 0): Promise<Intake> {
  const { taken, refusals } = choose(await sized(files.slice(0, MOST_SOURCES), signal))
  const left = Math.max(0, files.length - MOST_SOURCES) + beyond
  if (left > 0) refusals.push({ name: files[MOST_SOURCES]?.name ?? 'The drop', reason: 'too-many', others: left - 1 })
  return {
    given: taken.map(({ name, file, size }) => ({
      name,
      octets: size,
      read: (wanted, onRead) =>
        readSlices(file, size, (octets) => {
          wanted.throwIfAborted()
          onRead(octets)
        }),
    })),
    refusals,
  }
}

/** So long files are asked for their names and sizes before the page may answer its person, in milliseconds. */
const AT_A_TIME = 20

/** Yields a function to call between two questions to a browser: now and then it lets the page answer its person. */
export function paced(signal: AbortSignal): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began <= AT_A_TIME) return undefined
    return new Promise((resolve) => setTimeout(resolve)).then(() => {
      signal.throwIfAborted()
      began = performance.now()
    })
  }
}

/**
 * Asks each file for its size once: of a chosen file Chromium asks another process each time, and the page stands still
 * until that has answered. That takes some milliseconds where the machine is busy.
 */
async function sized(files: readonly NamedFile[], signal: AbortSignal): Promise<Sized[]> {
  const all: Sized[] = []
  const pause = paced(signal)
  for (const { name, file } of files) {
    await pause()
    all.push({ name, file, size: file.size })
  }
  return all
}

/** The files that there is room for, in order, by their sizes before any is read. */
function choose(files: readonly Sized[]): { taken: Sized[]; refusals: Refusal[] } {
  const refusals: Refusal[] = []
  const taken: Sized[] = []
  const beyond: Sized[] = []
  let room = MOST
  for (const each of files) {
    const { name, size } = each
    if (size > LARGEST) refusals.push({ name, reason: 'too-large' })
    else if (size > room) beyond.push(each)
    else {
      room -= size
      taken.push(each)
    }
  }
  const [first] = beyond
  if (first) refusals.push({ name: first.name, reason: 'too-much', others: beyond.length - 1 })
  return { taken, refusals }
}

/**
 * Undefined where the browser cannot read it: a folder given as a file, a file that went away, changed or is locked.
 * What `onRead` throws is passed on.
 */
async function readSlices(file: File, size: number, onRead: (octets: number) => void): Promise<Uint8Array | undefined> {
  const bytes = fixedOctets(size)
  let whole = false
  try {
    whole = await readInto(bytes, file, onRead)
    return whole ? bytes : undefined
  } finally {
    if (!whole) bytes.fill(0)
  }
}

/** False where it cannot be read. */
async function readInto(bytes: Uint8Array, file: File, onRead: (octets: number) => void): Promise<boolean> {
  const size = bytes.length
  let read = 0
  // An empty one is asked for too: that a folder is none shows only then.
  do {
    const slice = await octetsOf(file.slice(read, read + SLICE))
    if (slice?.length !== Math.min(SLICE, size - read)) return false
    bytes.set(slice, read)
    // There may be a private key in it, which is in one place only.
    slice.fill(0)
    read += slice.length
    onRead(read)
  } while (read < size)
  return true
}

async function octetsOf(slice: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await slice.arrayBuffer())
  } catch {
    return undefined
  }
}
