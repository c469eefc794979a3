import { finding, type Finding } from '../../finding/finding.ts'
import { cabf } from '../../finding/reference.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { anyExtendedKeyUsage, extendedKeyUsage } from '../../certificate/extension/extended-key-usage.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage, type KeyUsageBit } from '../../certificate/extension/key-usage.ts'
import { oidName } from '../../oid/index.ts'
import type { Member } from '../../path/member.ts'
import { placeOf, subjectOf } from '../members.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

/**
 * The certificate of a public TLS server is no CA's, and is for servers and next to nothing else.
 * @see Baseline Requirements sections 7.1.2.7.6, 7.1.2.7.8, 7.1.2.7.10 and 7.1.2.7.11
 */
export const tlsServerCheck = certificateCheck({
  id: 'tls-server',
  reference: cabf('7.1.2.7'),
  reads: [keyUsage, extendedKeyUsage],
  exempts: (_, { target }) => (target ? undefined : 'not-the-server'),
  faults: (member) => [...authorityFaults(member), ...usageFaults(member), ...purposeFaults(member)],
})

const authorityFaults = (member: Member): Finding[] =>
  member.ca === true
    ? [finding('tls-server-is-ca', placeOf(member, basicConstraints), { subject: subjectOf(member) })]
    : []

/** Which bits of them an RSA or an EC key may have besides is not asked. */
const forbiddenUsages: readonly KeyUsageBit[] = [
  'nonRepudiation',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
]

function usageFaults(member: Member): Finding[] {
  const usage = findExtension(member.certificate, keyUsage)
  if (usage?.state !== 'decoded') return []
  const location = locate(member, usage.extension.node)
  const subject = subjectOf(member)
  const usages = forbiddenUsages.filter((bit) => usage.value.bits.has(bit))
  return usages.length > 0 ? [finding('tls-server-usages', location, { subject, usages })] : []
}

const serverAuth: Oid = '1.3.6.1.5.5.7.3.1'
/** codeSigning, emailProtection, timeStamping, OCSPSigning, any, and the signing of precertificates. */
const forbiddenPurposes: ReadonlySet<Oid> = new Set([
  '1.3.6.1.5.5.7.3.3',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.8',
  '1.3.6.1.5.5.7.3.9',
  anyExtendedKeyUsage,
  '1.3.6.1.4.1.11129.2.4.4',
])

function purposeFaults(member: Member): Finding[] {
  const extension = findExtension(member.certificate, extendedKeyUsage)
  const subject = subjectOf(member)
  if (!extension)
    return [finding('tls-server-purpose-missing', placeOf(member, extendedKeyUsage), { subject, absent: true })]
  if (extension.state === 'malformed') return []
  const location = locate(member, extension.extension.node)
  const faults: Finding[] = []
  if (extension.extension.critical) {
    const params = { subject, extension: 'extended-key-usage', critical: true } as const
    faults.push({ ...finding('criticality-unfit', location, params), reference: cabf('7.1.2.7.6') })
  }
  const { purposes } = extension.value
  if (!purposes.includes(serverAuth))
    faults.push(finding('tls-server-purpose-missing', location, { subject, absent: false }))
  const others = purposes.filter((purpose) => forbiddenPurposes.has(purpose))
  if (others.length > 0) {
    const named = others.map((purpose) => oidName(purpose) ?? purpose)
    faults.push(finding('tls-server-purposes', location, { subject, purposes: named }))
  }
  return faults
}
