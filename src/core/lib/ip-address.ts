/**
 * Yields the text of an address: dotted for 4 octets, RFC 5952 for 16. Undefined for any other count.
 * @see RFC 5952 section 4
 */
export function ipAddressText(octets: Uint8Array): string | undefined {
  if (octets.length === 4) return octets.join('.')
  if (octets.length !== 16) return undefined
  const groups = Array.from({ length: 8 }, (_, i) => ((octets[2 * i] ?? 0) << 8) | (octets[2 * i + 1] ?? 0))
  const zeros = longestZeros(groups)
  const hex = (part: number[]): string => part.map((group) => group.toString(16)).join(':')
  // An IPv4-mapped address keeps its dotted form (RFC 5952 section 5).
  if (zeros.start === 0 && zeros.length === 5 && groups[5] === 0xffff) return `::ffff:${octets.subarray(12).join('.')}`
  if (zeros.length < 2) return hex(groups)
  return `${hex(groups.slice(0, zeros.start))}::${hex(groups.slice(zeros.start + zeros.length))}`
}

/** Yields the longest run of zero groups, the first one if several are equally long (RFC 5952 section 4.2.3). */
function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  for (let start = 0; start < groups.length; start++) {
    let end = start
    while (groups[end] === 0) end++
    if (end - start > best.length) best = { start, length: end - start }
  }
  return best
}

/**
 * Yields address and mask (4 and 4 octets, or 16 and 16) as `10.0.0.0/8`, or as `10.0.0.0/255.0.255.0` where the ones
 * of the mask are not all in front. Undefined for any other count.
 * @see RFC 5280 section 4.2.1.10, RFC 4632
 */
export function ipRangeText(octets: Uint8Array): string | undefined {
  const half = octets.length / 2
  const [address, mask] = [octets.subarray(0, half), octets.subarray(half)]
  const text = ipAddressText(address)
  if (text === undefined || address.length !== mask.length) return undefined
  return `${text}/${prefixLength(mask) ?? ipAddressText(mask) ?? ''}`
}

/** Yields the number of ones at the beginning of a mask; undefined where a one follows a zero. */
export function prefixLength(mask: Uint8Array): number | undefined {
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('')
  const length = bits.includes('0') ? bits.indexOf('0') : bits.length
  return bits.includes('1', length) ? undefined : length
}

/**
 * Yields the 4 or 16 octets of an address in text; undefined for any other text. Accepts four decimal numbers without
 * leading zeros, because some programs read those as octal; or the forms of RFC 4291. Accepts no port, no brackets and
 * no zone: a zone belongs to one machine and is never in a certificate.
 * @see RFC 4291 section 2.2, RFC 6943 section 3.1.1
 */
export function ipAddressOctets(text: string): Uint8Array | undefined {
  const octets = text.includes(':') ? sixteenOctets(text) : fourOctets(text)
  return octets && Uint8Array.from(octets)
}

function fourOctets(text: string): number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part))) return undefined
  const octets = parts.map(Number)
  return octets.every((octet) => octet <= 255) ? octets : undefined
}

function sixteenOctets(text: string): number[] | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  // Only the last two groups may be written as four decimal numbers.
  const [front, back] = halves.map((half, i) => groupOctets(half, i === halves.length - 1))
  if (!front || (halves.length === 2 && !back)) return undefined
  if (!back) return front.length === 16 ? front : undefined
  const gap = 16 - front.length - back.length
  // Two colons stand for at least one group of zeros.
  return gap >= 2 ? [...front, ...Array<number>(gap).fill(0), ...back] : undefined
}

function groupOctets(text: string, mayEndDotted: boolean): number[] | undefined {
  if (text === '') return []
  const octets: number[] = []
  const groups = text.split(':')
  for (const [i, group] of groups.entries()) {
    const dotted = mayEndDotted && i === groups.length - 1 ? fourOctets(group) : undefined
    if (dotted) for (const octet of dotted) octets.push(octet)
    else if (/^[0-9a-f]{1,4}$/i.test(group))
      octets.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff)
    else return undefined
  }
  return octets
}
