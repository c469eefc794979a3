import { attempt } from '../asn1/fault.ts'
import { readNode, type Asn1Node } from '../asn1/node.ts'
import type { Container } from './contract.ts'
import { takeEncodings } from './encoding/encoding.ts'
import { takeBehind } from './der.ts'
import type { Material } from './material.ts'
import { timeStampReply } from './encoding/time-stamp-reply.ts'

/**
 * The reply of a time-stamp authority (.tsr): its token is a CMS message, whose certificates and CRLs are taken. A
 * reply that refuses has none.
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

/** The message inside, none in a refusal, and where the reply ends; undefined where the octets are no reply. */
function replyIn({ bytes }: Material): { token: Asn1Node | undefined; end: number } | undefined {
  const reading = attempt(() => readNode(bytes))
  const reply = reading.ok ? timeStampReply(reading.value) : undefined
  return reading.ok && reply ? { token: reply.token, end: reading.value.end } : undefined
}
