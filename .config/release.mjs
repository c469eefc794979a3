/**
 * Makes the folder `release/` of what is handed on: the single file, the hosted folder as a zip, the bill of materials,
 * the licences, the sums, and notes that say how to check them without a network. The same commit gives the same bytes.
 *
 *   node .config/release.mjs          (npm run release builds first)
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'

const inside = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const DIST = inside('dist/')
const RELEASE = inside('release/')

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(inside('package.json'), 'utf8'))
const FOLDER_ZIP = `chainlight-${version}-folder.zip`

/** Handed on by themselves, beside the zip that also holds them. */
const ALONE = ['chainlight.html', 'chainlight.cdx.json', 'third-party-licenses.txt']

rmSync(RELEASE, { recursive: true, force: true })
mkdirSync(RELEASE)
for (const name of ALONE) copyFileSync(join(DIST, name), join(RELEASE, name))
writeFileSync(join(RELEASE, FOLDER_ZIP), zipOf(DIST))
const sums = [...ALONE, FOLDER_ZIP].sort().map((name) => `${sha256(name)}  ${name}`)
writeFileSync(join(RELEASE, 'SHA256SUMS'), `${sums.join('\n')}\n`)
writeFileSync(join(RELEASE, 'RELEASE.md'), notes())
console.log(`${RELEASE}\n${readdirSync(RELEASE).join('\n')}\n\n${sums.join('\n')}`)

/**
 * The folder as a zip, with one date for all, so that it does not depend on the day.
 * @param {string} folder
 */
function zipOf(folder) {
  // The fields of a zip have no time zone: a date is what it is where the zip is made.
  const mtime = new Date(1980, 0, 1)
  const files = readdirSync(folder).sort()
  return zipSync(
    Object.fromEntries(
      files.map((name) => [`chainlight/${name}`, [readFileSync(join(folder, name)), { mtime, level: 9 }]]),
    ),
  )
}

/** @param {string} name */
function sha256(name) {
  return createHash('sha256')
    .update(readFileSync(join(RELEASE, name)))
    .digest('hex')
}

function notes() {
  const lists = /** @type {{ components: { name: string, version: string, type: string }[] }} */ (
    JSON.parse(readFileSync(join(DIST, 'chainlight.cdx.json'), 'utf8'))
  ).components.filter(({ type }) => type === 'data')
  return `# Chainlight ${version}

Commit ${commit()}

| file | for |
| --- | --- |
| chainlight.html | one page that opens with a double click, also without a network |
| ${FOLDER_ZIP} | the folder for a web server, with settings for Apache, nginx, Caddy and IIS |
| chainlight.cdx.json | what is built in, in the form of CycloneDX 1.6 |
| third-party-licenses.txt | the licences of what is built in |
| SHA256SUMS | the sums of these files |

Built-in lists: ${lists.map(({ name, version: day }) => `${name}, ${day}`).join('; ')}.

## What is new

${news()}

## Check the files, without a network

Compare what these commands print with SHA256SUMS, and SHA256SUMS with what you were told by another way.

- Windows, command prompt: \`certutil -hashfile chainlight.html SHA256\`
- Windows, PowerShell: \`Get-FileHash chainlight.html -Algorithm SHA256\`
- Linux: \`sha256sum -c SHA256SUMS\`
- macOS: \`shasum -a 256 -c SHA256SUMS\`

## Audit of dependencies

Not done: a release asks nobody, so that it is the same wherever it is made, and no list of advisories is pinned. Where
your registry answers, \`npm audit\` in the sources of this commit asks it; chainlight.cdx.json names each package that
is built in, with its version and hash, for a scanner of your own.

## Make it yourself

To make the same bytes from the sources of this commit: \`npm ci && npm run release\`.
`
}

/** The first section of the list of changes. */
function news() {
  const [, section = ''] = readFileSync(inside('.github/CHANGELOG.md'), 'utf8').split(/^## .*$/m)
  return section.trim()
}

/** The commit that is released, and whether the sources differ from it. */
function commit() {
  try {
    const git = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { cwd: inside(''), encoding: 'utf8' }).trim()
    return (
      git('rev-parse', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ', with changes that are not committed')
    )
  } catch {
    return 'unknown: the sources are no checkout of git'
  }
}
