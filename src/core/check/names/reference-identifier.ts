import { equalBytes } from '../../lib/bytes.ts'
import { asciiHostName } from '../../lib/host-name.ts'
import { ipAddressOctets } from '../../lib/ip-address.ts'
import { readInternationalMailbox } from '../../lib/mailbox.ts'
import type { GeneralName, GeneralNameKind } from '../../certificate/general-name.ts'
import { mailboxes } from '../name-constraints/mailboxes.ts'
import type { ReferenceIdentifier } from '../settings.ts'
import { readPresentedHost } from './presented-host.ts'

/** A name that somebody means to reach, ready to be compared with those that a certificate presents. */
export interface Reference {
  matches(presented: GeneralName): boolean
}

/** The form of alternative name that each kind is looked for in. */
export const presentedKind: Readonly<Record<ReferenceIdentifier['kind'], GeneralNameKind>> = {
  dns: 'dNSName',
  ip: 'iPAddress',
  email: 'rfc822Name',
}

/** Undefined where the text is no name of its kind. */
export function readReference({ kind, value }: ReferenceIdentifier): Reference | undefined {
  switch (kind) {
    case 'dns':
      return readHost(value)
    case 'ip':
      return readAddress(value)
    case 'email':
      return readMailbox(value)
  }
}

/** An address that was given as a host name is no host name: certificates have addresses elsewhere. */
function readHost(value: string): Reference | undefined {
  const host = asciiHostName(value)
  if (host === undefined || ipAddressOctets(host)) return undefined
  return { matches: (presented) => presented.kind === 'dNSName' && matchesHost(host, presented) }
}

/**
 * Equal label for label, whatever the case of letters; a whole first label `*` stands for any one label. A wildcard
 * over a single label (`*.com`, `*.plant`) matches nothing: OpenSSL and rustls refuse it, and browsers do for what they
 * know as public suffixes. Which longer names are public suffixes is a list that changes every week and is not kept
 * here, so `*.co.uk` matches.
 * @see RFC 9525 section 6.3
 */
function matchesHost(
  host: string,
  presented: Extract<GeneralName, { kind: 'dNSName' | 'rfc822Name' | 'uniformResourceIdentifier' }>,
): boolean {
  const name = readPresentedHost(presented.string)
  if (!name) return false
  if (!name.wildcard) return name.domain === host
  return name.domain.includes('.') && host.slice(host.indexOf('.') + 1) === name.domain
}

/** Octet for octet; an IPv4 address is not the IPv6 address that it can be mapped to. @see RFC 9525 section 6.4 */
function readAddress(value: string): Reference | undefined {
  const address = ipAddressOctets(value.trim())
  if (!address) return undefined
  return { matches: (presented) => presented.kind === 'iPAddress' && equalBytes(presented.octets, address) }
}

/** Local parts octet for octet, hosts whatever their case. @see RFC 5280 section 7.5, RFC 9598 section 5 */
function readMailbox(value: string): Reference | undefined {
  const asked = readInternationalMailbox(value.trim())
  if (!asked) return undefined
  return {
    matches(presented) {
      const mailbox = mailboxes.readName(presented)
      return mailbox?.local === asked.local && mailbox.host === asked.host
    },
  }
}
