import { unlessItThrows } from './library-call.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Yields the text of octets in UTF-8 and keeps a byte order mark; undefined where they are not UTF-8.
 * @see RFC 3629 section 3
 */
export const decodeUtf8 = (octets: Uint8Array): string | undefined => unlessItThrows(() => strict.decode(octets))
