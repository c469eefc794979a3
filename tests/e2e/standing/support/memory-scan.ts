import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** Octets of memory that are read at once, and those of a page of it. */
const WINDOW = 4 * 2 ** 20
const PAGE = 4096

/** Octets that are looked for. */
export interface Needle {
  readonly name: string
  readonly octets: Buffer
}

/**
 * How often each needle stands in the memory of a process, by name; those that stand nowhere are left out. Linux lets
 * root alone read another process.
 */
export function countIn(pid: number, needles: readonly Needle[]): Map<string, number> {
  const found = new Map<string, number>()
  const longest = Math.max(...needles.map(({ octets }) => octets.length))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const pages = openSync(`/proc/${pid}/pagemap`, 'r')
  const window = Buffer.alloc(WINDOW + longest)
  try {
    for (const { start, end } of readableRanges(pid)) {
      for (const run of runsInUse(pages, start, end)) {
        for (let at = run.start; at < run.end; at += WINDOW) {
          // A needle that begins in this window may end in the next.
          const length = readAt(memory, window, at, Math.min(run.end - at, WINDOW + longest - 1))
          const view = window.subarray(0, length)
          for (const { name, octets } of needles) {
            for (let i = view.indexOf(octets); i !== -1 && i < WINDOW; i = view.indexOf(octets, i + 1)) {
              found.set(name, (found.get(name) ?? 0) + 1)
            }
          }
        }
      }
    }
  } finally {
    closeSync(memory)
    closeSync(pages)
  }
  return found
}

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The mappings that can be read: `address-address perms offset device inode path`. A file of the disk that is mapped
 * without leave to write (the program, its libraries, fonts) holds what the file holds.
 * @see man 5 proc_pid_maps
 */
function readableRanges(pid: number): Range[] {
  return readFileSync(`/proc/${pid}/maps`, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const [, start = '', end = '', perms = '', inode, path = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ (\d+) *(.*)$/.exec(line) ?? []
      const ofDisk = inode !== '0' && !perms.includes('w') && !/^\/(dev\/shm|memfd:)/.test(path)
      if (!perms.startsWith('r') || ofDisk || path.startsWith('[v')) return []
      return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }]
    })
}

/**
 * The parts of a range that the process has in memory or in the swap; engines reserve far more than they use. Bits 63
 * and 62 of a page's entry say so.
 * @see Documentation/admin-guide/mm/pagemap.rst of Linux
 */
function* runsInUse(pages: number, start: number, end: number): Generator<Range> {
  const entries = Buffer.alloc(8 * 8192)
  let open: number | undefined
  for (let at = start; at < end;) {
    const wanted = Math.min(entries.length, ((end - at) / PAGE) * 8)
    const read = readAt(pages, entries, (at / PAGE) * 8, wanted)
    if (read === 0) break
    for (let i = 7; i < read; i += 8, at += PAGE) {
      const used = ((entries[i] ?? 0) & 0xc0) !== 0
      if (used) open ??= at
      else if (open !== undefined) {
        yield { start: open, end: at }
        open = undefined
      }
    }
  }
  if (open !== undefined) yield { start: open, end }
}

/** Yields how many octets were read: a range may have gone since it was listed. */
function readAt(file: number, into: Buffer, position: number, length: number): number {
  try {
    return readSync(file, into, 0, length, position)
  } catch {
    return 0
  }
}
