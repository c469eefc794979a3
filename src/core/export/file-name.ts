import { hasHiddenCharacters } from '../lib/visible-text.ts'
import { AttributeType, attributeValues, type Name } from '../certificate/name.ts'

/**
 * Longest name without its ending. Windows and macOS allow 255 UTF-16 units a name and Linux 255 octets; Firefox
 * shortens 328 characters and WebKit silently saves nothing (measured), and a folder before it needs room below
 * Windows' 260.
 */
const maximumCharacters = 120
const maximumOctets = 200

/**
 * Names that Windows keeps for devices, in any case, alone or before a dot; blanks before the dot do not count. CLOCK$
 * was the clock of older ones. @see Microsoft, "Naming Files, Paths, and Namespaces"
 */
const reserved = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i

const encoder = new TextEncoder()

/**
 * A file name for a certificate: its subject's common name made safe for Windows, macOS and Linux, else its
 * organization, else `certificate-` and the first eight digits of its SHA-1. `ending` begins with what follows the
 * name, `.cer` or `-chain.pem`.
 */
export function certificateFileName(subject: Name, sha1: string, ending: string): string {
  for (const type of [AttributeType.commonName, AttributeType.organization]) {
    for (const value of attributeValues(subject, type)) {
      const name = safeFileName(value)
      if (name !== undefined) return name + ending
    }
  }
  return `certificate-${sha1.slice(0, 8)}${ending}`
}

/**
 * The text as a file name without ending, or undefined where nothing of it is left. Path separators and the other
 * characters that Windows forbids, `%`, which its command line expands even within quotes, and hidden characters become
 * `_`; leading dots (hidden files) and trailing dots and blanks (dropped by Windows) go; a device's name gets a `_`.
 */
export function safeFileName(text: string): string | undefined {
  let name = ''
  for (const character of text.slice(0, 4 * maximumCharacters).normalize('NFC')) {
    name += '<>:"/\\|?*%\u2044\u2215\u29f8'.includes(character) || isHidden(character) ? '_' : character
  }
  name = shorten(name.replace(/^[. _-]+/, '')).replace(/[. ]+$/, '')
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined
  return reserved.test(name) ? `_${name}` : name
}

/** U+FFFD, which stands for what was no character, is hidden as well. */
const isHidden = (character: string): boolean =>
  character === '\ufffd' || (character !== ' ' && hasHiddenCharacters(character))

/** Whole characters up to the limits, so that no surrogate pair and no UTF-8 sequence is cut. */
function shorten(name: string): string {
  let kept = ''
  let octets = 0
  for (const character of name) {
    octets += encoder.encode(character).length
    if (octets > maximumOctets || kept.length + character.length > maximumCharacters) break
    kept += character
  }
  return kept
}
