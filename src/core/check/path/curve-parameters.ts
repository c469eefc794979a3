import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { readPublicKey } from '../../crypto/public-key.ts'
import { oidName } from '../../oid/index.ts'
import type { Member } from '../../path/member.ts'
import { failed, notApplicable, noted, passed, type Outcome, type PathCheck } from '../contract.ts'
import { subjectOf } from '../members.ts'

/**
 * No key writes out the numbers of its curve: "specifiedCurve [...] MUST NOT be used in PKIX". Whoever may choose the
 * numbers can make a private key for any public key (CVE-2020-0601). OpenSSL refuses every path of more than one
 * certificate that has such a key, the anchor's included (error 94), even where the numbers are those of a named curve;
 * a certificate alone it accepts.
 * @see RFC 5480 section 2.1.1
 */
export const curveParametersCheck = {
  id: 'curve-parameters',
  reference: rfc(5480, '2.1.1'),
  run: ({ path: { members } }) => members.map((member) => judge(member, members.length === 1)),
} as const satisfies PathCheck

function judge(member: Member, alone: boolean): Outcome {
  const { spki } = member.certificate
  const read = readPublicKey(spki)
  if (!read.ok || read.value.kind !== 'ec') return notApplicable(member, 'not-elliptic')
  const { curve } = read.value
  const range = spki.algorithm.node.range
  if (curve.form !== 'explicit') return passed(member, range)
  const oid = curve.matches?.oid
  const params = { subject: subjectOf(member), curve: oid && (oidName(oid) ?? oid) }
  const found = finding('curve-written-out', { certificate: member.id, range }, params)
  return alone ? noted(member, { ...found, severity: 'warning' }, range) : failed(member, found, range)
}
