import type { BlockDecryption } from './cbc.ts'

// The tables of FIPS 46-3. Positions count from 1, and 1 is the highest bit.

const initialPermutation = [
  58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, 62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40, 32, 24,
  16, 8, 57, 49, 41, 33, 25, 17, 9, 1, 59, 51, 43, 35, 27, 19, 11, 3, 61, 53, 45, 37, 29, 21, 13, 5, 63, 55, 47, 39, 31,
  23, 15, 7,
]
const finalPermutation = Array.from({ length: 64 }, (_, i) => initialPermutation.indexOf(i + 1) + 1)
const roundPermutation = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25,
]
const keyChoice1 = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36, 63, 55,
  47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
]
const keyChoice2 = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47, 55, 30,
  40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
]
const keyShifts = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1]
/** S1 to S8: four rows of sixteen values, one hexadecimal digit for each. */
const substitutions = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
]

/** Maps six bits to the result of the substitution and of the round's permutation. Eight tables, made on first use. */
let rounds: readonly Int32Array[] | undefined

/** DES for one key of eight octets; parity bits are not checked. Decrypts only. @see FIPS 46-3 */
export function des(key: Uint8Array): BlockDecryption {
  const schedule = roundKeys(key).reverse()
  return (left, right) => finish(feistel(begin(left, right), schedule))
}

/** Triple DES with two keys (sixteen octets) or three (twenty-four). Decrypts only. @see NIST SP 800-67 */
export function tripleDes(key: Uint8Array): BlockDecryption {
  const first = roundKeys(key.subarray(0, 8))
  const second = roundKeys(key.subarray(8, 16))
  const third = key.length > 16 ? roundKeys(key.subarray(16, 24)) : [...first]
  // Decrypt with the third key, encrypt with the second, decrypt with the first. The permutations in between cancel
  // each other.
  const passes = [third.reverse(), second, first.reverse()]
  return (left, right) => finish(passes.reduce(feistel, begin(left, right)))
}

type Halves = readonly [left: number, right: number]

const begin = (left: number, right: number): Halves => permuted(left, right, initialPermutation)
const finish = ([left, right]: Halves): Halves => permuted(left, right, finalPermutation)

/** Sixteen rounds; the halves are exchanged at the end. `schedule` holds eight numbers of six bits for each round. */
function feistel([left, right]: Halves, schedule: readonly (readonly number[])[]): Halves {
  rounds ??= roundTables()
  let [l, r] = [left, right]
  for (const key of schedule) {
    let f = 0
    for (let i = 0; i < 8; i++) {
      const turn = (4 * i + 31) & 31 // The six bits begin one bit before the group of four.
      const six = ((r << turn) | (r >>> (32 - turn))) >>> 26
      f |= rounds[i]?.[six ^ (key[i] ?? 0)] ?? 0
    }
    ;[l, r] = [r, l ^ f]
  }
  return [r, l]
}

function roundTables(): Int32Array[] {
  return substitutions.map((digits, i) =>
    Int32Array.from({ length: 64 }, (_, six) => {
      const row = ((six >>> 4) & 2) | (six & 1)
      const value = Number.parseInt(digits.charAt(16 * row + ((six >>> 1) & 15)), 16)
      return permuted((value << (28 - 4 * i)) | 0, 0, roundPermutation)[0]
    }),
  )
}

/** Yields sixteen round keys, each of eight numbers of six bits. */
function roundKeys(key: Uint8Array): number[][] {
  const bits = keyChoice1.map((position) => ((key[(position - 1) >>> 3] ?? 0) >>> ((8 - position) & 7)) & 1)
  const rotated = (half: readonly number[], shift: number): number[] => [...half.slice(shift), ...half.slice(0, shift)]
  let [c, d] = [bits.slice(0, 28), bits.slice(28)]
  return keyShifts.map((shift) => {
    c = rotated(c, shift)
    d = rotated(d, shift)
    const chosen = keyChoice2.map((position) => [...c, ...d][position - 1] ?? 0)
    return Array.from({ length: 8 }, (_, i) => chosen.slice(6 * i, 6 * i + 6).reduce((six, bit) => six * 2 + bit, 0))
  })
}

/** Bit `i` of the result is the bit at `positions[i]` of the two words. */
function permuted(left: number, right: number, positions: readonly number[]): Halves {
  const words = [0, 0]
  positions.forEach((position, i) => {
    const word = position > 32 ? right : left
    const bit = (word >>> ((32 - position) & 31)) & 1
    const half = i >>> 5
    words[half] = (words[half] ?? 0) | (bit << (31 - (i & 31)))
  })
  return [words[0] ?? 0, words[1] ?? 0]
}
