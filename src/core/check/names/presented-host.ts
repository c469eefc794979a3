import type { DecodedString } from '../../asn1/string.ts'
import { isHostName } from '../../lib/host-name.ts'

/** A host name as a certificate presents it. */
export interface PresentedHost {
  /** Lowercase; what stands behind `*.` where it is a wildcard. */
  readonly domain: string
  /** Stands for every name of one label more than `domain`. */
  readonly wildcard: boolean
}

/**
 * A dNSName that means something: a domain name, or a domain name behind `*.`. A star anywhere else, a dot at the end,
 * octets beyond ASCII or a bare star make it mean nothing.
 * @see RFC 9525 section 6.3, RFC 5280 section 4.2.1.6
 */
export function readPresentedHost({ text, fault }: DecodedString): PresentedHost | undefined {
  if (text === undefined || fault) return undefined
  const wildcard = text.startsWith('*.')
  const domain = (wildcard ? text.slice(2) : text).toLowerCase()
  return isHostName(domain) ? { domain, wildcard } : undefined
}
