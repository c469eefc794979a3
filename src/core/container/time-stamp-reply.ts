import { attempt } from '../asn1/fault.ts'
import { readNode, type Asn1Node } from '../asn1/node.ts'
import { Tag } from '../asn1/tag.ts'
import type { Container } from './contract.ts'
import { takeEncodings } from './encoding.ts'
import type { Material } from './material.ts'
import { recognise } from './recognise.ts'

/**
 * The reply of a time-stamp authority (.tsr): its token is a CMS message, whose certificates and CRLs are taken. A reply that refuses has none.
 * ```
 * TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken ContentInfo OPTIONAL }
 * PKIStatusInfo ::= SEQUENCE { status INTEGER, statusString SEQUENCE OF UTF8String OPTIONAL, failInfo BIT STRING OPTIONAL }
 * ```
 * @see RFC 3161 section 2.4.2
 */
export const timeStampReplyContainer: Container = {
  id: 'time-stamp-reply',
  detect: (material) => tokenOf(material) !== undefined,
  open(material, opening) {
    const token = tokenOf(material)
    if (!token) return
    const whole = material.place(0, material.bytes.length)
    opening.say('other-object', whole, { kind: 'time-stamp-reply', label: undefined })
    const place = (start: number, end: number) => material.place(token.start + start, token.start + end)
    takeEncodings({ bytes: token.encoded, label: undefined, place, owned: false, encrypted: false }, opening)
  },
}

/** The message inside; undefined where the octets are no granted reply. */
function tokenOf({ bytes }: Material): Asn1Node | undefined {
  const reading = attempt(() => {
    const reply = readNode(bytes)
    if (reply.identifier !== Tag.sequence) return undefined
    const status = readNode(bytes, reply.contentStart, reply.contentEnd)
    if (status.identifier !== Tag.sequence || bytes[status.contentStart] !== Tag.integer) return undefined
    const token = readNode(bytes, status.end, reply.contentEnd)
    return token.end === reply.contentEnd && recognise(token).kind === 'cms' ? token : undefined
  })
  return reading.ok ? reading.value : undefined
}
