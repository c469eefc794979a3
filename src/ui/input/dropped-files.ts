import type { Reading, Refusal } from '../state/workspace.svelte.ts'
import { readFiles, type NamedFile } from './read-files.ts'

/** One thing of a drop, in the three forms in which browsers hand it over; each fails somewhere. */
interface Dropped {
  readonly handle: Promise<FileSystemHandle | null> | undefined
  readonly entry: FileSystemEntry | null
  readonly file: File | null
}

/**
 * What was dropped: files, folders with all that is in them, else dragged text. It is captured at once, because the event's data is gone
 * after the handler; reading follows.
 *
 * Each thing is tried as handle, then entry, then file: Chromium opens folders in a page from `file://` by handle only, Firefox and
 * Chromium over http by entry, and WebKitGTK hands over nothing at all.
 */
export function readDrop(transfer: DataTransfer): Reading {
  const dropped = [...transfer.items].filter(({ kind }) => kind === 'file').map(capture)
  const files = [...transfer.files].map((file) => ({ name: file.name, file }))
  const text = transfer.getData('text/plain')

  return async (progress, signal) => {
    const refusals: Refusal[] = []
    const found = await collect(dropped, refusals)
    signal.throwIfAborted()
    const usable = found.length > 0 || dropped.length > 0 ? found : files
    if (usable.length > 0) {
      const read = await readFiles(usable, progress, signal)
      return { inputs: read.inputs, refusals: [...refusals, ...read.refusals] }
    }
    if (refusals.length > 0) return { inputs: [], refusals }
    if (text.trim() !== '')
      return { inputs: [{ name: 'Dropped text', bytes: new TextEncoder().encode(text) }], refusals }
    return { inputs: [], refusals: [{ name: 'The drop', reason: 'nothing-handed-over' }] }
  }
}

function capture(item: DataTransferItem): Dropped {
  return {
    // In Chromium on plain http the method exists, and calling it kills the page.
    handle: isSecureContext ? attempt(() => (item as WithHandle).getAsFileSystemHandle?.()) : undefined,
    entry: attempt(() => item.webkitGetAsEntry()) ?? null,
    file: item.getAsFile(),
  }
}

async function collect(dropped: readonly Dropped[], refusals: Refusal[]): Promise<NamedFile[]> {
  const files: NamedFile[] = []
  for (const thing of dropped) {
    const found = (await fromHandle(thing)) ?? (await fromEntry(thing)) ?? fromFile(thing)
    const folder = thing.entry?.isDirectory === true
    if (found && (found.length > 0 || !folder)) files.push(...found)
    else
      refusals.push({
        name: thing.entry?.name ?? thing.file?.name ?? 'The drop',
        reason: folder ? 'empty-folder' : 'unreadable',
      })
  }
  return files
}

async function fromHandle({ handle }: Dropped): Promise<NamedFile[] | undefined> {
  try {
    const root = await handle
    return root ? await walkHandle(root, '') : undefined
  } catch {
    return undefined
  }
}

async function walkHandle(handle: FileSystemHandle, folder: string): Promise<NamedFile[]> {
  const name = folder + handle.name
  if (handle.kind === 'file') return [{ name, file: await (handle as FileSystemFileHandle).getFile() }]
  const inside: NamedFile[] = []
  for await (const child of (handle as IterableFolder).values()) inside.push(...(await walkHandle(child, `${name}/`)))
  return inside.sort(byName)
}

async function fromEntry({ entry }: Dropped): Promise<NamedFile[] | undefined> {
  try {
    return entry ? await walkEntry(entry, '') : undefined
  } catch {
    return undefined
  }
}

async function walkEntry(entry: FileSystemEntry, folder: string): Promise<NamedFile[]> {
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
    for (const child of some) inside.push(...(await walkEntry(child, `${name}/`)))
  }
}

const fromFile = ({ file }: Dropped): NamedFile[] | undefined => (file ? [{ name: file.name, file }] : undefined)

const byName = (a: NamedFile, b: NamedFile): number => (a.name < b.name ? -1 : 1)

/** Any one of the three may throw; then the next one is tried. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

/** Chromium only, and not in the types of the DOM. */
interface WithHandle extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>
}
interface IterableFolder extends FileSystemHandle {
  values(): AsyncIterable<FileSystemHandle>
}
