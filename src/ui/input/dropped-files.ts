import { givenText } from '../state/given.ts'
import type { Reading } from '../state/intake.ts'
import type { Refusal } from '../state/refusal.ts'
import type { Dropped, HandedOver } from './handed-over.ts'
import { filesGiven, paced, type NamedFile } from './read-files.ts'

/**
 * Reads what was dropped: files, folders with all that is in them, else dragged text.
 *
 * Each thing is tried as handle, then entry, then file: Chromium opens folders in a page from `file://` by handle only,
 * Firefox and Chromium over http by entry, and WebKitGTK hands over nothing at all. What is known to be a file has
 * nothing else.
 */
export function readDrop({ things, further, beyond, text }: HandedOver): Reading {
  return async (signal) => {
    const refusals: Refusal[] = []
    const found = await collect(things, refusals, signal)
    const pause = paced(signal)
    for (const file of further) {
      await pause()
      found.push({ name: file.name, file })
    }
    if (found.length > 0) {
      const { given, refusals: tooLarge } = await filesGiven(found, signal, beyond)
      return { given, refusals: [...refusals, ...tooLarge] }
    }
    if (refusals.length > 0) return { given: [], refusals }
    if (text.trim() !== '') return { given: [givenText(text, 'Dropped text')], refusals }
    return { given: [], refusals: [{ name: 'The drop', reason: 'nothing-handed-over' }] }
  }
}

async function collect(dropped: readonly Dropped[], refusals: Refusal[], signal: AbortSignal): Promise<NamedFile[]> {
  const files: NamedFile[] = []
  for (const thing of dropped) {
    const found = (await fromHandle(thing, signal)) ?? (await fromEntry(thing, signal)) ?? fromFile(thing)
    signal.throwIfAborted()
    const folder = thing.entry?.isDirectory === true
    if (found && (found.length > 0 || !folder)) for (const file of found) files.push(file)
    else
      refusals.push({
        name: thing.entry?.name ?? thing.file?.name ?? 'The drop',
        reason: folder ? 'empty-folder' : 'unreadable',
      })
  }
  return files
}

async function fromHandle({ handle }: Dropped, signal: AbortSignal): Promise<NamedFile[] | undefined> {
  try {
    const root = await handle
    return root ? await walkHandle(root, '', signal) : undefined
  } catch {
    return undefined
  }
}

async function walkHandle(handle: FileSystemHandle, folder: string, signal: AbortSignal): Promise<NamedFile[]> {
  signal.throwIfAborted()
  const name = folder + handle.name
  if (handle.kind === 'file') return [{ name, file: await (handle as FileSystemFileHandle).getFile() }]
  const inside: NamedFile[] = []
  for await (const child of (handle as IterableFolder).values()) {
    for (const file of await walkHandle(child, `${name}/`, signal)) inside.push(file)
  }
  return inside.sort(byName)
}

async function fromEntry({ entry }: Dropped, signal: AbortSignal): Promise<NamedFile[] | undefined> {
  try {
    return entry ? await walkEntry(entry, '', signal) : undefined
  } catch {
    return undefined
  }
}

async function walkEntry(entry: FileSystemEntry, folder: string, signal: AbortSignal): Promise<NamedFile[]> {
  signal.throwIfAborted()
  const name = folder + entry.name
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ name, file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: NamedFile[] = []
  // Chromium hands over at most 100 at a time and ends with none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return inside.sort(byName)
    for (const child of some) for (const file of await walkEntry(child, `${name}/`, signal)) inside.push(file)
  }
}

const fromFile = ({ file }: Dropped): NamedFile[] | undefined => (file ? [{ name: file.name, file }] : undefined)

const byName = (a: NamedFile, b: NamedFile): number => (a.name < b.name ? -1 : 1)

/** Chromium only, and not in the types of the DOM. */
interface IterableFolder extends FileSystemHandle {
  values(): AsyncIterable<FileSystemHandle>
}
