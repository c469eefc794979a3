/** One thing of a drop, in the three forms in which browsers hand it over; each fails somewhere. */
export interface Dropped {
  readonly handle: Promise<FileSystemHandle | null> | undefined
  readonly entry: FileSystemEntry | null
  readonly file: File | null
}

/** The data of a drop or a paste. */
export interface HandedOver {
  readonly things: readonly Dropped[]
  readonly files: readonly File[]
  readonly text: string
}

/** Yields what is handed over. It is to be called within the handler: behind it the event has nothing left. */
export function handedOver(transfer: DataTransfer): HandedOver {
  return {
    things: [...transfer.items].filter(({ kind }) => kind === 'file').map(capture),
    files: [...transfer.files],
    text: transfer.getData('text/plain'),
  }
}

/** Whether a drag brings anything that can be read. */
export const carries = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain' || type === 'text/uri-list') ?? false

/** Whether an event is for a field, which takes texts itself. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"], [type="checkbox"], [type="range"], [type="file"]), textarea') !== null

function capture(item: DataTransferItem): Dropped {
  return {
    // In Chromium on plain http the method exists, and calling it kills the page.
    handle: isSecureContext ? attempt(() => (item as WithHandle).getAsFileSystemHandle?.()) : undefined,
    entry: attempt(() => item.webkitGetAsEntry()) ?? null,
    file: item.getAsFile(),
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

/** Chromium only, and not in the types of the DOM. */
interface WithHandle extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>
}
