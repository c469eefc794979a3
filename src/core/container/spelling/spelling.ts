import { hasEscapedBreaks, unescape } from './escapes.ts'
import { hasMarkup, unmark } from './markup.ts'
import { hasPercents, unpercent } from './percent.ts'
import { hasSoftBreaks, unsoften } from './quoted-printable.ts'
import { isRichText, unformat } from './rich-text.ts'
import type { Rewritten } from './rewriting.ts'
import { hasTypography, untypeset } from './typography.ts'

/** The assumption that is noted where a way of writing was undone. */
export type SpellingId =
  'escaped-breaks' | 'markup' | 'percent-escaped' | 'quoted-printable' | 'rich-text' | 'typography'

/**
 * A way of writing text within text. Undoing it never changes a character of Base64 or of hexadecimal that is not
 * written in that way.
 */
interface Spelling {
  readonly id: SpellingId
  /** True where armor or Base64 is written so: linear, and quick where the octet that begins it is rare. */
  applies(octets: Uint8Array): boolean
  undo(octets: Uint8Array): Rewritten
}

/**
 * All of them, outermost first: a mail may carry a web page that shows JSON. Each is tried on what the one before left.
 */
export const spellings: readonly Spelling[] = [
  { id: 'quoted-printable', applies: hasSoftBreaks, undo: unsoften },
  { id: 'rich-text', applies: isRichText, undo: unformat },
  { id: 'percent-escaped', applies: hasPercents, undo: unpercent },
  { id: 'markup', applies: hasMarkup, undo: unmark },
  { id: 'typography', applies: hasTypography, undo: untypeset },
  { id: 'escaped-breaks', applies: hasEscapedBreaks, undo: unescape },
]
