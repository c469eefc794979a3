import { finding, type Finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import { extendedKeyUsage } from '../../certificate/extension/extended-key-usage.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage, type KeyUsageBit } from '../../certificate/extension/key-usage.ts'
import type { Member } from '../../path/member.ts'
import { applicationCheck } from '../opc-ua/application-rule.ts'
import { purposesOf } from '../opc-ua/purposes.ts'
import { hasCurveKey } from '../opc-ua/security-policies.ts'
import { placeOf, subjectOf } from '../members.ts'

/**
 * Key Usage has what the key is used for: RSA keys sign and encipher, keys on curves only sign, and a self-signed
 * certificate also signs itself. Extended Key Usage names the part that the application plays; with a key on a curve it
 * may be left out. No step of the validation asks for the usage of a self-signed certificate on itself, so that it is
 * only noted where it is missing.
 * @see OPC 10000-6 section 6.2.2; OPC 10000-4 section 6.1.3, step "Certificate Usage"
 */
export const opcUaUsagesCheck = applicationCheck({
  id: 'opc-ua-usages',
  reference: opcUa(6, '6.2.2'),
  reads: [keyUsage, extendedKeyUsage],
  faults: (application, { selfSigned }) => [...usageFaults(application, selfSigned), ...purposeFaults(application)],
})

const usagesOfRsa: readonly KeyUsageBit[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
]
const usagesOfCurves: readonly KeyUsageBit[] = ['digitalSignature']

function usageFaults(application: Member, selfSigned: boolean): Finding[] {
  const extension = findExtension(application.certificate, keyUsage)
  if (extension?.state === 'malformed') return []
  const subject = subjectOf(application)
  const place = placeOf(application, keyUsage)
  const ecc = hasCurveKey(application.certificate)
  const missing = (ecc ? usagesOfCurves : usagesOfRsa).filter((bit) => !extension?.value.bits.has(bit))
  const faults: Finding[] = []
  if (missing.length > 0) {
    const params = { subject, missing, absent: !extension, key: ecc ? 'ecc' : 'rsa' } as const
    faults.push(finding('opc-ua-usages-missing', place, params))
  }
  if (selfSigned && extension && !extension.value.bits.has('keyCertSign'))
    faults.push(finding('opc-ua-self-signing-missing', place, { subject }))
  return faults
}

function purposeFaults(application: Member): Finding[] {
  const extension = findExtension(application.certificate, extendedKeyUsage)
  const subject = subjectOf(application)
  const place = placeOf(application, extendedKeyUsage)
  if (!extension)
    return hasCurveKey(application.certificate)
      ? []
      : [finding('opc-ua-purposes-missing', place, { subject, absent: true })]
  if (!extensionValue(application.certificate, extendedKeyUsage)) return []
  const { server, client } = purposesOf(application)
  if (server && client) return []
  if (!server && !client) return [finding('opc-ua-purposes-missing', place, { subject, absent: false })]
  return [finding('opc-ua-purpose-one-sided', place, { subject, missing: server ? 'client' : 'server' })]
}
