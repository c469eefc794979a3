import { attempt } from '../fault.ts'
import { readNode } from '../node.ts'
import { readString } from '../string.ts'
import { tagName } from '../tag.ts'
import { readTime } from '../time.ts'
import { asn1jsElements } from './asn1js-elements.ts'
import type { FoundEncoding } from './found-encoding.ts'
import { isLargeArc, longString, textFault, timeFault, type KnownFault } from './known-fault.ts'
import { ourElements } from './our-elements.ts'

/** An encoding on which two readers disagree. */
export interface TreeDifference {
  /** The offset at which it begins. */
  readonly start: number
  /** The name of its type, where our reader found one. */
  readonly tag?: string
  /** `place`: only one of them has an encoding there, or they disagree on its tag or its end. */
  readonly about: 'place' | 'value'
  /** At most {@link shownCharacters} of each; undefined where that reader has none. */
  readonly ours: string | undefined
  readonly theirs: string | undefined
  /** The measured fault of the other reader that explains it. */
  readonly fault?: KnownFault
}

/** The result of reading a tree of encodings again with asn1js. */
export type TreeReading =
  | { readonly outcome: 'alike'; readonly encodings: number }
  /** `more` differences are not listed. */
  | { readonly outcome: 'different'; readonly differences: readonly TreeDifference[]; readonly more: number }
  /** The other reader gave up. `damagedAt`: our reader did, too, at this offset. */
  | { readonly outcome: 'unread'; readonly said: string; readonly fault?: KnownFault; readonly damagedAt?: number }
  /** More encodings than are read twice. */
  | { readonly outcome: 'too-many'; readonly most: number }

/**
 * An object of asn1js takes about a kilobyte (16 kB for a certificate of some 15, measured): 100,000 of them stay far
 * below the memory of a page.
 */
const mostEncodings = 100_000

const shownDifferences = 20
const shownCharacters = 200

/** Reads the first encoding in the bytes, and all inside of it, with our reader and with asn1js. Never throws. */
export function readTreeTwice(bytes: Uint8Array): TreeReading {
  const { elements, fault, cut } = ourElements(bytes, mostEncodings)
  if (cut) return { outcome: 'too-many', most: mostEncodings }
  const theirs = asn1jsElements(bytes, mostEncodings)
  if (!theirs.read) {
    const known = fault ? undefined : failureOf(bytes, elements)
    return {
      outcome: 'unread',
      said: theirs.said,
      ...(known && { fault: known }),
      ...(fault && { damagedAt: fault.offset }),
    }
  }
  const differences = compared(bytes, elements, theirs.elements, fault?.offset)
  if (differences.length === 0) return { outcome: 'alike', encodings: elements.length }
  return {
    outcome: 'different',
    differences: differences.slice(0, shownDifferences),
    more: Math.max(0, differences.length - shownDifferences),
  }
}

/**
 * No two encodings of a tree begin at one octet, so that the place tells which belong together. What the other reader
 * finds after the place where ours ended is one difference: the rest of the list would say the same.
 */
function compared(
  bytes: Uint8Array,
  ours: readonly FoundEncoding[],
  theirs: readonly FoundEncoding[],
  endedAt = Infinity,
): TreeDifference[] {
  const others = new Map(theirs.map((element) => [element.start, element]))
  const differences: TreeDifference[] = []
  for (const mine of ours) {
    const other = others.get(mine.start)
    others.delete(mine.start)
    const { start } = mine
    const tag = tagName(mine.tagClass, mine.tagNumber)
    if (!other || elementText(mine) !== elementText(other))
      differences.push({ start, tag, about: 'place', ours: elementText(mine), theirs: other && elementText(other) })
    else if (mine.value !== other.value) {
      const fault = valueFault(bytes, mine, other.value)
      const [own, their] = [excerpt(mine.value), excerpt(other.value)]
      differences.push({ start, tag, about: 'value', ours: own, theirs: their, ...(fault && { fault }) })
    }
  }
  const left = [...others.values()].sort((a, b) => a.start - b.start)
  const afterOurs = left.findIndex(({ start }) => start >= endedAt)
  for (const other of afterOurs < 0 ? left : left.slice(0, afterOurs + 1))
    differences.push({ start: other.start, about: 'place', ours: undefined, theirs: elementText(other) })
  return differences.sort((a, b) => a.start - b.start)
}

const elementText = ({ tagClass, tagNumber, constructed, start, end }: FoundEncoding): string =>
  `${tagName(tagClass, tagNumber)}${constructed ? ' constructed' : ''}, ${start}-${end}`

function valueFault(
  bytes: Uint8Array,
  { start, end, value }: FoundEncoding,
  theirs: string | undefined,
): KnownFault | undefined {
  const reading = attempt(() => readNode(bytes, start, end))
  if (!reading.ok) return undefined
  const node = reading.value
  if (node.name === 'UTCTime' || node.name === 'GeneralizedTime') return timeFault(readTime(node), theirs)
  if (node.name === 'OBJECT IDENTIFIER' && value !== undefined)
    return theirs !== undefined && isLargeArc(value, theirs) ? 'large-arc' : undefined
  if (node.name === 'OBJECT IDENTIFIER' || node.name === 'BOOLEAN') return 'malformed-value'
  const { text, fault } = readString(node)
  return textFault(node.name, text, fault)
}

/** Yields the known fault for which asn1js gives up on an encoding that is sound for us. */
function failureOf(bytes: Uint8Array, elements: readonly FoundEncoding[]): KnownFault | undefined {
  const universal = elements.filter(({ tagClass, constructed }) => tagClass === 0 && !constructed)
  if (universal.some(({ start, end, value }) => value !== undefined && end - start > longString)) return 'long-string'
  const loses = universal.some(({ start, end, tagNumber, value }) => {
    if (tagNumber === 23 || tagNumber === 24) return value === undefined
    if (tagNumber !== 28 && tagNumber !== 30) return false
    const reading = attempt(() => readString(readNode(bytes, start, end)))
    return reading.ok && reading.value.fault !== undefined
  })
  return loses ? 'one-value-loses-all' : undefined
}

const excerpt = (value: string | undefined): string | undefined =>
  value !== undefined && value.length > shownCharacters ? `${value.slice(0, shownCharacters)} ...` : value
