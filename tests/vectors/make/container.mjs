/**
 * Makes the files that the container tests open: one small chain in the wrappings that openssl, ssh-keygen and keytool write.
 *
 *   node tests/vectors/make/container.mjs [folder]
 *
 * Writes tests/vectors/container/, or the folder that is named. Needs openssl 3, ssh-keygen and keytool. The keys are made anew by every run and
 * are worthless: they sign nothing but an invented plant. No test depends on the bytes of a run, only on their belonging together.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const output = argv[2] ?? fileURLToPath(new URL('../container', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'container-'))
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

try {
  chain()
  certificatesInOtherDress()
  messages()
  otherObjects()
  privateKeys()
  keystores()
  await serverAnswer()
} finally {
  rmSync(work, { recursive: true })
}

/** A root and the server that it issued: P-256, so that everything stays small. */
function chain() {
  const days = ['-days', '3650']
  openssl('ecparam -name prime256v1 -genkey -noout -out', temporary('root.key'))
  openssl('ecparam -name prime256v1 -genkey -noout -out', temporary('server.key'))
  openssl('req -new -x509 -sha256', ...days, '-key', temporary('root.key'), '-subj', '/O=Example Plant/CN=Container Root', '-out', out('root.pem'))
  openssl('req -new -key', temporary('server.key'), '-subj', '/O=Example Plant/CN=server.plant.example', '-out', out('request.pem'))
  openssl('x509 -req -sha256', ...days, '-in', out('request.pem'), '-CA', out('root.pem'), '-CAkey', temporary('root.key'), '-set_serial 4711', '-out', out('server.pem'))
  openssl('x509 -outform DER -in', out('server.pem'), '-out', out('server.der'))
  openssl('x509 -outform DER -in', out('root.pem'), '-out', out('root.der'))
}

function certificatesInOtherDress() {
  openssl('x509 -text -in', out('server.pem'), '-out', out('server-text.txt'))
  openssl('x509 -text -noout -in', out('server.pem'), '-out', out('server-text-only.txt'))
  openssl('x509 -trustout -addtrust serverAuth -setalias plant -in', out('server.pem'), '-out', out('server-trusted.pem'))
}

/** PKCS #7 and CMS: certificates only, signed, streamed (indefinite lengths), encrypted, empty. */
function messages() {
  const both = ['-certfile', out('server.pem'), '-certfile', out('root.pem')]
  openssl('crl2pkcs7 -nocrl', ...both, '-out', out('chain.p7b.pem'))
  openssl('crl2pkcs7 -nocrl -outform DER', ...both, '-out', out('chain.p7b'))
  openssl('crl2pkcs7 -nocrl -outform DER -out', out('empty.p7b'))
  writeFileSync(temporary('index.txt'), '')
  writeFileSync(temporary('number'), '01\n')
  writeFileSync(temporary('ca.cnf'), `[ca]\ndatabase=${temporary('index.txt')}\ncrlnumber=${temporary('number')}\ndefault_md=sha256\ndefault_crl_days=3650\n`)
  openssl('ca -gencrl -name ca -config', temporary('ca.cnf'), '-cert', out('root.pem'), '-keyfile', temporary('root.key'), '-out', out('root.crl.pem'))
  openssl('crl -outform DER -in', out('root.crl.pem'), '-out', out('root.crl'))
  openssl('crl2pkcs7 -outform DER -in', out('root.crl.pem'), ...both, '-out', out('chain-and-crl.p7b'))
  writeFileSync(temporary('message.txt'), 'A message of the plant.\n')
  const signer = ['-in', temporary('message.txt'), '-signer', out('server.pem'), '-inkey', temporary('server.key'), '-certfile', out('root.pem')]
  openssl('cms -sign -binary -nodetach -outform DER', ...signer, '-out', out('signed.p7m'))
  openssl('cms -sign -binary -nodetach -stream -outform DER', ...signer, '-out', out('signed-streamed.p7m'))
  openssl('cms -sign -binary -outform PEM', ...signer, '-out', out('signed.cms.pem'))
  openssl('cms -encrypt -aes128 -outform DER -in', temporary('message.txt'), '-out', out('encrypted.p7m'), out('server.pem'))
}

function otherObjects() {
  openssl('req -outform DER -in', out('request.pem'), '-out', out('request.der'))
  openssl('pkey -pubout -in', temporary('server.key'), '-out', out('public-key.pem'))
  openssl('pkey -pubout -outform DER -in', temporary('server.key'), '-out', out('public-key.der'))
  openssl('ecparam -name prime256v1 -out', out('ec-parameters.pem'))
  writeFileSync(temporary('index.txt'), 'V\t350101000000Z\t\t1267\tunknown\t/O=Example Plant/CN=server.plant.example\n')
  openssl(
    ...['ocsp -index', temporary('index.txt'), '-CA', out('root.pem'), '-rsigner', out('root.pem'), '-rkey', temporary('root.key')],
    ...['-issuer', out('root.pem'), '-serial 4711 -ndays 3650 -respout', out('ocsp-response.der')],
  )
}

/** Every form in which openssl and ssh-keygen write a private key. */
function privateKeys() {
  const server = temporary('server.key')
  const rsa = temporary('rsa.key')
  const password = ['-passout', 'pass:plant']
  openssl('genrsa -traditional -out', rsa, '1024')
  openssl('pkcs8 -topk8 -nocrypt -in', server, '-out', out('key-pkcs8.pem'))
  openssl('pkcs8 -topk8 -nocrypt -outform DER -in', server, '-out', out('key-pkcs8.der'))
  openssl('pkcs8 -topk8', ...password, '-in', server, '-out', out('key-pkcs8-encrypted.pem'))
  openssl('pkcs8 -topk8 -outform DER', ...password, '-in', server, '-out', out('key-pkcs8-encrypted.der'))
  openssl('rsa -traditional -in', rsa, '-out', out('key-rsa.pem'))
  openssl('rsa -traditional -outform DER -in', rsa, '-out', out('key-rsa.der'))
  openssl('rsa -traditional -aes128', ...password, '-in', rsa, '-out', out('key-rsa-encrypted.pem'))
  openssl('rsa -RSAPublicKey_out -outform DER -in', rsa, '-out', out('public-key-rsa.der'))
  openssl('ec -in', server, '-out', out('key-ec.pem'))
  openssl('ec -outform DER -in', server, '-out', out('key-ec.der'))
  openssl('ecparam -name prime256v1 -genkey -out', out('key-ec-with-parameters.pem'))
  openssl('dsaparam -genkey -noout -out', temporary('dsa.key'), '1024')
  openssl('dsa -in', temporary('dsa.key'), '-out', out('key-dsa.pem'))
  openssl('dsa -outform DER -in', temporary('dsa.key'), '-out', out('key-dsa.der'))
  openssl('genpkey -algorithm ed25519 -out', out('key-ed25519.pem'))
  for (const [name, phrase] of [['key-openssh', ''], ['key-openssh-encrypted', 'plant']]) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-C', 'plant', '-N', phrase, '-f', temporary(name)])
    writeFileSync(out(`${name}.pem`), execFileSync('cat', [temporary(name)]))
    if (phrase === '') writeFileSync(out('key-openssh.pub'), execFileSync('cat', [temporary(`${name}.pub`)]))
  }
}

function keystores() {
  const p12 = out('store.p12')
  openssl('pkcs12 -export -name plant -passout pass:plant1 -in', out('server.pem'), '-inkey', temporary('server.key'), '-certfile', out('root.pem'), '-out', p12)
  openssl('pkcs12 -nokeys -passin pass:plant1 -in', p12, '-out', out('bag-attributes.pem'))
  openssl('pkcs12 -nodes -passin pass:plant1 -in', p12, '-out', out('bag-attributes-and-key.pem'))
  for (const type of ['jks', 'jceks']) {
    const store = out(`store.${type}`)
    execFileSync('keytool', ['-importcert', '-noprompt', '-alias', 'plant', '-file', out('root.pem'), '-storetype', type, '-storepass', 'plant1', '-keystore', store], { stdio: 'pipe' })
  }
  const printout = execFileSync('keytool', ['-printcert', '-file', out('server.pem')], { stdio: 'pipe' })
  writeFileSync(out('keytool-printcert.txt'), printout)
}

/** What `openssl s_client -showcerts` prints of a server on this machine. */
async function serverAnswer() {
  const port = '44717'
  const server = spawn('openssl', ['s_server', '-quiet', '-accept', `127.0.0.1:${port}`, '-cert', out('server.pem'), '-key', temporary('server.key'), '-cert_chain', out('root.pem')])
  try {
    await wait(1000)
    const options = { input: '', stdio: /** @type {['pipe', 'pipe', 'pipe']} */ (['pipe', 'pipe', 'pipe']) }
    writeFileSync(out('s-client.txt'), execFileSync('openssl', ['s_client', '-showcerts', '-connect', `127.0.0.1:${port}`], options))
  } finally {
    server.kill()
  }
}

/** Words of one argument are arguments of their own; paths come alone. */
function openssl(...parts) {
  const args = parts.flatMap((part) => (part.includes('/') || part.includes('=') ? [part] : part.split(' ')))
  execFileSync('openssl', args, { stdio: 'pipe' })
}

function out(name) {
  return join(output, name)
}

function temporary(name) {
  return join(work, name)
}
