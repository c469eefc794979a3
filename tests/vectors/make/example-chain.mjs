/**
 * Makes the chain behind "Try an example": the certificates of a plant as a browser would have saved them.
 *
 *   node tests/vectors/make/example-chain.mjs [file]
 *
 * Writes src/ui/input/example-chain.ts, or the file that is named. Needs openssl 3. Keys, serial numbers and dates are
 * fixed and RSA PKCS #1 signatures have no randomness, so every run writes the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const output = argv[2] ?? here('../../../src/ui/input/example-chain.ts')
const folder = mkdtempSync(join(tmpdir(), 'example-chain-'))

/**
 * The top first. The server's ten years are longer than any CA would grant today: the example must look healthy for as
 * long as the page is around.
 */
const certificates = [
  {
    name: 'root',
    subject: '/O=Example Plant/CN=Example Plant Root CA',
    issuer: 'root',
    serial: '4A1F00C2D3E4F501',
    from: '20200101000000Z',
    to: '20400101000000Z',
  },
  {
    name: 'issuing',
    subject: '/O=Example Plant/CN=Example Plant Issuing CA 1',
    issuer: 'root',
    serial: '4A1F00C2D3E4F502',
    from: '20220101000000Z',
    to: '20370101000000Z',
  },
  {
    name: 'server',
    subject: '/O=Example Plant/CN=thingworx.plant.example',
    issuer: 'issuing',
    serial: '4A1F00C2D3E4F503',
    from: '20250101000000Z',
    to: '20350101000000Z',
  },
]

try {
  for (const certificate of certificates) make(certificate)
  writeFileSync(output, asModule(['server', 'issuing', 'root'].map((name) => readFileSync(pemOf(name), 'utf8')).join('')))
} finally {
  rmSync(folder, { recursive: true })
}

/** `openssl ca` alone lets a certificate's dates be chosen: `openssl x509` of openssl 3.0 counts days from now. */
function make({ name, subject, issuer, serial, from, to }) {
  writeFileSync(join(folder, 'index.txt'), '')
  writeFileSync(join(folder, 'serial'), `${serial}\n`)
  const request = join(folder, `${name}.csr`)
  openssl('req', '-new', '-utf8', '-key', keyOf(name), '-subj', subject, '-out', request)
  const signer = issuer === name ? ['-selfsign'] : ['-cert', pemOf(issuer)]
  openssl(
    ...['ca', '-name', 'ca', '-batch', '-utf8', '-notext', '-in', request, '-out', pemOf(name)],
    ...['-keyfile', keyOf(issuer), ...signer, '-startdate', from, '-enddate', to, '-extensions', name],
  )
}

function openssl(command, ...args) {
  const env = { ...process.env, FOLDER: folder }
  execFileSync('openssl', [command, '-config', here('example-chain.cnf'), ...args], { env, stdio: 'pipe' })
}

function keyOf(name) {
  return here(`keys/example-${name}.test-key.pem`)
}

function pemOf(name) {
  return join(folder, `${name}.pem`)
}

function asModule(pem) {
  return `// Written by tests/vectors/make/example-chain.mjs, which has the dates and names. Not to be edited.

export const exampleFileName = 'thingworx-plant-example-chain.pem'

/** What a browser would have saved at an invented plant: server, issuing CA and root, as PEM. */
export const exampleChain = \`${pem.trimEnd()}
\`
`
}
