import { fold } from './fold.ts'

/** A fingerprint as somebody wrote it, read out or copied it. */
export interface StatedFingerprint {
  readonly digest: 'SHA-1' | 'SHA-256'
  /** Lowercase, without what stood between them. Up to two digits may be missing or too many. */
  readonly digits: string
}

/** Digits of each digest. */
export const fingerprintDigits = { 'SHA-1': 40, 'SHA-256': 64 } as const

/** Digits that a slip of the pen or of the mouse loses or adds. */
const slips = 2

/**
 * Reads a text that is one fingerprint and nothing else: in any case, with colons, spaces, hyphens or line breaks, and
 * with the label that programs print before it. Characters that cannot
 * be seen do not count: Windows copies one along with a thumbprint. Undefined for any other text.
 */
export function readFingerprint(text: string): StatedFingerprint | undefined {
  if (text.length > 400) return undefined
  const digits = fold(text)
    .replace(/^((sha-?(1|256)|hash|algorithm|digest|(cert\w* )?fingerprint|thumbprint)|[\s:=()"'])+/, '')
    .replace(/[\s:.,"'-]/g, '')
  if (!/^[0-9a-f]+$/.test(digits)) return undefined
  for (const digest of ['SHA-1', 'SHA-256'] as const) {
    if (Math.abs(digits.length - fingerprintDigits[digest]) > slips) continue
    return { digest, digits }
  }
  return undefined
}
