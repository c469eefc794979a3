import { prefixLength } from '../../lib/ip-address.ts'
import type { NameForm } from './name-form.ts'

/**
 * An address is inside a range of its own version; of the other version it is outside, so that a permitted range of
 * IPv4 permits no address of IPv6. Bits of the base beyond the mask are passed over, as OpenSSL and Go do.
 *
 * The range is written "in the style of RFC 4632", so a mask whose ones are not all in front is malformed, as in Go,
 * NSS and rustls. OpenSSL compares with it nevertheless.
 * @see RFC 5280 section 4.2.1.10
 */
export const ipAddresses: NameForm<Uint8Array> = {
  readName(name) {
    if (name.kind !== 'iPAddress') return undefined
    return name.octets.length === 4 || name.octets.length === 16 ? name.octets : undefined
  },

  readSubtree(name) {
    if (name.kind !== 'iPAddress' || (name.octets.length !== 8 && name.octets.length !== 32)) return undefined
    const half = name.octets.length / 2
    const [base, mask] = [name.octets.slice(0, half), name.octets.slice(half)]
    if (prefixLength(mask) === undefined) return undefined
    return {
      contains: (address) =>
        address.length === half && address.every((octet, i) => ((octet ^ (base[i] ?? 0)) & (mask[i] ?? 0)) === 0),
    }
  },
}
