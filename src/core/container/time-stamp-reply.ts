import { attempt } from '../asn1/fault.ts'
import { readNode, type Asn1Node } from '../asn1/node.ts'
import { Tag } from '../asn1/tag.ts'
import type { Container } from './contract.ts'
import { takeEncodings } from './encoding/encoding.ts'
import { takeBehind } from './der.ts'
import type { Material } from './material.ts'
import { recognise } from './encoding/recognise.ts'

/**
 * The reply of a time-stamp authority (.tsr): its token is a CMS message, whose certificates and CRLs are taken. A
 * reply that refuses has none.
 * ```
 * TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken ContentInfo OPTIONAL }
 * PKIStatusInfo ::= SEQUENCE { status INTEGER, statusString SEQUENCE OF UTF8String OPTIONAL, failInfo BIT STRING
 *   OPTIONAL }
 * ```
 * @see RFC 3161 section 2.4.2
 */
export const timeStampReplyContainer = {
  id: 'time-stamp-reply',
  detect: (material) => replyIn(material) !== undefined,
  open(material, opening) {
    const reply = replyIn(material)
    if (!reply) return
    const { token, end } = reply
    const whole = material.place(0, material.bytes.length)
    opening.say('other-object', whole, { kind: 'time-stamp-reply', label: undefined })
    if (token) {
      const place = (from: number, to: number) => material.place(token.start + from, token.start + to)
      takeEncodings({ bytes: token.encoded, label: undefined, place, owned: false, encrypted: false }, opening)
    }
    takeBehind(material, end, opening)
  },
} as const satisfies Container

/** Octets of a status that are looked at: it is a number and perhaps some words. */
const longestStatus = 4096

/** The message inside, none in a refusal, and where the reply ends; undefined where the octets are no reply. */
function replyIn({ bytes }: Material): { token: Asn1Node | undefined; end: number } | undefined {
  const reading = attempt(() => {
    const reply = readNode(bytes)
    if (reply.identifier !== Tag.sequence) return undefined
    const status = readNode(bytes, reply.contentStart, reply.contentEnd)
    if (status.identifier !== Tag.sequence || status.end - status.start > longestStatus) return undefined
    const [code, ...reasons] = status.children()
    if (code?.identifier !== Tag.integer || code.contentEnd - code.contentStart !== 1) return undefined
    if (status.end === reply.contentEnd) {
      return reasons.length > 0 && reasons.every(isReason) ? { token: undefined, end: reply.end } : undefined
    }
    const token = readNode(bytes, status.end, reply.contentEnd)
    return token.end === reply.contentEnd && recognise(token).kind === 'cms' ? { token, end: reply.end } : undefined
  })
  return reading.ok ? reading.value : undefined
}

/**
 * True for a reason of a refusal: texts or bits. Without a reason, anything that begins with a number could be a
 * refusal.
 */
const isReason = (node: Asn1Node): boolean =>
  node.identifier === Tag.bitString ||
  (node.identifier === Tag.sequence && node.children().every(({ identifier }) => identifier === Tag.utf8String))
