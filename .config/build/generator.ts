import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The tag that names the program, its version and the commit that it was built from: `Chainlight 0.1.0 0a1b2c3d4e5f`.
 * Reports state it. A commit with changes on top says so. Outside of the repository CHAINLIGHT_COMMIT says which commit
 * the sources are of; without it there is none.
 */
export function generatorTag(): string {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
  return `<meta name="generator" content="${`Chainlight ${version} ${commit().replace(/[^\w+]/g, '')}`.trim()}" />`
}

function commit(): string {
  const said = env['CHAINLIGHT_COMMIT']
  if (said !== undefined) return said
  const head = git('rev-parse', '--short=12', 'HEAD')
  return head && head + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+changes')
}

/** Yields the output of git; empty where there is no git, or no repository. */
function git(...words: string[]): string {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
