import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { subjectOf } from '../members.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

/** Of the INTEGER's content, sign included. @see RFC 5280 section 4.1.2.2 */
const maximumOctets = 20

/**
 * "The serial number MUST be a positive integer", and CAs "MUST NOT use serialNumber values longer than 20 octets".
 * @see RFC 5280 section 4.1.2.2
 */
export const serialNumberCheck = certificateCheck({
  id: 'serial-number',
  reference: rfc(5280, '4.1.2.2'),
  faults(member) {
    const { serialNumber } = member.certificate
    const problem = problemOf(serialNumber.content)
    if (!problem) return []
    const params = { subject: subjectOf(member), problem, octets: serialNumber.content.length }
    return [finding('serial-number-unfit', locate(member, serialNumber), params)]
  },
})

function problemOf(octets: Uint8Array): 'negative' | 'zero' | 'too-long' | undefined {
  if ((octets[0] ?? 0) >= 0x80) return 'negative'
  if (octets.every((octet) => octet === 0)) return 'zero'
  return octets.length > maximumOctets ? 'too-long' : undefined
}
