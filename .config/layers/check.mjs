/** Prints every import that breaks a layer, with what to do about it; exits with 1 if there is one. */
import { exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { violations } from './violations.mjs'

const found = await violations(fileURLToPath(new URL('../..', import.meta.url)))
for (const { rule, comment, from, to } of found) {
  console.error(`${from}${from === to ? '' : ` -> ${to}`}\n  ${rule}: ${comment}`)
}
exit(found.length > 0 ? 1 : 0)
