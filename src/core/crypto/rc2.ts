import type { BlockDecryption } from './cbc.ts'
import { fromHex } from '../lib/hex.ts'

/** PITABLE: "random" octets from the digits of pi. */
const pi =
  fromHex(
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
      '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
      '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
      '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
      '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
      'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
      '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
      '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  ) ?? new Uint8Array()

const shifts = [1, 2, 3, 5] as const

/**
 * RC2 for one key; all of its bits are effective, as in PKCS #12. Decrypts only. Keystores from before 2021 have their
 * certificates under RC2 with 40 bits.
 * @see RFC 2268
 */
export function rc2(key: Uint8Array): BlockDecryption {
  const k = expand(key)
  return (left, right) => {
    // Words of 16 bits, low octet first.
    const r = [swapped(left >>> 16), swapped(left), swapped(right >>> 16), swapped(right)]
    const at = (i: number): number => r[i & 3] ?? 0
    let j = 63
    const mix = (): void => {
      for (let i = 3; i >= 0; i--) {
        const shift = shifts[i] ?? 1
        const turned = ((at(i) >>> shift) | (at(i) << (16 - shift))) & 0xffff
        r[i] = (turned - (k[j--] ?? 0) - (at(i + 3) & at(i + 2)) - (~at(i + 3) & at(i + 1))) & 0xffff
      }
    }
    const mash = (): void => {
      for (let i = 3; i >= 0; i--) r[i] = (at(i) - (k[at(i + 3) & 63] ?? 0)) & 0xffff
    }
    for (const [rounds, last] of [[5], [6], [5, true]] as const) {
      for (let i = 0; i < rounds; i++) mix()
      if (!last) mash()
    }
    return [(swapped(at(0)) << 16) | swapped(at(1)), (swapped(at(2)) << 16) | swapped(at(3))]
  }
}

/** 64 words of 16 bits. @see RFC 2268 section 2 */
function expand(key: Uint8Array): number[] {
  const octets = new Uint8Array(128)
  octets.set(key)
  const piOf = (index: number): number => pi[index & 255] ?? 0
  const at = (index: number): number => octets[index] ?? 0
  for (let i = key.length; i < 128; i++) octets[i] = piOf(at(i - 1) + at(i - key.length))
  const effective = key.length
  octets[128 - effective] = piOf(at(128 - effective))
  for (let i = 127 - effective; i >= 0; i--) octets[i] = piOf(at(i + 1) ^ at(i + effective))
  return Array.from({ length: 64 }, (_, i) => at(2 * i) | (at(2 * i + 1) << 8))
}

const swapped = (word: number): number => ((word & 0xff) << 8) | ((word >>> 8) & 0xff)
