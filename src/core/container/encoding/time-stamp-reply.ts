import { attempt } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { Tag } from '../../asn1/tag.ts'
import { recognise } from './recognise.ts'

/** Octets of a status that are looked at: it is a number and perhaps some words. */
const longestStatus = 4096

/**
 * The message inside a reply, none in a refusal; undefined where the encoding is no reply.
 * ```
 * TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken ContentInfo OPTIONAL }
 * PKIStatusInfo ::= SEQUENCE { status INTEGER, statusString SEQUENCE OF UTF8String OPTIONAL, failInfo BIT STRING
 *   OPTIONAL }
 * ```
 * @see RFC 3161 section 2.4.2
 */
export function timeStampReply(reply: Asn1Node): { readonly token: Asn1Node | undefined } | undefined {
  const reading = attempt(() => {
    if (reply.identifier !== Tag.sequence) return undefined
    const [status, token, more] = reply.children()
    if (status?.identifier !== Tag.sequence || status.end - status.start > longestStatus || more) return undefined
    const [code, ...reasons] = status.children()
    if (code?.identifier !== Tag.integer || code.contentEnd - code.contentStart !== 1) return undefined
    if (!token) return reasons.length > 0 && reasons.every(isReason) ? { token } : undefined
    return recognise(token).kind === 'cms' ? { token } : undefined
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
