/**
 * Makes one vector for every extension that is decoded, and what openssl prints for it.
 *
 *   node tests/vectors/make/extensions.mjs
 *
 * Writes tests/vectors/extensions/extensions.json from the sections of extensions.cnf. Needs openssl 3. Of each certificate only
 * the extension is kept, so keys and dates do not matter and every run writes the same.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const configuration = here('extensions.cnf')
const folder = mkdtempSync(join(tmpdir(), 'extensions-'))
const key = join(folder, 'key.pem')
const request = join(folder, 'request.pem')

const openssl = (/** @type {string[]} */ ...args) => execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })

/** Sections that begin with an extension; those in snake case are parts of one. */
const sections = Array.from(readFileSync(configuration, 'utf8').matchAll(/^\[(.+)\]\n(.+) =/gm), ([, section]) => section)
  .filter((section) => !/^(req|nobody|names|notice|account|template|attributes|citizenships?|births?)$|_(name|[0-9]|policies)$/.test(section))

try {
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', key)
  openssl('req', '-new', '-key', key, '-subj', '/CN=x', '-config', configuration, '-out', request)
  mkdirSync(here('../extensions'), { recursive: true })
  writeFileSync(here('../extensions/extensions.json'), JSON.stringify(sections.map(make), null, 1) + '\n')
} finally {
  rmSync(folder, { recursive: true })
}

function make(section) {
  const certificate = join(folder, `${section}.pem`)
  openssl('x509', '-req', '-in', request, '-signkey', key, '-extfile', configuration, '-extensions', section, '-out', certificate)
  return { name: section, value: valueOf(certificate), printed: printedFor(certificate) }
}

/** The content of the first OCTET STRING, as `asn1parse` dumps it. Behind it openssl adds a Subject Key Identifier of its own. */
function valueOf(certificate) {
  const [value] = openssl('asn1parse', '-in', certificate).match(/(?<=OCTET STRING +\[HEX DUMP\]:)[0-9A-F]+/) ?? []
  if (value === undefined) throw new Error(`no extension in ${certificate}`)
  return value.toLowerCase()
}

/** What `openssl x509 -text` prints for the first extension, without the indentation that all of it has. */
function printedFor(certificate) {
  const text = openssl('x509', '-in', certificate, '-noout', '-text', '-certopt', 'ext_dump')
  const [, extensions = ''] = /X509v3 extensions:\n([^]*?)\n {4}Signature Algorithm/.exec(text) ?? []
  const lines = extensions.split('\n').map((line) => line.slice(12).trimEnd())
  const second = lines.findIndex((line, i) => i > 0 && line !== '' && !line.startsWith(' '))
  return lines.slice(0, second < 0 ? undefined : second).filter((line) => line !== '')
}
