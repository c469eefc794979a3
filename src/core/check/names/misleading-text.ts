import type { MisleadingText } from '../../finding/certificate.ts'

/**
 * How a text from a name may deceive its reader; undefined where it does not. The page sets names apart and cuts them,
 * so that they do no harm on it; other programs may not.
 * @see Unicode Technical Report #36, section 2
 */
export function misleads(text: string): MisleadingText | undefined {
  if (/^[A-Za-z0-9 .,'()&/*:_-]{0,12}$/.test(text)) return undefined
  if (direction.test(text)) return 'direction'
  if (sign.test(text)) return 'sign'
  return message.test(text) ? 'message' : undefined
}

/** Marks, embeddings, overrides and isolates. @see Unicode Standard Annex #9, section 2 */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Check marks, padlocks, shields and other pictures; signs of trade and copyright are common in names of companies. */
const sign = /[\u2713\u2717\u2718\u2610-\u2612]|(?![\u00a9\u00ae\u2122])\p{Extended_Pictographic}/u

/** Turns that a program uses to tell its user something, and that are in no name of anything. */
const message = new RegExp(
  [
    /\b(?:chain|path) (?:is (?:complete|valid|ok|trusted)|reaches)\b/,
    /\bsignatures? verified\b/,
    /\b(?:certificate|root|signature|chain|path) (?:is|was) (?:verified|checked|trusted|valid|genuine|missing)\b/,
    /\b(?:all|every) checks? (?:has |have |)passed\b/,
    /\b(?:save|import|install|trust|download) (?:it|this|the (?:root|certificate|chain))\b/,
    /\b(?:do not|don['’]t) (?:import|trust|save)\b/,
    /\bno problems? (?:was |were )?found\b/,
    /\b(?:verified|checked|trusted|approved) by\b/,
    /\b(?:compare|has|have) (?:its|the|this) fingerprint\b/,
    /\bsave root certificate\b/,
    /\bthis is (?:a|the|your) (?:root|server|genuine|valid|trusted|self-signed)\b/,
    /\bsafe to (?:import|save|trust|use)\b/,
    /\bwho acts\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)
