/**
 * Makes the keystores of Bouncy Castle that the tests open, with Bouncy Castle itself.
 *
 *   BCPROV=bcprov.jar node tests/vectors/make/bouncy-castle.mjs [folder]
 *
 * Writes tests/vectors/bouncy-castle/, or the folder that is named. Needs openssl 3, keytool, and the provider's
 * archive (Debian's libbcprov-java has it as /usr/share/java/bcprov.jar, which is looked for where BCPROV does not name
 * another). The keys are made anew by every run and are worthless.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'

const output = argv[2] ?? fileURLToPath(new URL('../bouncy-castle', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'bouncy-castle-'))
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

const password = 'plant1'
const out = (name) => join(output, name)
const temporary = (name) => join(work, name)

try {
  chain()
  for (const [type, suffix] of [['BKS', 'bks'], ['BKS-V1', 'bks1'], ['UBER', 'ubr']]) keystores(type, suffix)
} finally {
  rmSync(work, { recursive: true })
}

/** A root, the server that it issued, and both with the server's key in PKCS #12. */
function chain() {
  for (const name of ['root', 'server']) run('openssl', 'ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', temporary(`${name}.key`))
  run('openssl', 'req', '-new', '-x509', '-days', '3650', '-key', temporary('root.key'), '-subj', '/O=Example Plant/CN=Bouncy Root', '-out', temporary('root.pem'))
  run('openssl', 'req', '-new', '-key', temporary('server.key'), '-subj', '/O=Example Plant/CN=server.plant.example', '-out', temporary('server.csr'))
  run('openssl', 'x509', '-req', '-days', '3650', '-in', temporary('server.csr'), '-CA', temporary('root.pem'), '-CAkey', temporary('root.key'), '-set_serial', '4711', '-out', temporary('server.pem'))
  for (const name of ['root', 'server']) run('openssl', 'x509', '-outform', 'DER', '-in', temporary(`${name}.pem`), '-out', out(`${name}.der`))
  run('openssl', 'pkcs12', '-export', '-in', temporary('server.pem'), '-inkey', temporary('server.key'), '-certfile', temporary('root.pem'), '-name', 'plant server', '-passout', `pass:${password}`, '-out', temporary('server.p12'))
}

/** A certificate alone; then a key with its chain, and a secret key, beside it. */
function keystores(type, suffix) {
  const trust = out(`truststore.${suffix}`)
  const all = out(`keystore.${suffix}`)
  keytool('-importcert', '-alias', 'plant root', '-file', temporary('root.pem'), '-storetype', type, '-keystore', trust)
  copyFileSync(trust, all)
  keytool('-importkeystore', '-srckeystore', temporary('server.p12'), '-srcstoretype', 'pkcs12', '-srcstorepass', password, '-srcalias', 'plant server', '-destalias', 'wärme 😀', '-deststoretype', type, '-destkeystore', all, '-deststorepass', password, '-destkeypass', password)
  keytool('-genseckey', '-alias', 'a secret', '-keyalg', 'AES', '-keysize', '256', '-storetype', type, '-keystore', all, '-keypass', password)
}

function keytool(command, ...args) {
  const jar = env['BCPROV'] ?? '/usr/share/java/bcprov.jar'
  const given = args.includes('-deststorepass') ? [] : ['-storepass', password]
  run('keytool', '-J-Dorg.bouncycastle.bks.enable_v1=true', command, ...args, ...given, '-noprompt', '-providerclass', 'org.bouncycastle.jce.provider.BouncyCastleProvider', '-providerpath', jar)
}

/** In UTF-8: aliases are not all ASCII. */
function run(command, ...args) {
  execFileSync(command, args, { stdio: 'pipe', env: { ...env, LC_ALL: 'C.UTF-8' } })
}
