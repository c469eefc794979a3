import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The folder with the public suites and corpora that are not part of the project: the one that the environment variable
 * CHAINLIGHT_DATA names, else `shared` beside the project. Undefined where there is none; tests that need it then skip
 * and say so. A relative CHAINLIGHT_DATA counts from the project's root.
 */
export function dataFolder(): string | undefined {
  const folder = resolve(projectRoot, env['CHAINLIGHT_DATA'] ?? '../shared')
  return existsSync(folder) ? folder : undefined
}
