import type { ByteRange } from '../../lib/byte-range.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import type { Location } from '../../finding/location.ts'
import { nist } from '../../finding/reference.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import { oidName } from '../../oid/index.ts'
import { standsForItself, topOf } from '../../path/certification-path.ts'
import type { Member } from '../../path/member.ts'
import { passed, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { subjectOf } from '../members.ts'
import type { Settings } from '../settings.ts'
import { advised, publicTls, tlsDefaults, type StrengthRules, type Weakness } from '../strength/strength.ts'

/**
 * Keys and signatures are strong enough: for public TLS by its own rules; for TLS by what clients refuse by default;
 * for everything else weakness is only noted. Whoever relies on an anchor relies on its key, so the key counts however
 * the anchor is honoured, and its signature never does; nor does that of a self-signed top.
 */
export const algorithmStrengthCheck = {
  id: 'algorithm-strength',
  reference: nist('800-131A', '3'),
  run(context) {
    const rules = rulesOf(context.settings)
    return context.path.members.map((member) => judge(member, rules, hasSignatureThatCounts(member, context)))
  },
  breaks(newest, _below, settings) {
    const rules = rulesOf(settings)
    const ofSignature = newest.selfIssued ? [] : rules.signatureWeaknesses(newest.certificate)
    return [...ofSignature, ...rules.keyWeaknesses(newest.certificate)].some((weakness) => rules.refuses(weakness))
  },
} as const satisfies PathCheck

/** id-kp-serverAuth and id-kp-clientAuth. @see RFC 5280 section 4.2.1.12 */
const tlsPurposes: readonly Oid[] = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']

/**
 * A purpose that merely follows from the certificate does not change what OpenSSL accepts when it verifies a path; one
 * that was asked for does.
 */
function rulesOf({ profile, purpose }: Settings): StrengthRules {
  if (profile === 'webpki') return publicTls
  return tlsPurposes.includes(purpose) ? tlsDefaults : advised
}

const hasSignatureThatCounts = (member: Member, { path, anchor }: PathContext): boolean =>
  member !== anchor && !(member === topOf(path) && standsForItself(path.end))

function judge(member: Member, rules: StrengthRules, withSignature: boolean): Outcome {
  const { spki, signatureAlgorithm } = member.certificate
  const subject = subjectOf(member)
  const describe = (weaknesses: readonly Weakness[], range: ByteRange): Finding[] =>
    weaknesses.map((weakness) => {
      const found = describeWeakness(weakness, subject, { certificate: member.id, range })
      return found.severity === 'error' && !rules.refuses(weakness) ? { ...found, severity: 'warning' } : found
    })
  const ofKey = rules.keyWeaknesses(member.certificate)
  const ofSignature = withSignature ? rules.signatureWeaknesses(member.certificate) : []
  const findings = [...describe(ofKey, spki.node.range), ...describe(ofSignature, signatureAlgorithm.node.range)]
  const range = ofKey.length > 0 ? spki.node.range : signatureAlgorithm.node.range
  const refused = [...ofKey, ...ofSignature].some((weakness) => rules.refuses(weakness))
  if (refused) return { status: 'failed', member, findings, range }
  return findings.length > 0 ? { status: 'noted', member, findings, range } : passed(member)
}

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
