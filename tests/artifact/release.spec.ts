import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
const RELEASE = join(PROJECT, 'release')
const DIST = join(PROJECT, 'dist')

const make = (zone: string) =>
  execFileSync(process.execPath, [join(PROJECT, '.config/release.mjs')], { env: { ...process.env, TZ: zone } })

const read = (name: string) => readFileSync(join(RELEASE, name))

describe('the release folder', () => {
  beforeAll(() => {
    make('UTC')
  })

  it('holds sums that hold', () => {
    const { status, stdout } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: RELEASE })
    expect(String(stdout).trim().split('\n')).toHaveLength(
      readdirSync(RELEASE).length - ['SHA256SUMS', 'RELEASE.md'].length,
    )
    expect(status).toBe(0)
  })

  it('has the whole hosted folder in its zip', () => {
    const zip = readdirSync(RELEASE).find((name) => name.endsWith('.zip')) ?? ''
    const files = unzipSync(read(zip))
    expect(Object.keys(files).sort()).toEqual(
      readdirSync(DIST)
        .map((name) => `chainlight/${name}`)
        .sort(),
    )
    for (const name of readdirSync(DIST)) {
      expect(readFileSync(join(DIST, name)).equals(files[`chainlight/${name}`] ?? Buffer.of()), name).toBe(true)
    }
  })

  it('has the same bytes when it is made again, in another time zone', () => {
    const before = readdirSync(RELEASE).map((name) => [name, read(name)] as const)
    make('Pacific/Kiritimati')
    expect(before.filter(([name, bytes]) => !read(name).equals(bytes)).map(([name]) => name)).toEqual([])
  })

  it('says in its notes which commit it is, what is new and how to check it', () => {
    const notes = String(read('RELEASE.md'))
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: PROJECT, encoding: 'utf8' }).trim()
    expect(notes).toContain(`Commit ${commit}`)
    expect(notes).toMatch(/## What is new\n\n- /)
    expect(notes).toContain('certutil -hashfile chainlight.html SHA256')
    expect(notes).toContain('sha256sum -c SHA256SUMS')
    expect(notes).toMatch(/Mozilla's list of public roots, \d{4}-\d\d-\d\d/)
    // Nobody is to take silence for an audit.
    expect(notes).toMatch(/## Audit of dependencies\n\nNot done: /)
    expect(readFileSync(join(PROJECT, '.github/SECURITY.md'), 'utf8')).toMatch(
      /An audit of dependencies\.\*\* It was not made/,
    )
  })
})

describe('the bill of materials', () => {
  interface Component {
    readonly name: string
    readonly version: string
    readonly purl?: string
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
    readonly licenses?: readonly { readonly license: { readonly id: string } }[]
  }
  const { bomFormat, specVersion, components } = JSON.parse(
    readFileSync(join(DIST, 'chainlight.cdx.json'), 'utf8'),
  ) as { bomFormat: string; specVersion: string; components: Component[] }
  const packages = components.filter(({ purl }) => purl !== undefined)

  it('names each package whose licence travels with the pages, and no other', () => {
    const notices = readFileSync(join(DIST, 'third-party-licenses.txt'), 'utf8')
    const licensed = [...notices.matchAll(/^((?:@[\w-]+\/)?[\w-]+) (\d+\.\d+\.\d+) \(/gm)]
    expect({ bomFormat, specVersion }).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual(
      licensed.map(([, name, version]) => `${name} ${version}`),
    )
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['svelte', 'asn1js', 'pkijs', 'rolldown']))
  })

  it('has the hash of each package, as the lock file has it', () => {
    expect(packages.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''))).toEqual([])
  })

  it('names licences that allow to hand the page on; for lists of facts whose authors state none, none', () => {
    const permitted = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'ISC', '0BSD', 'MPL-2.0']
    const others = components.filter(({ licenses }) => licenses && !permitted.includes(licenses[0]?.license.id ?? ''))
    expect(others.map(({ name }) => name)).toEqual([])
  })
})
