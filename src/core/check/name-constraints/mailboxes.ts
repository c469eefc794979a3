import { isHostName } from '../../lib/host-name.ts'
import { readInternationalMailbox, readMailbox, type Mailbox } from '../../lib/mailbox.ts'
import { readString, type DecodedString } from '../../asn1/string.ts'
import { Tag } from '../../asn1/tag.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import type { NameForm, Subtree } from './name-form.ts'

/** The otherName that holds an address with characters beyond ASCII. @see RFC 9598 section 3 */
export const smtpUtf8Mailbox = '1.3.6.1.5.5.7.8.9'

export interface ConstrainedMailbox extends Mailbox {
  /** Its case does not count even in the local part. */
  readonly anyCase?: boolean
  /** Its local part is not held against that of a constraint. */
  readonly hostOnly?: boolean
}

/**
 * `root@example.com` holds that mailbox, `example.com` every mailbox on that host, and `.example.com` every mailbox on
 * the hosts below it, not on `example.com` itself. Local parts are equal octet by octet, hosts whatever their case.
 *
 * SmtpUTF8Mailbox is held to the same subtrees by its host, which has A-labels only. A base of one mailbox, which the
 * RFC wants no longer used, cannot name its local part: such a base excludes it by the host alone, and permits it only
 * if the whole mailbox is that one.
 *
 * The empty base is malformed: the RFC gives it no meaning, Go takes it for all mailboxes, OpenSSL for none, and
 * BoringSSL for whichever refuses. So is `@example.com`, which OpenSSL alone reads as `example.com`.
 * @see RFC 5280 sections 4.2.1.10 and 7.5, RFC 9598 section 6
 */
export const mailboxes: NameForm<ConstrainedMailbox> = {
  readName(name) {
    if (name.kind === 'otherName') return readOtherName(name)
    return name.kind === 'rfc822Name' && name.string.text !== undefined ? readMailbox(name.string.text) : undefined
  },

  readSubtree(name) {
    if (name.kind !== 'rfc822Name' || name.string.text === undefined) return undefined
    const base = name.string.text
    return base.includes('@') ? oneMailbox(readMailbox(base)) : mailboxesOn(base.toLowerCase())
  },
}

/**
 * An emailAddress attribute of a subject, which is equal to another whatever the case of either. @see RFC 5280 section
 * 4.1.2.6
 */
export function readEmailAddress({ text, fault }: DecodedString): ConstrainedMailbox | undefined {
  const mailbox = text === undefined || fault ? undefined : readMailbox(text)
  return mailbox && { ...mailbox, anyCase: true }
}

function readOtherName({ type, value }: Extract<GeneralName, { kind: 'otherName' }>): ConstrainedMailbox | undefined {
  if (type !== smtpUtf8Mailbox || value.identifier !== Tag.utf8String) return undefined
  const { text, fault } = readString(value)
  // RFC 9598 section 3: "labels that include non-ASCII characters MUST be stored in A-label (rather than U-label)
  // form".
  if (text === undefined || fault || !isHostName(text.slice(text.lastIndexOf('@') + 1))) return undefined
  const mailbox = readInternationalMailbox(text)
  return mailbox && { ...mailbox, hostOnly: true }
}

function oneMailbox(base: Mailbox | undefined): Subtree<ConstrainedMailbox> | undefined {
  if (!base) return undefined
  const folded = base.local.toLowerCase()
  const contains = ({ local, host, anyCase }: ConstrainedMailbox): boolean =>
    host === base.host && (anyCase ? local.toLowerCase() === folded : local === base.local)
  return { contains, overlaps: (name) => contains(name) || (name.hostOnly === true && name.host === base.host) }
}

function mailboxesOn(host: string): Subtree<ConstrainedMailbox> | undefined {
  if (host.startsWith('.'))
    return isHostName(host.slice(1)) ? { contains: (name) => name.host.endsWith(host) } : undefined
  return isHostName(host) ? { contains: (name) => name.host === host } : undefined
}
