import { BytesMap } from '../../lib/bytes-map.ts'
import type { BreakableKey } from '../../finding/certificate.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { nist } from '../../finding/reference.ts'
import { sha256Text } from '../../crypto/digest.ts'
import { unsigned } from '../../crypto/key-integer.ts'
import { readPublicKey, type PublicKey } from '../../crypto/public-key.ts'
import type { IssuerGraph } from '../../path/issuer-graph.ts'
import type { Member } from '../../path/member.ts'
import { failed, notApplicable, noted, passed, type Outcome, type PathCheck } from '../contract.ts'
import { subjectOf } from '../members.ts'
import { comparedKeys, hasClosePrimes, hasRocaFingerprint, sharedFactors } from '../strength/breakable-key.ts'

/**
 * No RSA key whose private half anybody can compute: made by Infineon's faulty library, of primes beside each other,
 * with a factor that another key here has as well, with the exponent 1, or with a modulus that is even. No program
 * refuses these when it validates a path.
 * @see NIST SP 800-56B revision 2 section 6.4.1 for how primes and exponents are to be chosen
 */
export const keySecrecyCheck = {
  id: 'key-secrecy',
  reference: nist('800-56B', '6.4.1'),
  run: ({ path: { members }, graph }) => members.map((member) => judge(member, graph)),
} as const satisfies PathCheck

type RsaKey = Extract<PublicKey, { kind: 'rsa' | 'rsa-pss' }>

/**
 * Longer moduli cost seconds; what makes these keys happens at ordinary sizes. RFC 8017 sets no limit, OpenSSL's is
 * 16,384 bits.
 */
const longestModulus = 8192

function judge(member: Member, graph: IssuerGraph): Outcome {
  const key = rsaKeyOf(member)
  if (!key) return notApplicable(member, 'not-rsa')
  const { range } = member.certificate.spki.node
  const location = { certificate: member.id, range }
  const subject = subjectOf(member)
  if (key.modulus.negative) return noted(member, finding('modulus-negative', location, { subject }), range)
  const because = breakOf(member, key, graph)
  if (!because) return passed(member, range)
  const found: Finding = finding('key-breakable', location, { subject, ...because })
  return failed(member, found, range)
}

interface Break {
  readonly because: BreakableKey
  /** The subject of the other key, if two keys share a factor. */
  readonly other: string | undefined
}

const alone = (because: BreakableKey): Break => ({ because, other: undefined })

const known = new WeakMap<Member, { readonly found: Break | undefined }>()

/**
 * A weakness of the key alone is looked for once per certificate, a factor shared with other keys once per set of
 * certificates.
 */
function breakOf(member: Member, key: RsaKey, graph: IssuerGraph): Break | undefined {
  const before = known.get(member) ?? { found: breakOfItself(key) }
  known.set(member, before)
  if (before.found) return before.found
  const other = sharedWith(graph).get(key.modulus.octets)
  return other && { because: 'shared-factor', other: subjectOf(other) }
}

function breakOfItself({ modulus, exponent, bits }: RsaKey): Break | undefined {
  if (exponent.octets.length === 1 && exponent.octets[0] === 1) return alone('exponent-one')
  if (bits > longestModulus) return undefined
  const number = unsigned(modulus.octets)
  if (number % 2n === 0n) return alone('even-modulus')
  if (hasRocaFingerprint(number)) return alone('roca')
  return hasClosePrimes(number) ? alone('close-primes') : undefined
}

const shared = new WeakMap<IssuerGraph, BytesMap<Member>>()

/**
 * By modulus, somebody whose modulus has a factor in common with it. Empty where there are too many keys to compare.
 */
function sharedWith(graph: IssuerGraph): BytesMap<Member> {
  const before = shared.get(graph)
  if (before) return before
  const holders = new BytesMap<{ member: Member; readonly octets: Uint8Array }>(sha256Text)
  for (const member of graph.members) {
    const key = rsaKeyOf(member)
    if (!key || key.modulus.negative || key.bits > longestModulus) continue
    const { octets } = key.modulus
    const holder = holders.get(octets)
    if (holder) holder.member = member
    else holders.add(octets, { member, octets })
    if (holders.values.length > comparedKeys) break
  }
  const all = holders.values
  const found = sharedFactors(all.map(({ octets }) => octets)) ?? new Map<number, number>()
  const result = new BytesMap<Member>(sha256Text)
  for (const [i, j] of found) {
    const [own, other] = [all[i], all[j]]
    if (own && other) result.add(own.octets, other.member)
  }
  shared.set(graph, result)
  return result
}

function rsaKeyOf({ certificate: { spki } }: Member): RsaKey | undefined {
  const read = readPublicKey(spki)
  return read.ok && (read.value.kind === 'rsa' || read.value.kind === 'rsa-pss') ? read.value : undefined
}
