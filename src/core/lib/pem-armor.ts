import { encodeBase64 } from './base64.ts'

/** Octets that fill one line: generators wrap at exactly 64 columns (RFC 7468 section 2). */
const octetsPerLine = 48

/**
 * Yields the bytes in Base64 between a BEGIN and an END line, wrapped at 64 columns. Every line ends with `lineEnd`;
 * there is nothing before the first line or after the last.
 * @see RFC 7468 section 3, the strict form
 */
export function armor(label: string, bytes: Uint8Array, lineEnd: '\r\n' | '\n'): string {
  const lines = [`-----BEGIN ${label}-----`]
  for (let i = 0; i < bytes.length; i += octetsPerLine) lines.push(encodeBase64(bytes.subarray(i, i + octetsPerLine)))
  lines.push(`-----END ${label}-----`, '')
  return lines.join(lineEnd)
}
