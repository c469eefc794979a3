/**
 * Writes scripts and styles in ASCII only. A server may announce a wrong charset, and a mail program may change the
 * encoding: that would alter a character, break the hash in the policy and leave an empty page.
 */

/** `script` with every other character as an escape, and safe between `<script>` tags. */
export function asciiScript(script: string): string {
  return normaliseLines(script)
    .replace(NOT_ASCII, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .replace(/<(?=\/script|!--|script)/gi, '\\x3C')
}

/** `style` with every other character as an escape, and safe between `<style>` tags. */
export function asciiStyle(style: string): string {
  return normaliseLines(style)
    .replace(/[^\0-\x7f]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)
    .replace(/<(?=\/style)/gi, '\\3c ')
}

const NOT_ASCII = /[^\0-\x7f]/g

/** The HTML parser turns CRLF into LF before it hashes, so only LF may be hashed here. */
function normaliseLines(text: string): string {
  return text.trim().replace(/\r\n?/g, '\n')
}
