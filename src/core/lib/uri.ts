import { isHostName } from './host-name.ts'

/**
 * Any character that RFC 3986 does not allow unescaped in a URI, apart from the percent sign. Blanks, backslashes and
 * control characters match.
 */
const foreign = /[^a-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/i
const brokenEscape = /%(?![0-9a-f]{2})/i
const scheme = /^[a-z][a-z0-9+.-]*:/i

/**
 * True where a text is a URI: a scheme, something after it, and no character that must be escaped. Programs read other
 * texts in different ways: for one program `http://a\@b/` leads to `b`, for another to `a`.
 * @see RFC 3986 section 2 and appendix A
 */
export function isUri(text: string): boolean {
  const found = scheme.exec(text)
  return found !== null && found[0].length < text.length && !foreign.test(text) && !brokenEscape.test(text)
}

/**
 * Yields the host of `scheme://user@host:port/path`, in lowercase. Undefined in these cases: the text is not a URI; it
 * has no host; the host is not a domain name (an IP address in brackets is not); the user information holds characters
 * that must be escaped there; the port is not a port.
 * @see RFC 3986 section 3.2
 */
export function uriHost(text: string): string | undefined {
  const authority = isUri(text) ? /^[^:]*:\/\/([^/?#]*)/.exec(text)?.[1] : undefined
  if (authority === undefined) return undefined
  // The user information may have every character of a URI except these.
  const [, user = '', host = '', port = ''] = /^([^@]*@)?([^:@]*)(:[0-9]*)?$/.exec(authority) ?? []
  if (/[[\]]/.test(user) || Number(port.slice(1)) > largestPort || !isHostName(host)) return undefined
  return host.toLowerCase()
}

/** RFC 3986 sets no limit for a port. TCP and UDP ports have 16 bits, and no program opens a URL with a larger one. */
const largestPort = 0xffff
