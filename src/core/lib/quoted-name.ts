/**
 * Characters of a name that a sentence shows; the card of the certificate shows it whole. A common name has at most 64:
 * RFC 5280 appendix A.1.
 */
const shownCharacters = 120

/**
 * A name from a certificate for the inside of quotation marks: cut where it is long, and with its own quotation marks
 * escaped, so that no name can end the quotation and go on in the page's voice.
 */
export function quotedName(name: string): string {
  const characters = Array.from(name.slice(0, 2 * shownCharacters + 2))
  const cut = characters.length > shownCharacters ? `${characters.slice(0, shownCharacters).join('')}…` : name
  return cut.replace(/["“”„‟«»]/g, '\\"')
}
