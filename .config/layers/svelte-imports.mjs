/**
 * The arrows that leave .svelte files. dependency-cruiser compiles those files first, and compiling drops
 * `import type`. A type is a dependency here like any other, so this module reads the import statements from the
 * source.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

const IMPORT = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

/**
 * @param {string} root folder of the project
 * @returns {{ from: string, to: string }[]} paths as the rules expect them
 */
export function svelteImports(root) {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => posix.join('src', ...file.split(sep)))
    .flatMap((from) =>
      [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].map(([, statement, call]) => ({
        from,
        to: target(from, statement ?? call ?? ''),
      })),
    )
}

/**
 * @param {string} from
 * @param {string} specifier
 */
function target(from, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  if (specifier.startsWith('/')) return specifier.slice(1)
  return specifier.startsWith('node:') ? specifier : `node_modules/${specifier}/`
}
