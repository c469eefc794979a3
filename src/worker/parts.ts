/**
 * A large answer crosses from the worker to the page in parts. A browser reads a message at one go, half a second for a
 * hundred thousand rows, and the page cannot react meanwhile; between two messages it can.
 */

/** About so many values cross at one go: some ten milliseconds of reading. */
const PORTION = 5_000

/** The way from an answer to a list in it: names of members and numbers of entries. */
type Way = readonly (string | number)[]

/** Entries of a list that was taken out of an answer, the next of those that already crossed. */
export interface Part {
  /** The place of the list among the `lists` of the answer. */
  readonly list: number
  readonly entries: readonly unknown[]
}

/** An answer whose long lists are empty: their entries are in the parts. */
export interface Parted {
  readonly answer: unknown
  /** Where the lists belong, each before those that hold it. Absent where nothing was taken out. */
  readonly lists?: readonly Way[]
}

/**
 * Takes the long lists out of an answer. The answer itself stays as it was. It is plain data without circles; views of
 * octets, and whatever else is no plain object and no array, cross as they are.
 */
export function inParts(answer: unknown, portion = PORTION): Parted & { readonly parts: readonly Part[] } {
  const lists: Way[] = []
  const parts: Part[] = []

  const lighten = (value: unknown, way: Way): unknown => {
    if (weigh(value, portion) <= portion) return value
    if (!Array.isArray(value)) {
      const members = Object.entries(value as object)
      return Object.fromEntries(members.map(([name, member]) => [name, lighten(member, [...way, name])]))
    }
    const entries = value.map((entry, number) => lighten(entry, [...way, number]))
    const portions = [...portionsOf(entries, portion)]
    if (portions.length === 1) return entries
    for (const some of portions) parts.push({ list: lists.length, entries: some })
    lists.push(way)
    return []
  }

  const light = lighten(answer, [])
  return lists.length > 0 ? { answer: light, lists, parts } : { answer, parts }
}

/** Puts the parts, in the order in which they crossed, back into their answer, and yields that. */
export function whole({ answer, lists = [] }: Parted, parts: readonly Part[]): unknown {
  const entries = lists.map((): unknown[] => [])
  for (const part of parts) for (const entry of part.entries) entries[part.list]?.push(entry)
  // The outer ones first: the way to an inner one leads through them.
  return lists.reduceRight<unknown>((all, way, number) => fill(all, way, entries[number] ?? []), answer)
}

/** Puts entries into the empty list at the end of the way; the answer was cloned, so it is nobody else's. */
function fill(answer: unknown, way: Way, entries: unknown[]): unknown {
  const last = way.at(-1)
  if (last === undefined) return entries
  const holder = way
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], answer)
  ;(holder as Record<string | number, unknown>)[last] = entries
  return answer
}

/** Entries in their order, together as many as weigh no more than a portion; one that weighs more is alone. */
function* portionsOf(entries: readonly unknown[], portion: number): Generator<readonly unknown[]> {
  let some: unknown[] = []
  let weight = 0
  for (const entry of entries) {
    const more = weigh(entry, portion)
    if (some.length > 0 && weight + more > portion) {
      yield some
      some = []
      weight = 0
    }
    some.push(entry)
    weight += more
  }
  yield some
}

/** How many values a value consists of, itself included; counts no further than `enough`. */
function weigh(value: unknown, enough: number): number {
  let weight = 1
  if (Array.isArray(value) || isPlain(value)) {
    for (const inner of Array.isArray(value) ? value : Object.values(value)) {
      weight += weigh(inner, enough)
      if (weight > enough) return weight
    }
  }
  return weight
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
