/**
 * Makes the certificates behind the examples of the start page: what people have in hand at a plant that does not
 * exist.
 *
 *   node tests/vectors/make/examples.mjs [file]
 *
 * Writes src/ui/input/example-certificates.ts, or the file that is named. Needs openssl 3. Keys, serial numbers and
 * dates are fixed and RSA PKCS #1 signatures have no randomness, so every run writes the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const output = argv[2] ?? here('../../../src/ui/input/example-certificates.ts')
const folder = mkdtempSync(join(tmpdir(), 'examples-'))

/**
 * Issuers before what they issued. Twenty years are longer than any CA would grant a server: an example must tell its
 * story for as long as the page is around. `key` names the key where it is not called like the certificate,
 * `extensions` the section of examples.cnf.
 */
const certificates = [
  {
    name: 'root',
    subject: '/O=Example Plant/CN=Example Plant Root CA',
    serial: '4A1F00C2D3E4F501',
    from: '20200101000000Z',
    to: '20491231235959Z',
  },
  {
    name: 'issuing',
    subject: '/O=Example Plant/CN=Example Plant Issuing CA 1',
    issuer: 'root',
    serial: '4A1F00C2D3E4F502',
    from: '20220101000000Z',
    to: '20480101000000Z',
  },
  {
    name: 'server',
    subject: '/O=Example Plant/CN=thingworx.plant.example',
    issuer: 'issuing',
    serial: '4A1F00C2D3E4F503',
    from: '20250101000000Z',
    to: '20450101000000Z',
  },
  {
    // The issuing CA's first certificate, which a server may still send after the CA was renewed with the same key.
    name: 'issuingBefore',
    subject: '/O=Example Plant/CN=Example Plant Issuing CA 1',
    issuer: 'root',
    key: 'issuing',
    extensions: 'issuing',
    serial: '4A1F00C2D3E4F504',
    from: '20200101000000Z',
    to: '20250630235959Z',
  },
  {
    name: 'panel',
    subject: '/O=Example Plant/CN=panel-7.plant.example',
    serial: '4A1F00C2D3E4F505',
    from: '20250101000000Z',
    to: '20450101000000Z',
  },
  {
    name: 'group',
    subject: '/O=Example Group/CN=Example Group Root CA',
    extensions: 'root',
    serial: '4A1F00C2D3E4F506',
    from: '20180101000000Z',
    to: '20491231235959Z',
  },
  {
    name: 'issuingByGroup',
    subject: '/O=Example Plant/CN=Example Plant Issuing CA 1',
    issuer: 'group',
    key: 'issuing',
    extensions: 'issuingByGroup',
    serial: '4A1F00C2D3E4F507',
    from: '20230101000000Z',
    to: '20470101000000Z',
  },
  {
    name: 'opcua',
    subject: '/O=Example Plant/CN=KEPServerEX UA Server',
    serial: '4A1F00C2D3E4F508',
    from: '20250101000000Z',
    to: '20450101000000Z',
  },
]

try {
  for (const certificate of certificates) make(certificate)
  writeFileSync(output, asModule())
} finally {
  rmSync(folder, { recursive: true })
}

/** `openssl ca` alone lets a certificate's dates be chosen: `openssl x509` of openssl 3.0 counts days from now. */
function make({ name, subject, issuer = name, key = name, extensions = name, serial, from, to }) {
  writeFileSync(join(folder, 'index.txt'), '')
  writeFileSync(join(folder, 'serial'), `${serial}\n`)
  const request = join(folder, `${name}.csr`)
  openssl('req', '-new', '-utf8', '-key', keyOf(key), '-subj', subject, '-out', request)
  const signer = issuer === name ? ['-selfsign'] : ['-cert', pemOf(issuer)]
  openssl(
    ...['ca', '-name', 'ca', '-batch', '-utf8', '-notext', '-in', request, '-out', pemOf(name)],
    ...['-keyfile', keyOf(issuer), ...signer, '-startdate', from, '-enddate', to, '-extensions', extensions],
  )
}

function openssl(command, ...args) {
  const env = { ...process.env, FOLDER: folder }
  execFileSync('openssl', [command, '-config', here('examples.cnf'), ...args], { env, stdio: 'pipe' })
}

function keyOf(name) {
  return here(`keys/example-${name}.test-key.pem`)
}

function pemOf(name) {
  return join(folder, `${name}.pem`)
}

function asModule() {
  const lines = certificates.map(({ name }) => {
    const base64 = readFileSync(pemOf(name), 'utf8').replace(/-----[^-]+-----|\s/g, '')
    // As Prettier breaks it: behind a name that is no longer than an indentation it does not.
    return `  ${name}:${name.length <= 4 ? ' ' : '\n    '}'${base64}',\n`
  })
  return `// Written by tests/vectors/make/examples.mjs, which has the dates and names. Not to be edited.

/** The certificates of the examples: DER in Base64, made into a file when an example is opened. */
export const exampleCertificates = {
${lines.join('')}} as const
`
}
