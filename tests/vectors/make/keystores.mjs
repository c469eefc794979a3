/**
 * Makes the keystores that the tests open: one small chain in everything that openssl, keytool and NSS write.
 *
 *   node tests/vectors/make/keystores.mjs [folder]
 *
 * Writes tests/vectors/keystores/, or the folder that is named; what stands in `rfc9579/` there is published with that
 * RFC and stays. Needs openssl 3.0 with its legacy provider, keytool, and certutil and pk12util of NSS. The keys are
 * made anew by every run and are worthless: they sign nothing but an invented plant. After every run, `openssl pkcs12
 * -info` was asked what each file is: see `openssl-info.txt`, which this writes.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'

const output = argv[2] ?? fileURLToPath(new URL('../keystores', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'keystores-'))
mkdirSync(output, { recursive: true })
for (const name of readdirSync(output)) if (name !== 'rfc9579') rmSync(join(output, name), { recursive: true })

/** The password of everything that does not say otherwise. */
const password = 'plant1'
const out = (name) => join(output, name)
const temporary = (name) => join(work, name)

try {
  chain()
  byOpenssl()
  byKeytool()
  byNss()
  requests()
  ask()
} finally {
  rmSync(work, { recursive: true })
}

/** A root and the server that it issued: P-256, so that everything stays small. */
function chain() {
  for (const name of ['root', 'server']) run('openssl', 'ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', temporary(`${name}.key`))
  run('openssl', 'req', '-new', '-x509', '-days', '3650', '-key', temporary('root.key'), '-subj', '/O=Example Plant/CN=Keystore Root', '-out', temporary('root.pem'))
  run('openssl', 'req', '-new', '-key', temporary('server.key'), '-subj', '/O=Example Plant/CN=server.plant.example', '-out', temporary('server.csr'))
  run('openssl', 'x509', '-req', '-days', '3650', '-in', temporary('server.csr'), '-CA', temporary('root.pem'), '-CAkey', temporary('root.key'), '-set_serial', '4711', '-out', temporary('server.pem'))
  for (const name of ['root', 'server']) run('openssl', 'x509', '-outform', 'DER', '-in', temporary(`${name}.pem`), '-out', out(`${name}.der`))
}

function byOpenssl() {
  const certificatesAndKey = ['-in', temporary('server.pem'), '-inkey', temporary('server.key'), '-certfile', temporary('root.pem'), '-name', 'plant server', '-caname', 'plant root']
  const store = (name, ...options) => {
    const given = options.includes('-passout') ? [] : ['-passout', `pass:${password}`]
    run('openssl', 'pkcs12', '-export', ...certificatesAndKey, ...given, ...options, '-out', out(name))
  }
  store('aes-256.p12')
  store('aes-128-mac-sha512.p12', '-certpbe', 'AES-128-CBC', '-keypbe', 'AES-128-CBC', '-macalg', 'sha512')
  store('aes-192-mac-sha1.p12', '-certpbe', 'AES-192-CBC', '-keypbe', 'AES-192-CBC', '-macalg', 'sha1')
  store('pbes2-3des-mac-sha384.p12', '-certpbe', 'DES-EDE3-CBC', '-keypbe', 'DES-EDE3-CBC', '-macalg', 'sha384')
  store('legacy-rc2-40.p12', '-legacy')
  store('machine-store.p12', '-LMK') // marks the key with an attribute that has no value, as Windows does
  store('rc2-128.p12', '-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-3DES')
  store('3des.p12', '-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1')
  store('3des-two-keys.p12', '-certpbe', 'PBE-SHA1-2DES', '-keypbe', 'PBE-SHA1-2DES', '-macalg', 'sha224')
  store('rc4-128.p12', '-legacy', '-certpbe', 'PBE-SHA1-RC4-128', '-keypbe', 'PBE-SHA1-3DES')
  store('rc4-40.p12', '-legacy', '-certpbe', 'PBE-SHA1-RC4-40', '-keypbe', 'PBE-SHA1-3DES')
  // -nomac alone leaves the certificates open.
  store('no-mac.p12', '-nomac', '-certpbe', 'AES-256-CBC', '-keypbe', 'AES-256-CBC')
  store('no-mac-3des.p12', '-nomac', '-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES')
  store('no-mac-open.p12', '-nomac')
  store('open-with-mac.p12', '-certpbe', 'NONE')
  store('open-with-open-key.p12', '-certpbe', 'NONE', '-keypbe', 'NONE')
  store('empty-password.p12', '-passout', 'pass:')
  store('empty-password-legacy.p12', '-legacy', '-passout', 'pass:')
  store('unicode-password.p12', '-passout', 'pass:Pläntchen €5 😀')
  store('unicode-password-legacy.p12', '-legacy', '-passout', 'pass:Pläntchen €5 😀')
  store('iterations-200000.p12', '-iter', '200000')
  run('openssl', 'pkcs12', '-export', '-nokeys', '-passout', `pass:${password}`, '-in', temporary('root.pem'), '-certfile', temporary('server.pem'), '-out', out('certificates-only.p12'))
}

function byKeytool() {
  const keytool = (...args) => run('keytool', ...args)
  const given = ['-storepass', password, '-noprompt']
  for (const type of ['jks', 'jceks', 'pkcs12']) {
    const trust = out(`truststore.${type === 'pkcs12' ? 'java.p12' : type}`)
    keytool('-importcert', '-alias', 'plant root', '-file', temporary('root.pem'), '-storetype', type, '-keystore', trust, ...given)
    const keys = out(`keystore.${type === 'pkcs12' ? 'java.p12' : type}`)
    keytool('-importkeystore', '-srckeystore', out('aes-256.p12'), '-srcstoretype', 'pkcs12', '-srcstorepass', password, '-srcalias', 'plant server', '-destalias', 'wärme 😀', '-deststoretype', type, '-destkeystore', keys, '-deststorepass', password, '-destkeypass', password, '-noprompt')
    keytool('-importcert', '-alias', 'plant root', '-file', temporary('root.pem'), '-storetype', type, '-keystore', keys, ...given)
  }
  // A secret key before and behind certificates: it does not say how long it is.
  copyFileSync(out('truststore.jceks'), out('secret-keys.jceks'))
  for (const alias of ['a secret', 'zz secret']) keytool('-genseckey', '-alias', alias, '-keyalg', 'AES', '-keysize', '256', '-storetype', 'jceks', '-keystore', out('secret-keys.jceks'), '-storepass', password, '-keypass', password)
  keytool('-importcert', '-alias', 'server', '-file', temporary('server.pem'), '-storetype', 'jceks', '-keystore', out('secret-keys.jceks'), ...given)
  const legacy = ['-J-Dkeystore.pkcs12.legacy']
  keytool(...legacy, '-importcert', '-alias', 'plant root', '-file', temporary('root.pem'), '-storetype', 'pkcs12', '-keystore', out('legacy.java.p12'), ...given)
  for (const [prf, cipher] of [['SHA1', '128'], ['SHA224', '256'], ['SHA384', '256'], ['SHA512', '128']]) {
    const scheme = `-J-Dkeystore.pkcs12.certProtectionAlgorithm=PBEWithHmac${prf}AndAES_${cipher}`
    keytool(scheme, '-importcert', '-alias', 'plant root', '-file', temporary('root.pem'), '-storetype', 'pkcs12', '-keystore', out(`pbes2-hmac-${prf.toLowerCase()}.java.p12`), ...given)
  }
}

/** NSS (Firefox, Thunderbird) writes BER: indefinite lengths, octet strings in pieces. */
function byNss() {
  const store = `sql:${temporary('nss')}`
  mkdirSync(temporary('nss'))
  run('certutil', '-N', '-d', store, '--empty-password')
  run('pk12util', '-i', out('aes-256.p12'), '-d', store, '-W', password, '-K', '')
  run('pk12util', '-o', out('nss.p12'), '-n', 'plant server', '-d', store, '-W', password, '-K', '')
  run('pk12util', '-o', out('nss-legacy.p12'), '-n', 'plant server', '-d', store, '-W', password, '-K', '', '-c', 'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC', '-C', 'PKCS #12 V2 PBE With SHA-1 And 40 Bit RC2 CBC')
}

function requests() {
  const alternatives = 'subjectAltName=DNS:server.plant.example,DNS:opc.plant.example,IP:192.0.2.7,URI:urn:plant:server'
  run('openssl', 'req', '-new', '-key', temporary('server.key'), '-subj', '/O=Example Plant/CN=server.plant.example', '-addext', alternatives, '-addext', 'extendedKeyUsage=serverAuth,clientAuth', '-addext', 'keyUsage=critical,digitalSignature', '-outform', 'DER', '-out', out('request.der'))
  writeFileSync(temporary('request.cnf'), '[req]\nprompt=no\ndistinguished_name=name\nattributes=more\n[name]\nCN=challenged.plant.example\n[more]\nchallengePassword=a secret word\nunstructuredName=line 7\n')
  run('openssl', 'req', '-new', '-key', temporary('server.key'), '-config', temporary('request.cnf'), '-outform', 'DER', '-out', out('request-challenge.der'))
}

/** Asks openssl what each file is. -nomac and the like are easily believed and not done. */
function ask() {
  const passwords = (name) => (name.startsWith('empty') ? '' : name.startsWith('unicode') ? 'Pläntchen €5 😀' : password)
  const answers = readdirSync(output)
    .filter((name) => name.endsWith('.p12'))
    .map((name) => {
      const script = 'openssl pkcs12 -legacy -info -noout -in "$1" -passin "pass:$2" 2>&1'
      return `${name}\n${execFileSync('sh', ['-c', script, 'sh', out(name), passwords(name)], { encoding: 'utf8' }).replace(/^/gm, '  ')}`
    })
  writeFileSync(out('openssl-info.txt'), answers.join('\n').replace(/ +$/gm, ''))
}

/** In UTF-8: aliases and passwords are not all ASCII. */
function run(command, ...args) {
  execFileSync(command, args, { stdio: 'pipe', env: { ...env, LC_ALL: 'C.UTF-8' } })
}
