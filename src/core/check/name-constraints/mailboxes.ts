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
}

/**
 * `root@example.com` holds that mailbox, `example.com` every mailbox on that host, and `.example.com` every mailbox on the hosts below it, not on
 * `example.com` itself. Local parts are equal octet by octet, hosts whatever their case. SmtpUTF8Mailbox is held to the same subtrees.
 *
 * The empty base is malformed: the RFC gives it no meaning, Go takes it for all mailboxes, OpenSSL for none, and BoringSSL for whichever refuses.
 * So is `@example.com`, which OpenSSL alone reads as `example.com`.
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

/** An emailAddress attribute of a subject, which is equal to another whatever the case of either. @see RFC 5280 section 4.1.2.6 */
export function readEmailAddress({ text, fault }: DecodedString): ConstrainedMailbox | undefined {
  const mailbox = text === undefined || fault ? undefined : readMailbox(text)
  return mailbox && { ...mailbox, anyCase: true }
}

function readOtherName({ type, value }: Extract<GeneralName, { kind: 'otherName' }>): Mailbox | undefined {
  if (type !== smtpUtf8Mailbox || value.identifier !== Tag.utf8String) return undefined
  const { text, fault } = readString(value)
  return text === undefined || fault ? undefined : readInternationalMailbox(text)
}

function oneMailbox(base: Mailbox | undefined): Subtree<ConstrainedMailbox> | undefined {
  if (!base) return undefined
  const folded = base.local.toLowerCase()
  return {
    contains: ({ local, host, anyCase }) =>
      host === base.host && (anyCase ? local.toLowerCase() === folded : local === base.local),
  }
}

function mailboxesOn(host: string): Subtree<ConstrainedMailbox> | undefined {
  if (host.startsWith('.'))
    return isHostName(host.slice(1)) ? { contains: (name) => name.host.endsWith(host) } : undefined
  return isHostName(host) ? { contains: (name) => name.host === host } : undefined
}
