import type { Random } from '../support/random.ts'
import { treacherousOctets } from '../support/treacherous-octets.ts'
import { countOf, encodingAt, replaced, type DerTree } from './der-tree.ts'

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** Contents of each universal type (X.680 section 8.4): right ones, and such as only look right. */
const contents: Readonly<Record<number, readonly ((random: Random) => Uint8Array)[]>> = {
  1: [() => Uint8Array.of(0xff), () => Uint8Array.of(0), () => Uint8Array.of(1), () => new Uint8Array()],
  2: [
    (random) => random.octets(1 + random.below(4)),
    (random) => random.octets(1 + random.below(300)),
    () => new Uint8Array(),
    () => Uint8Array.of(0, 0, 1),
    () => Uint8Array.of(0x7f, 0xff, 0xff, 0xff),
  ],
  3: [(random) => Uint8Array.of(random.below(10), ...random.octets(random.below(80))), () => new Uint8Array()],
  4: [(random) => random.octets(random.below(64)), () => new Uint8Array()],
  5: [() => new Uint8Array(), (random) => random.octets(1)],
  6: [
    (random) => Uint8Array.of(0x55, 0x1d, random.below(70)),
    (random) => Uint8Array.of(0x2b, 6, 1, 5, 5, 7, random.below(60), random.below(60)),
    (random) => random.octets(random.below(24)),
    () => Uint8Array.of(0x80),
  ],
  10: [(random) => random.octets(1)],
  12: [() => ascii('name'), (random) => random.octets(random.below(20)), () => new Uint8Array(70_000).fill(0x41)],
  19: [() => ascii('Plant'), (random) => random.octets(random.below(8))],
  22: [
    () => ascii('http://user@h\0st:99999/%zz'),
    () => ascii('*.example'),
    (random) => random.octets(random.below(8)),
  ],
  23: [() => ascii('250101000000Z'), () => ascii('2502300000Z'), (random) => random.octets(random.below(14))],
  24: [() => ascii('20250101000000Z'), () => ascii('20250101000000.000000001+1400'), () => ascii('9')],
  28: [(random) => random.octets(random.below(12))],
  30: [(random) => random.octets(random.below(12)), () => Uint8Array.of(0xd8, 0)],
}

const universal = Object.keys(contents).map(Number)

/** A value of any type: primitive, or a few of them in a SEQUENCE, a SET or a context tag. */
export function anyValue(random: Random, depth = 0): DerTree {
  if (depth < 3 && random.chance(0.3)) {
    const children = Array.from({ length: random.below(4) }, () => anyValue(random, depth + 1))
    return { tag: random.pick([0x30, 0x31, 0xa0, 0xa1, 0xa3]), children, content: new Uint8Array() }
  }
  const type = random.pick(universal)
  const content = random.pick(contents[type]!)(random)
  return { tag: random.chance(0.15) ? 0x80 | random.below(9) : type, content }
}

const nothing = new Uint8Array()

/** Changes of one encoding, each of which gives some, one or none in its place. */
const changes: readonly ((found: DerTree, random: Random, other: () => DerTree) => readonly DerTree[])[] = [
  () => [],
  (found) => [found, found],
  (found, random) => Array.from({ length: 2 + random.below(40) }, () => found),
  (_, random) => [anyValue(random)],
  (found, random) => [found, anyValue(random)],
  (_, __, other) => [other()],
  (found, __, other) => [other(), found],
  (found, random) => [{ ...found, tag: random.below(256) }],
  (found) => [{ ...found, tag: found.tag ^ 0x20 }],
  (found) => [{ tag: 0x30, children: [found], content: nothing }],
  (found, random) => [deep(found, 1 + random.below(120))],
  (found) => found.children ?? [],
  (found) => [{ ...found, children: found.children?.toReversed() ?? [] }],
  (found) => [{ ...found, length: 'indefinite' }],
  (found) => [{ ...found, length: 'long' }],
  (found, random) => [{ ...found, length: random.pick([-1, 1, 2 ** 20, -(2 ** 20), 0x7fffff00]) }],
  (found, random) => [{ tag: found.tag, content: Uint8Array.from(random.pick(treacherousOctets)) }],
  ({ tag, content }, random) => [{ tag, content: content.slice(0, random.below(content.length + 1)) }],
  (found, random) => [sameType(found, random)],
]

function deep(inside: DerTree, depth: number): DerTree {
  let tree = inside
  for (let i = 0; i < depth; i++) tree = { tag: 0x30, children: [tree], content: nothing }
  return tree
}

/** Another value of its type, so that the change passes the first look. */
function sameType(found: DerTree, random: Random): DerTree {
  const makers = contents[found.tag]
  return makers && !found.children ? { tag: found.tag, content: random.pick(makers)(random) } : found
}

/** The tree after a few changes; `others` lend parts of theirs. */
export function grown(tree: DerTree, others: readonly DerTree[], random: Random): DerTree {
  const other = () => {
    const lender = random.pick(others)
    return encodingAt(lender, random.below(countOf(lender)))
  }
  let changed = tree
  for (let times = 1 + random.below(4); times > 0; times--) {
    // Half of what is changed are values of the type that is asked for: other changes end most readers at once.
    const change = random.chance(0.4) ? changes.at(-1)! : random.pick(changes)
    changed = replaced(changed, random.below(countOf(changed)), (found) => change(found, random, other))
  }
  return changed
}
