import { unsigned } from '../../crypto/key-integer.ts'

/**
 * The discriminator of CVE-2017-15361 (ROCA): Infineon's library made primes p with p = 65537^a modulo M, the product
 * of the first primes, so that modulo each of those the whole modulus lies in the group that 65537 generates. Of other
 * keys one in 2^27 does so by chance.
 * @see Nemec et al., "The Return of Coppersmith's Attack" (ACM CCS 2017), section 3.3
 */
export function hasRocaFingerprint(modulus: bigint): boolean {
  return rocaGroups.every(([prime, residues]) => residues.has(Number(modulus % prime)))
}

/** The odd ones of the first 39 primes: M of the shortest keys is their product, and longer keys have more of them. */
const rocaPrimes = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113,
  127, 131, 137, 139, 149, 151, 157, 163, 167,
]
const rocaGroups = rocaPrimes.map((prime) => [BigInt(prime), generatedBy65537(prime)] as const)

function generatedBy65537(prime: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (let residue = 1; !found.has(residue); residue = (residue * 65537) % prime) found.add(residue)
  return found
}

/**
 * Rounds of Fermat's method: enough for the primes that faulty programs chose beside one another; those found in the
 * wild fell in the first.
 */
const fermatRounds = 100

/**
 * Whether the modulus is the product of two primes that lie so close to each other that Fermat's method finds them at
 * once (CVE-2022-26320).
 * @see Böck, "Fermat Factorization in the Wild" (2023), section 3: 100 rounds
 */
export function hasClosePrimes(modulus: bigint): boolean {
  if (modulus < 15n || modulus % 2n === 0n) return false
  let middle = squareRoot(modulus)
  if (middle * middle < modulus) middle++
  // From one square to the next it is twice the root and one more: quicker than to multiply.
  let difference = middle * middle - modulus
  for (let [round, step] = [0, 2n * middle + 1n]; round < fermatRounds; round++, step += 2n) {
    if (isSquare(difference)) return true
    difference += step
  }
  return false
}

/** Squares leave 12 of 64 residues modulo 64 and 16 of 63 modulo 63: most numbers need no root. */
const [squaresOf64, squaresOf63] = [residuesOfSquares(64), residuesOfSquares(63)]

function isSquare(number: bigint): boolean {
  if (!squaresOf64.has(Number(number & 63n)) || !squaresOf63.has(Number(number % 63n))) return false
  const root = squareRoot(number)
  return root * root === number
}

function residuesOfSquares(modulus: number): ReadonlySet<number> {
  return new Set(Array.from({ length: modulus }, (_, i) => (i * i) % modulus))
}

/** The whole part of the square root, by Newton's method from above. */
function squareRoot(number: bigint): bigint {
  if (number < 2n) return number
  let root = 1n << BigInt((number.toString(16).length * 4 + 1) >> 1)
  for (let next = (root + number / root) >> 1n; next < root; next = (root + number / root) >> 1n) root = next
  return root
}

/** Keys whose factors are compared, and the bits of all their moduli together: some hundred milliseconds. */
export const comparedKeys = 512
const comparedBits = 1 << 21

/**
 * Of these different moduli those that share a factor with another one, each with the first other. By a tree of
 * products and one of remainders, so that the work grows little faster than the number of keys. Undefined where they
 * are too many to be compared.
 * @see Heninger et al., "Mining Your Ps and Qs" (USENIX Security 2012), section 3.2
 */
export function sharedFactors(moduli: readonly Uint8Array[]): ReadonlyMap<number, number> | undefined {
  const bits = moduli.reduce((sum, { length }) => sum + 8 * length, 0)
  if (moduli.length > comparedKeys || bits > comparedBits) return undefined
  const numbers = moduli.map(unsigned)
  const suspects = remaindersBySquares(numbers)
    .map((remainder, i) => ({ i, factor: commonDivisor(remainder / (numbers[i] ?? 1n), numbers[i] ?? 1n) }))
    .filter(({ factor }) => factor > 1n)
    .map(({ i }) => i)
  const found = new Map<number, number>()
  for (const i of suspects) {
    const other = suspects
      .slice(0, pairedKeys)
      .find((j) => j !== i && commonDivisor(numbers[i] ?? 1n, numbers[j] ?? 1n) > 1n)
    if (other !== undefined) found.set(i, other)
  }
  return found
}

/** Pairs are looked for among so many keys: beyond that, one common factor is reason enough for all. */
const pairedKeys = 64

/** The product of all, modulo the square of each. */
function remaindersBySquares(numbers: readonly bigint[]): bigint[] {
  const levels: bigint[][] = [[...numbers]]
  for (let level = levels[0] ?? []; level.length > 1;) {
    const below = level
    level = Array.from(
      { length: Math.ceil(below.length / 2) },
      (_, i) => (below[2 * i] ?? 1n) * (below[2 * i + 1] ?? 1n),
    )
    levels.push(level)
  }
  let remainders = levels.pop() ?? []
  for (let level = levels.pop(); level; level = levels.pop()) {
    const above = remainders
    remainders = level.map((number, i) => (above[i >> 1] ?? 0n) % (number * number))
  }
  return remainders
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b]
  return a
}
