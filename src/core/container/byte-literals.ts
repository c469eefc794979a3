import { Budget } from '../lib/budget.ts'
import type { Container } from './contract.ts'
import { nextByteLiteral, type ByteLiteral } from './spelling/byte-literal.ts'
import type { Material } from './material.ts'
import type { Opening } from './opening.ts'
import { soundEncodingEnd } from './encoding/sound-encoding.ts'

/**
 * Characters that may be looked at for each one there is: literals do not overlap, and the beginning of one is hardly
 * ever met by chance.
 */
const characterShare = 8

/**
 * Encodings as strings of octets in source code and logs: printable ones as characters, the others escaped, as Python,
 * Rust, C, Go, Java and JavaScript print and read them (`b'0\\x82\\x03\\x1d...'`), joined where they stand in several
 * pieces. Where one ends, its own length says.
 */
export const byteLiteralsContainer = {
  id: 'byte-literals',
  detect: (material) => next(material, 0, budgetFor(material)) !== undefined,
  open(material, opening) {
    const budget = budgetFor(material)
    for (let found = next(material, 0, budget); found && !opening.full; found = next(material, found.end, budget))
      enter(found, material, opening)
  },
} as const satisfies Container

function enter({ start, end, bytes }: ByteLiteral, material: Material, opening: Opening): void {
  const place = material.within ?? material.text.writtenPlace(start, end)
  opening.assume('byte-literal', place)
  opening.enter(bytes, place)
}

const next = ({ text }: Material, from: number, budget: Budget): ByteLiteral | undefined =>
  nextByteLiteral(text.written, from, budget, (octets) => soundEncodingEnd(octets) !== undefined)

const budgetFor = ({ bytes }: Material): Budget => new Budget(characterShare * bytes.length + 4096)
