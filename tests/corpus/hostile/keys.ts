import { craftedCertificate } from '../../support/crafted-certificate.ts'
import { bitString, integer, nothing, objectIdentifier, octetString, sequence, tlv } from '../../support/der-writer.ts'
import type { HostileCase, HostileFamily } from './hostile-case.ts'

const rsa = sequence(objectIdentifier('1.2.840.113549.1.1.1'), nothing())
const rsaKey = (modulus: Uint8Array, exponent: Uint8Array) => sequence(rsa, bitString(sequence(modulus, exponent)))
const positive = (octets: number) => {
  const content = new Uint8Array(octets + 1).fill(0xc5)
  content[0] = 0
  return tlv(2, content)
}

const sha256WithRsa = sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing())
/** The kind of key that it asks for, so that the key itself is used. */
const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))

const withKey = (
  name: string,
  spki: () => Uint8Array,
  more: Partial<HostileCase> = {},
  algorithm = sha256WithRsa,
): HostileCase => ({
  name,
  files: () => craftedCertificate({ spki: spki(), algorithm }),
  certificates: 1,
  ...more,
})

/** It is said that nothing can be checked with such a key; no signature is called wrong for it. */
const unchecked: Partial<HostileCase> = { says: ['signature-not-checked'] }

const damaged: Partial<HostileCase> = { certificates: 0, says: ['certificate-damaged'] }

const withPoint = (name: string, spki: () => Uint8Array, more = unchecked): HostileCase =>
  withKey(name, spki, more, ecdsaWithSha256)

export const rsaKeys: HostileFamily = {
  name: 'RSA keys',
  cases: (random) => [
    ...[16_384, 65_536, 1_000_000].map((bits) =>
      withKey(`${bits} bits`, () => rsaKey(positive(bits / 8), integer(65537)), bits > 16_384 ? unchecked : {}),
    ),
    ...[0, 1, 64].map((exponent) =>
      withKey(`the exponent ${exponent}`, () => rsaKey(positive(256), integer(exponent)), unchecked),
    ),
    withKey('an exponent of 64,000 bits', () => rsaKey(positive(256), positive(8_000)), unchecked),
    withKey('an exponent as long as the modulus', () => rsaKey(positive(512), positive(512)), unchecked),
    withKey('the modulus zero', () => rsaKey(integer(0), integer(3)), unchecked),
    withKey('a negative modulus', () => rsaKey(integer(-12345), integer(3)), unchecked),
    withKey('an even modulus', () => rsaKey(integer(2n ** 2047n), integer(3)), unchecked),
    withKey('octets that are no key', () => sequence(rsa, bitString(random.octets(140))), unchecked),
    withKey(
      'a bit string of one octet with seven unused bits',
      () => sequence(rsa, bitString(Uint8Array.of(0x80), 7)),
      unchecked,
    ),
    withKey('nine unused bits', () => sequence(rsa, bitString(random.octets(4), 9)), damaged),
    withKey('an empty bit string', () => sequence(rsa, tlv(3)), damaged),
  ],
}

const ec = '1.2.840.10045.2.1'
const point = (octets: readonly number[] | Uint8Array) => bitString(Uint8Array.from(octets))
const uncompressed = (octets: Uint8Array) => point(Uint8Array.of(4, ...octets))
const named = (curve: string, key: Uint8Array) => sequence(sequence(objectIdentifier(ec), objectIdentifier(curve)), key)
const p256 = '1.2.840.10045.3.1.7'

/** ECParameters over a prime field (RFC 3279 section 2.3.5) that fit no known curve. */
const explicitCurve = (octets: number) =>
  sequence(
    integer(1),
    sequence(objectIdentifier('1.2.840.10045.1.1'), positive(octets)),
    sequence(octetString(new Uint8Array(octets).fill(1)), octetString(new Uint8Array(octets).fill(2))),
    octetString(Uint8Array.of(4, ...new Uint8Array(2 * octets).fill(3))),
    positive(octets),
    integer(1),
  )

export const ecKeys: HostileFamily = {
  name: 'keys on curves',
  cases: (random) => [
    ...[32, 8_000].map((octets) =>
      withPoint(`a curve written out over a prime of ${octets} octets`, () =>
        sequence(sequence(objectIdentifier(ec), explicitCurve(octets)), uncompressed(random.octets(2 * octets))),
      ),
    ),
    withPoint('a curve of characteristic two', () =>
      sequence(
        sequence(
          objectIdentifier(ec),
          sequence(
            integer(1),
            sequence(objectIdentifier('1.2.840.10045.1.2'), sequence(integer(163), nothing())),
            nothing(),
          ),
        ),
        uncompressed(random.octets(42)),
      ),
    ),
    withPoint('a point that is not on the curve', () => named(p256, uncompressed(random.octets(64)))),
    withPoint('the point at infinity', () => named(p256, point([0]))),
    // Half of all numbers are the x of a point: nobody knows what is said then.
    withPoint('a point in compressed form', () => named(p256, point([2, ...random.octets(32)])), {}),
    withPoint('a point of hybrid form', () => named(p256, point([6, ...random.octets(64)]))),
    withPoint('a point of too many octets', () => named(p256, uncompressed(random.octets(2 ** 16)))),
    withPoint('an unknown curve', () => named('1.3.6.1.4.1.99999.1', uncompressed(random.octets(64)))),
    withPoint('no curve', () => sequence(sequence(objectIdentifier(ec)), uncompressed(random.octets(64)))),
    withPoint('NULL for a curve', () =>
      sequence(sequence(objectIdentifier(ec), nothing()), uncompressed(random.octets(64))),
    ),
  ],
}
