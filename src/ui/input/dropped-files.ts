import { givenText } from '../state/given.ts'
import type { Reading } from '../state/intake.ts'
import { MOST_SOURCES } from '../state/most-sources.ts'
import type { Refusal } from '../state/refusal.ts'
import type { Dropped, HandedOver } from './handed-over.ts'
import { filesGiven, paced, type NamedFile } from './read-files.ts'

/**
 * Reads what was dropped: files, folders with all that is in them, else dragged text.
 *
 * Each thing is tried as entry, then handle, then file: Firefox and Chromium open folders over http by entry, Chromium
 * in a page from `file://` by handle only, which costs far more, and WebKitGTK hands over nothing at all. What is known
 * to be a file has nothing else.
 */
export function readDrop({ things, further, beyond, text }: HandedOver): Reading {
  return async (signal) => {
    const refusals: Refusal[] = []
    const { files: found, beyond: deeper } = await collect(things, refusals, signal)
    const pause = paced(signal)
    for (const file of further) {
      await pause()
      found.push({ name: file.name, file })
    }
    if (found.length > 0) {
      const { given, refusals: tooLarge } = await filesGiven(found, signal, beyond + deeper)
      return { given, refusals: [...refusals, ...tooLarge] }
    }
    if (refusals.length > 0) return { given: [], refusals }
    if (text.trim() !== '') return { given: [givenText(text, 'Dropped text')], refusals }
    return { given: [], refusals: [{ name: 'The drop', reason: 'nothing-handed-over' }] }
  }
}

/** The files of a thing that was dropped. */
interface Found {
  readonly files: readonly NamedFile[]
  /** Names of files that are there and cannot be opened. */
  readonly shut: readonly string[]
  /** How many more there are than can be opened. */
  readonly beyond: number
}

async function collect(dropped: readonly Dropped[], refusals: Refusal[], signal: AbortSignal) {
  const files: NamedFile[] = []
  let beyond = 0
  for (const thing of dropped) {
    const folder = thing.entry?.isDirectory === true
    const inside = (await fromEntry(thing, signal)) ?? (await fromHandle(thing, signal))
    signal.throwIfAborted()
    const found = inside ?? (folder ? undefined : fromFile(thing))
    const name = thing.entry?.name ?? thing.file?.name ?? 'The drop'
    if (!found) refusals.push({ name, reason: folder ? 'empty-folder' : 'unreadable' })
    for (const file of found?.files ?? []) files.push(file)
    for (const shut of found?.shut ?? []) refusals.push({ name: shut, reason: 'unreadable' })
    beyond += found?.beyond ?? 0
  }
  return { files, beyond }
}

const fromHandle = ({ handle }: Dropped, signal: AbortSignal): Promise<Found | undefined> =>
  unlessRefused(async () => {
    const root = await handle
    return root && openAll(leavesOfHandle(root, ''), signal)
  })

const fromEntry = ({ entry }: Dropped, signal: AbortSignal): Promise<Found | undefined> =>
  unlessRefused(async () => entry && openAll(leavesOfEntry(entry, ''), signal))

const fromFile = ({ file }: Dropped): Found | undefined =>
  file ? { files: [{ name: file.name, file }], shut: [], beyond: 0 } : undefined

/** Undefined where the browser has nothing of this form, or refuses it. */
async function unlessRefused(find: () => Promise<Found | null | undefined>): Promise<Found | undefined> {
  try {
    const found = await find()
    return found && found.files.length > 0 ? found : undefined
  } catch {
    return undefined
  }
}

/** A file that was found by its name, and not opened yet. */
interface Leaf {
  readonly name: string
  readonly open: () => Promise<File>
}

/** The files of a folder come before those of the folders in it: without room for all, the nearest have it. */
async function* leavesOfHandle(handle: FileSystemHandle, around: string): AsyncGenerator<Leaf> {
  const name = around + handle.name
  if (handle.kind === 'file') {
    yield { name, open: () => (handle as FileSystemFileHandle).getFile() }
    return
  }
  const folders: FileSystemHandle[] = []
  for await (const child of (handle as IterableFolder).values()) {
    if (child.kind === 'file') yield* leavesOfHandle(child, `${name}/`)
    else folders.push(child)
  }
  for (const folder of folders) yield* leavesOfHandle(folder, `${name}/`)
}

async function* leavesOfEntry(entry: FileSystemEntry, around: string): AsyncGenerator<Leaf> {
  const name = around + entry.name
  if (entry.isFile) {
    yield { name, open: () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) }
    return
  }
  const folders: FileSystemEntry[] = []
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // Chromium hands over at most 100 at a time and ends with none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    for (const child of some) {
      if (child.isFile) yield* leavesOfEntry(child, `${name}/`)
      else folders.push(child)
    }
  }
  for (const folder of folders) yield* leavesOfEntry(folder, `${name}/`)
}

/** Files that are opened at once: Chromium asks another process for each, and waits five times as long in all else. */
const AT_ONCE = 64

/** Finds all, and opens as many as there is room for, by their names. */
async function openAll(found: AsyncIterable<Leaf>, signal: AbortSignal): Promise<Found> {
  const leaves: Leaf[] = []
  let beyond = 0
  for await (const leaf of found) {
    signal.throwIfAborted()
    // One more than is opened: its name is told.
    if (leaves.length <= MOST_SOURCES) leaves.push(leaf)
    else beyond++
  }
  leaves.sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: NamedFile[] = []
  const shut: string[] = []
  for (let at = 0; at < leaves.length; at += AT_ONCE) {
    signal.throwIfAborted()
    const some = leaves.slice(at, at + AT_ONCE)
    const opened = await Promise.allSettled(some.map(({ open }) => open()))
    for (const [number, { name }] of some.entries()) {
      const each = opened[number]
      if (each?.status === 'fulfilled') files.push({ name, file: each.value })
      else shut.push(name)
    }
  }
  return { files, shut, beyond }
}

/** Chromium only, and not in the types of the DOM. */
interface IterableFolder extends FileSystemHandle {
  values(): AsyncIterable<FileSystemHandle>
}
