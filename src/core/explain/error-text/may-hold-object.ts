/** So many digits of Base64 or hexadecimal in long runs may be a certificate: the smallest real ones have more. */
const fewestDigits = 240

const armor = /-{2,}\s*BEGIN\b/i
const longRun = /[A-Za-z0-9+/=_-]{40,}/g
const octetPairs = /(?:\b[0-9a-f]{2}[ :,]+){100}/i

/**
 * Whether a text with a message of another program in it may also hold a certificate or the like, as what `openssl
 * s_client` prints does.
 */
export function mayHoldObject(text: string): boolean {
  if (armor.test(text) || octetPairs.test(text)) return true
  let digits = 0
  for (const [run] of text.matchAll(longRun)) {
    digits += run.length
    if (digits >= fewestDigits) return true
  }
  return false
}
