import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const elsewhere = ['node_modules', 'dist', 'vectors', '.git', 'test-results', 'playwright-report']

const readmes = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (elsewhere.includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? readmes(path) : entry.name.endsWith('.md') ? [path] : []
  })

/** Folders, or files of one ending, and the README that has to name each. */
const named: readonly (readonly [readme: string, folder: string, ending: string])[] = [
  ['README.md', 'src/ui', '/'],
  ['README.md', 'tests', '/'],
  ['src/core/README.md', 'src/core', '/'],
  ['tests/vectors/make/README.md', 'tests/vectors/make', '.mjs'],
]

describe('the map', () => {
  it.each(named)('in %s has each of %s', (readme, folder, ending) => {
    const text = readFileSync(join(root, readme), 'utf8')
    const names = readdirSync(join(root, folder), { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .filter((name) => name.endsWith(ending))
    const without = names.filter((name) => !text.includes(name))
    expect(without.map((name) => `${readme} does not name ${folder}/${name}: say what it is for`)).toEqual([])
  })
})

describe.each(readmes(''))('%s', (readme) => {
  const text = readFileSync(join(root, readme), 'utf8')

  it('leads to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '')
    const ours = links.filter((link) => !/^(https?:|#)/.test(link)).map((link) => link.split('#')[0] ?? '')
    expect(ours.filter((link) => !existsSync(join(root, dirname(readme), link)))).toEqual([])
  })

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})
