import { finding, type Finding } from '../../finding/finding.ts'
import type { Location } from '../../finding/location.ts'
import { oidName } from '../../oid/index.ts'
import { standsForItself, topOf } from '../../path/certification-path.ts'
import type { Member } from '../../path/member.ts'
import { passed, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { subjectOf } from '../members.ts'
import type { Profile } from '../settings.ts'
import { publicTls, widelyRefused, type StrengthRules, type Weakness } from '../strength/strength.ts'

/**
 * Keys and signatures are strong enough: for public TLS by its own rules, otherwise by what is widely refused. Whoever relies on an anchor relies
 * on its key, so the key counts however the anchor is honoured, and its signature never does; nor does that of a self-signed top.
 */
export const algorithmStrengthCheck: PathCheck = {
  id: 'algorithm-strength',
  reference: { document: 'NIST SP 800-131A', section: '3' },
  run(context) {
    const rules = rulesOf(context.settings.profile)
    return context.path.members.map((member) => judge(member, rules, hasSignatureThatCounts(member, context)))
  },
  breaks: (newest, _below, { profile }) =>
    profile === 'webpki' && rulesOf(profile).keyWeaknesses(newest.certificate).some(isFailure),
}

const rulesOf = (profile: Profile): StrengthRules => (profile === 'webpki' ? publicTls : widelyRefused)

const hasSignatureThatCounts = (member: Member, { path, anchor }: PathContext): boolean =>
  member !== anchor && !(member === topOf(path) && standsForItself(path.end))

function judge(member: Member, rules: StrengthRules, withSignature: boolean): Outcome {
  const { spki, signatureAlgorithm } = member.certificate
  const describe = (weaknesses: readonly Weakness[], range: Location['range']): Finding[] => {
    const location = { certificate: member.id, ...(range && { range }) }
    return weaknesses.map((weakness) => describeWeakness(weakness, subjectOf(member), location))
  }
  const ofKey = rules.keyWeaknesses(member.certificate)
  const ofSignature = withSignature ? rules.signatureWeaknesses(member.certificate) : []
  const findings = [...describe(ofKey, spki.node.range), ...describe(ofSignature, signatureAlgorithm.node.range)]
  const range = ofKey.length > 0 ? spki.node.range : signatureAlgorithm.node.range
  if ([...ofKey, ...ofSignature].some(isFailure)) return { status: 'failed', member, findings, range }
  return findings.length > 0 ? { status: 'noted', member, findings, range } : passed(member)
}

/** A small exponent is allowed everywhere, if not recommended. */
const isFailure = ({ kind }: Weakness): boolean => kind !== 'small-exponent'

function describeWeakness(weakness: Weakness, subject: string, location: Location): Finding {
  switch (weakness.kind) {
    case 'hash':
      return finding('signature-hash-weak', location, { subject, hash: weakness.hash })
    case 'key-size':
      return finding('key-too-small', location, { subject, bits: weakness.bits, minimum: weakness.minimum })
    case 'odd-size':
      return finding('key-size-uneven', location, { subject, bits: weakness.bits })
    case 'small-exponent':
      return finding('exponent-small', location, { subject, exponent: weakness.exponent })
    case 'not-allowed':
      return finding('algorithm-not-allowed', location, {
        subject,
        part: weakness.part,
        algorithm: oidName(weakness.algorithm) ?? weakness.algorithm,
      })
  }
}
