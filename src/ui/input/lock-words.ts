import type { Lock } from '../../core/index.ts'

const numbers = new Intl.NumberFormat('en')

/** What a password is asked for, in a sentence. */
export function lockWords({ form, guards, iterations, scheme }: Lock): string {
  const how = iterations > 0 ? `${scheme}, ${numbers.format(iterations)} iterations` : scheme
  return guards === 'certificates'
    ? `the certificates in this ${form} keystore are encrypted (${how}).`
    : `the certificates in this ${form} keystore can be read without its password. With it, this page checks that nobody changed the file (${how}).`
}

/** Worth saying from a few seconds on. */
const worthSaying = 3

/** Such as `about 40 seconds`; undefined where nobody notices. */
export function aboutSoLong(seconds: number): string | undefined {
  if (seconds < worthSaying) return undefined
  if (seconds < 10) return `about ${Math.ceil(seconds)} seconds`
  if (seconds < 90) return `about ${Math.ceil(seconds / 5) * 5} seconds`
  return `about ${Math.ceil(seconds / 60)} minutes`
}
