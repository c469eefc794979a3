/**
 * Makes one vector for every extension and attribute that is decoded, and what openssl prints for it.
 *
 *   node tests/vectors/make/extensions.mjs
 *
 * Writes tests/vectors/extensions/NAME.json for each NAME.cnf that the calls of `write` below name, a vector for each
 * section. Those of attributes.cnf have a SET of values where an extension has its value. Needs openssl 3. Of each
 * certificate only the extension is kept, so keys and dates do not matter and every run writes the same.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'extensions-'))
const key = join(folder, 'key.pem')
const request = join(folder, 'request.pem')

const openssl = (/** @type {string[]} */ ...args) => execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })

/** Sections of extensions.cnf that are no parts of others; in the others those have an underscore in their names. */
const isPart = /^(req|nobody|names|notice|account|template|attributes|citizenships?|births?)$|_(name|[0-9]|policies)$/
const sectionsOf = (/** @type {string} */ configuration) =>
  Array.from(readFileSync(configuration, 'utf8').matchAll(/^\[(.+)\]\n(.+) =/gm), ([, section = '']) => section)

try {
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', key)
  openssl('req', '-new', '-key', key, '-subj', '/CN=x', '-config', here('extensions.cnf'), '-out', request)
  mkdirSync(here('../extensions'), { recursive: true })
  write('extensions', (section) => !isPart.test(section))
  for (const name of ['shown-extensions', 'attribute-certificate-extensions', 'revocation-extensions', 'attributes'])
    write(name, (section) => section !== 'req' && !section.includes('_'))
} finally {
  rmSync(folder, { recursive: true })
}

function write(name, isExtension) {
  const configuration = here(`${name}.cnf`)
  const expected = expectationsOf(configuration)
  const vectors = sectionsOf(configuration)
    .filter(isExtension)
    .map((section) => ({ ...make(configuration, section), ...expected.get(section) }))
  writeFileSync(here(`../extensions/${name}.json`), JSON.stringify(vectors, null, 1) + '\n')
}

/**
 * Reads the lines before each section: its identifier (`#: `), and the lines that have to be shown of it (`#> `), which
 * nothing here makes.
 */
function expectationsOf(configuration) {
  const blocks = readFileSync(configuration, 'utf8').matchAll(/^((?:#[:>] .*\n)+)\[(.+)\]$/gm)
  return new Map(
    Array.from(blocks, ([, before = '', section = '']) => {
      const lines = (mark) => Array.from(before.matchAll(new RegExp(`^#${mark} (.*)$`, 'gm')), ([, line]) => line)
      const [oid] = lines(':')
      return [section, { ...(oid && { oid }), shows: lines('>') }]
    }),
  )
}

function make(configuration, section) {
  const certificate = join(folder, `${section}.pem`)
  openssl('x509', '-req', '-in', request, '-signkey', key, '-extfile', configuration, '-extensions', section, '-out', certificate)
  return { name: section, value: valueOf(certificate), printed: printedFor(certificate) }
}

/**
 * The content of the first OCTET STRING, as `asn1parse` dumps or prints it. Behind it openssl adds a Subject Key
 * Identifier of its own.
 */
function valueOf(certificate) {
  const [, hex, text] = /OCTET STRING +(?:\[HEX DUMP\]:([0-9A-F]+)|:(.*))/.exec(openssl('asn1parse', '-in', certificate)) ?? []
  if (hex === undefined && text === undefined) throw new Error(`no extension in ${certificate}`)
  return hex?.toLowerCase() ?? Buffer.from(text).toString('hex')
}

/** The lines that `openssl x509 -text` prints for the first extension, without the indentation that all of it has. */
function printedFor(certificate) {
  const text = openssl('x509', '-in', certificate, '-noout', '-text', '-certopt', 'ext_dump')
  const [, extensions = ''] = /X509v3 extensions:\n([^]*?)\n {4}Signature Algorithm/.exec(text) ?? []
  const lines = extensions.split('\n').map((line) => line.slice(12).trimEnd())
  const second = lines.findIndex((line, i) => i > 0 && line !== '' && !line.startsWith(' '))
  return lines.slice(0, second < 0 ? undefined : second).filter((line) => line !== '')
}
