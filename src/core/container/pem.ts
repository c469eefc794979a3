import { nextArmorLine, type ArmorLine } from './pem/armor.ts'
import { takeBase64Values } from './base64-values.ts'
import type { Container } from './contract.ts'
import type { Material } from './material.ts'
import { assumeSpelling, type Opening } from './opening.ts'
import { isBlank, isBreak, startOfBase64Before } from './pem/pem-body.ts'
import { takeBlock } from './pem/pem-block.ts'

/**
 * Text with armored blocks, one or many, whatever stands between them: `openssl s_client` and `x509 -text` output, Bag
 * Attributes, mail, source code. What stands between the blocks is searched for Base64 without armor, as in a mail with
 * attachments. A block without END ends at the next BEGIN or at the end of the text; one without BEGIN begins where its
 * Base64 does.
 * @see RFC 7468
 */
export const pemContainer = {
  id: 'pem',
  detect: ({ text }) => nextArmorLine(text.octets, 0) !== undefined,
  open(material, opening) {
    const { octets } = material.text
    assumeSpelling(material, opening)

    let begin: ArmorLine | undefined
    let floor = 0
    for (let line = nextArmorLine(octets, 0); line && !opening.full; line = nextArmorLine(octets, line.end)) {
      if (line.glued) opening.assume('armor-glued', material.textPlace(line.start, line.end))
      if (line.kind === 'begin') {
        if (begin) takeBlock(material, begin, undefined, begin.end, lineStart(octets, line.start), opening)
        else takeBase64Values(material, floor, line.start, opening)
        begin = line
      } else {
        const bodyStart = begin ? begin.end : startOfBase64Before(octets, line.start, floor)
        takeBlock(material, begin, line, bodyStart, line.start, opening)
        begin = undefined
      }
      floor = line.end
    }
    if (begin) takeBlock(material, begin, undefined, begin.end, withoutCutArmor(octets, begin.end), opening)
    else takeBase64Values(material, floor, octets.length, opening)
    sayCarriageReturns(material, opening)
  },
} as const satisfies Container

/**
 * Where the line of `offset` begins, as far as only marks and blanks stand before it: what is before BEGIN belongs to
 * no body.
 */
function lineStart(octets: Uint8Array, offset: number): number {
  let start = offset
  while (start > 0 && offset - start < 8 && !isBreak(octets[start - 1])) start--
  return isBreak(octets[start - 1]) ? start : offset
}

/** The end of a text whose last END line was cut off within its dashes. */
function withoutCutArmor(octets: Uint8Array, floor: number): number {
  let end = octets.length
  while (end > floor && (isBreak(octets[end - 1]) || isBlank(octets[end - 1]))) end--
  let start = end
  while (start > floor && octets[start - 1] === 0x2d) start--
  return isBreak(octets[start - 1]) ? start : end
}

/** Lines that end with CR alone are read by hardly any other program. Said once, where there is no LF at all. */
function sayCarriageReturns(material: Material, opening: Opening): void {
  const { octets, spellings } = material.text
  if (spellings.length === 0 && octets.includes(0x0d) && !octets.includes(0x0a))
    opening.assume('carriage-return', material.textPlace(0, octets.length))
}
