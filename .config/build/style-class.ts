import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const UI = fileURLToPath(new URL('../../src/ui/', import.meta.url))

/** Every component, in an order that does not depend on the machine: two builds of one commit are to be equal. */
const COMPONENTS = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.svelte'))
  .sort()

/**
 * The class by which the style of a component finds its elements: short, because it stands in both pages more than a
 * thousand times. No class of ours begins with a capital.
 */
export function styleClass({ filename, hash }: { filename: string; hash: (text: string) => string }): string {
  const at = COMPONENTS.findIndex((name) => filename.replaceAll('\\', '/').endsWith(`src/ui/${name}`))
  return at < 0 ? `S-${hash(filename)}` : `S${at.toString(36)}`
}
