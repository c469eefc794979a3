import type { Lock } from '../../report/report.ts'
import { plainNumber } from '../figures.ts'

/** The reason for asking for a password, in a sentence. */
export function lockWords({ form, guards, iterations, scheme }: Lock): string {
  const how = iterations > 0 ? `${scheme}, ${plainNumber(iterations)} iterations` : scheme
  return guards === 'certificates'
    ? `the certificates in this ${form} keystore are encrypted (${how}).`
    : `the certificates in this ${form} keystore can be read without its password. With the password this page checks whether somebody changed the file (${how}).`
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

/** How long one try takes; empty where nobody notices. */
export const tryingTakes = (duration: string | undefined): string =>
  duration === undefined ? '' : `Trying one password takes ${duration} on this machine; you can cancel at any time.`

/** Asked before a password is tried on a file that asks for an unusual amount of work. */
export function costlyWords({ work }: Pick<Lock, 'work'>, duration: string | undefined): string {
  const takes = duration === undefined ? '' : ` On this machine that takes ${duration}.`
  return `This file needs ${plainNumber(work)} rounds of computation for one password, far more than usual files.${takes} Somebody may have made it to waste time. Try it anyway?`
}

export const wrongPasswordWords =
  'Wrong password, or the file is damaged. Check capital and small letters, and try again.'

export const passwordPrivacy =
  'This page uses it only here and does not keep it. Private keys in the file stay encrypted.'
