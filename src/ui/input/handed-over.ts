import { MOST_SOURCES } from '../state/most-sources.ts'

/** One thing of a drop, in three forms in which browsers hand it over; each fails somewhere. A file has the last. */
export interface Dropped {
  readonly handle: Promise<FileSystemHandle | null> | undefined
  readonly entry: FileSystemEntry | null
  readonly file: File | null
}

/** The data of a drop or a paste. */
export interface HandedOver {
  readonly things: readonly Dropped[]
  /** Files after those. Each is made when it is asked for: all of them at once keep the page from its person. */
  readonly further: Iterable<File>
  /** How many things there are beyond all these. */
  readonly beyond: number
  readonly text: string
}

/**
 * So many things are asked whether they are folders, whatever they are called, and in all. Asking takes Chromium up to
 * some milliseconds each, in which the page stands still: it asks another process, and waits.
 */
const ASKED = 16
const MOST_ASKED = 32

/** Of more things the others are not even asked for their names within the handler. */
const NAMED = 500

/**
 * Yields what is handed over. It is to be called within the handler: behind it the event has nothing left but the files
 * of its list. Of many things those that are called like files are taken for files; a folder among them cannot be read
 * then, and is named.
 */
export function handedOver(transfer: DataTransfer): HandedOver {
  const { items, files } = transfer
  // Only then it is sure which file of the list is which thing.
  const inStep = files.length === items.length
  // One more than is opened: its name is told.
  const most = inStep ? NAMED : MOST_SOURCES + 1
  const things: Dropped[] = []
  let asked = 0
  let at = 0
  for (; at < items.length && things.length < most; at++) {
    const item = items[at]
    if (item?.kind !== 'file') continue
    const file = item.getAsFile()
    const asks = asked < (file?.name.includes('.') ? ASKED : MOST_ASKED)
    if (asks) asked++
    things.push(asks ? capture(item, file) : { handle: undefined, entry: null, file })
  }
  // WebKitGTK has files without items.
  const [from, to] = inStep || things.length === 0 ? [at, Math.min(files.length, MOST_SOURCES + 1)] : [0, 0]
  return {
    things,
    further: filesOf(files, from, to),
    beyond: Math.max(items.length, files.length) - Math.max(at, to),
    text: transfer.getData('text/plain'),
  }
}

function* filesOf(list: FileList, from: number, to: number): Generator<File> {
  for (let at = from; at < to; at++) {
    const file = list[at]
    if (file) yield file
  }
}

/** Whether a drag brings anything that can be read. */
export const carries = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain' || type === 'text/uri-list') ?? false

/** Whether an event is for a field, which takes texts itself. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"], [type="checkbox"], [type="range"], [type="file"]), textarea') !== null

function capture(item: DataTransferItem, file: File | null): Dropped {
  const entry = attempt(() => item.webkitGetAsEntry()) ?? null
  const isFile = file !== null && entry?.isFile === true
  return {
    // In Chromium on plain http the method exists, and calling it kills the page.
    handle: isSecureContext && !isFile ? attempt(() => (item as WithHandle).getAsFileSystemHandle?.()) : undefined,
    entry: isFile ? null : entry,
    file,
  }
}

/** Any one of the three may throw; then the next one is tried. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

/** Hears of the files that the installed page is opened with, those of its start included. */
export function whenLaunched(take: (handed: HandedOver) => void): void {
  const { launchQueue } = window as WithLaunchQueue
  launchQueue?.setConsumer(({ files }) => {
    const taken = files.slice(0, MOST_SOURCES + 1)
    const things = taken.map((handle) => ({ handle: Promise.resolve(handle), entry: null, file: null }))
    if (things.length > 0) take({ things, further: [], beyond: files.length - taken.length, text: '' })
  })
}

/** Chromium only, and not in the types of the DOM. @see Web App Launch Handler API */
interface WithLaunchQueue {
  readonly launchQueue?: {
    setConsumer(consumer: (launched: { readonly files: readonly FileSystemHandle[] }) => void): void
  }
}

/** Chromium only, and not in the types of the DOM. */
interface WithHandle extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>
}
