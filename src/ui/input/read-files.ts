import type { Intake, Progress, Refusal } from '../state/workspace.svelte.ts'

/** Above this a file is not read: no certificate file comes near it, and a browser may die of it. In bytes. */
export const LARGEST = 256 * 1024 * 1024

/** Above this in all the rest of a drop is not read: it is held at once, here and in the engine. In bytes. */
export const MOST = 2 * LARGEST

/** Octets that are read at once: a fraction of a second of a slow disk. */
const SLICE = 4 * 1024 * 1024

/** What is to be read: a file, with the folder it was found in as part of its name. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** Reads every file; what cannot be read is a refusal, and the others are unaffected. Rejects once `signal` says so. */
export async function readFiles(files: readonly NamedFile[], progress: Progress, signal: AbortSignal): Promise<Intake> {
  const { taken, refusals } = choose(files)
  const inputs: { name: string; bytes: Uint8Array }[] = []
  const whole = taken.reduce((sum, { file }) => sum + file.size, 0) || 1
  let before = 0
  for (const { name, file } of taken) {
    const start = before
    progress(start / whole, name)
    const bytes = await readSlices(file, (read) => {
      signal.throwIfAborted()
      progress((start + read) / whole, name)
    })
    signal.throwIfAborted()
    if (bytes) inputs.push({ name, bytes })
    else refusals.push({ name, reason: 'unreadable' })
    before += file.size
  }
  return { inputs, refusals }
}

/** What there is room for, in order, told by the sizes before anything is read. */
function choose(files: readonly NamedFile[]): { taken: NamedFile[]; refusals: Refusal[] } {
  const refusals: Refusal[] = []
  const taken: NamedFile[] = []
  const beyond: NamedFile[] = []
  let room = MOST
  for (const named of files) {
    const { name, file } = named
    if (file.size > LARGEST) refusals.push({ name, reason: 'too-large' })
    else if (file.size > room) beyond.push(named)
    else {
      room -= file.size
      taken.push(named)
    }
  }
  const [first] = beyond
  if (first) refusals.push({ name: first.name, reason: 'too-much', others: beyond.length - 1 })
  return { taken, refusals }
}

/**
 * Undefined where the browser cannot read it: a folder given as a file, a file that went away, changed or is locked. What `onRead` throws is passed
 * on.
 */
async function readSlices(file: File, onRead: (octets: number) => void): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(file.size)
  let read = 0
  // An empty one is asked for too: that a folder is none shows only then.
  do {
    const slice = await octetsOf(file.slice(read, read + SLICE))
    if (slice?.length !== Math.min(SLICE, file.size - read)) return undefined
    bytes.set(slice, read)
    read += slice.length
    onRead(read)
  } while (read < file.size)
  return bytes
}

async function octetsOf(slice: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await slice.arrayBuffer())
  } catch {
    return undefined
  }
}
