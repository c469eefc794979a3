/**
 * Makes the files that the container tests open: one small chain in the wrappings that openssl, ssh-keygen, gpg,
 * keytool, zip and gzip write, and in those for which no program was to be had, put together after their definitions
 * (`handmade.mjs`).
 *
 *   node tests/vectors/make/container.mjs [folder]
 *
 * Writes tests/vectors/container/, or the folder that is named. Needs openssl 3, ssh-keygen, gpg, keytool, zip, gzip,
 * od and sqlite3. The keys are made anew by every run and are worthless: they sign nothing but an invented plant. No
 * test depends on the bytes of a run, only on their belonging together.
 */
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { attributeCertificateInfo, attributeCertificate, inImage, puttyKey, registryBlob, serializedStore, trustList } from './handmade.mjs'

const output = argv[2] ?? fileURLToPath(new URL('../container', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'container-'))
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

try {
  chain()
  certificatesInOtherDress()
  dumps()
  databases()
  messages()
  otherObjects()
  timeStamps()
  handmade()
  privateKeys()
  otherKeys()
  keystores()
  archives()
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

/** Dumps as od, xxd and hexdump print them, of each kind. */
function dumps() {
  const printouts = {
    od: [],
    'od-b': ['-b'],
    'od-c': ['-c'],
    'od-d1': ['-t', 'd1'],
    'od-x': ['-x'],
    'od-x1': ['-t', 'x1'],
    'od-x1z': ['-A', 'x', '-t', 'x1z'],
    xxd: [],
    'xxd-c8': ['-c', '8'],
    'xxd-g1-u': ['-g', '1', '-u'],
    'xxd-i': ['-i'],
    'xxd-p': ['-p'],
    hexdump: [],
    'hexdump-b': ['-b'],
    'hexdump-c': ['-c'],
    'hexdump-canonical': ['-C'],
  }
  for (const [name, options] of Object.entries(printouts)) {
    const [command] = name.split('-')
    // In its folder: xxd -i names the array after the path.
    writeFileSync(out(`server-${name}.txt`), execFileSync(command, [...options, 'server.der'], { cwd: out('.') }))
  }
}

/**
 * Databases as NSS lays them out: cert9.db with a certificate that is longer than a page, and key4.db without a key.
 */
function databases() {
  const names = Array.from({ length: 60 }, (_, i) => `DNS:line-${i + 1}.plant.example`)
  openssl('req -new -x509 -sha256 -days 3650 -outform DER -key', temporary('root.key'), '-subj', '/O=Example Plant/CN=many names', '-addext', `subjectAltName=${names}`, '-out', temporary('large.der'))
  const rows = [out('server.der'), temporary('large.der'), out('root.der')]
  const values = rows.map((file, i) => `insert into nssPublic values (${i + 1}, x'00000001', readfile('${file}'), 'x');`)
  const table = (name, columns) => `create table ${name} (id PRIMARY KEY UNIQUE ON CONFLICT ABORT, ${columns});`
  execFileSync('sqlite3', [out('cert9.db')], { input: `pragma page_size=1024; ${table('nssPublic', 'a0, a11, a101')} ${values.join(' ')}` })
  execFileSync('sqlite3', [out('key4.db')], { input: `${table('nssPrivate', 'a0')} ${table('metaData', 'item1, item2')}` })
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
  openssl('ecparam -name prime256v1 -outform DER -out', out('ec-parameters.der'))
  openssl('dhparam -outform DER -out', out('dh-parameters.der'), '512')
  for (const [name, algorithm, option] of [['dhx', 'DHX', 'dh_rfc5114:1'], ['dsa', 'DSA', 'dsa_paramgen_bits:1024']]) {
    openssl('genpkey -genparam -algorithm', algorithm, '-pkeyopt', option, '-out', temporary('parameters'))
    openssl('asn1parse -noout -in', temporary('parameters'), '-out', out(`${name}-parameters.der`))
  }
  openssl('req -newhdr -in', out('request.pem'), '-out', out('request-new.pem'))
  writeFileSync(temporary('index.txt'), 'V\t350101000000Z\t\t1267\tunknown\t/O=Example Plant/CN=server.plant.example\n')
  openssl(
    ...['ocsp -index', temporary('index.txt'), '-CA', out('root.pem'), '-rsigner', out('root.pem'), '-rkey', temporary('root.key')],
    ...['-issuer', out('root.pem'), '-serial 4711 -ndays 3650 -respout', out('ocsp-response.der')],
  )
}

/** Replies of a time-stamp authority: with its certificates, without, and a refusal of what it was asked for. */
function timeStamps() {
  const [request, config] = [temporary('query.tsq'), temporary('tsa.cnf')]
  writeFileSync(temporary('tsa.ext'), 'extendedKeyUsage=critical,timeStamping\n')
  openssl('req -new -key', temporary('server.key'), '-subj', '/O=Example Plant/CN=Time Stamps', '-out', temporary('tsa.csr'))
  openssl('x509 -req -days 3650 -in', temporary('tsa.csr'), '-CA', out('root.pem'), '-CAkey', temporary('root.key'), '-set_serial 4712 -extfile', temporary('tsa.ext'), '-out', out('tsa.pem'))
  openssl('x509 -outform DER -in', out('tsa.pem'), '-out', out('tsa.der'))
  writeFileSync(temporary('serial'), '01\n')
  const options = { serial: temporary('serial'), signer_cert: out('tsa.pem'), signer_key: temporary('server.key'), certs: out('root.pem'), signer_digest: 'sha256', digests: 'sha256', default_policy: '1.3.6.1.4.1.55555.1', ess_cert_id_alg: 'sha256' }
  writeFileSync(config, `[tsa]\ndefault_tsa=one\n[one]\n${Object.entries(options).map(([name, value]) => `${name}=${value}\n`).join('')}`)
  for (const [name, ...wish] of [['time-stamp.tsr', '-cert'], ['time-stamp-bare.tsr'], ['time-stamp-refused.tsr', '-tspolicy', '1.3.6.1.4.1.55555.2']]) {
    openssl('ts -query -sha256 -data', out('root.der'), ...wish, '-out', request)
    openssl('ts -reply -config', config, '-queryfile', request, '-out', out(name))
  }
}

/** Files that no program here writes. The attribute certificate is signed by openssl. */
function handmade() {
  const [root, server, crl] = ['root.der', 'server.der', 'root.crl'].map((name) => readFileSync(out(name)))
  writeFileSync(temporary('info'), attributeCertificateInfo(server))
  openssl('dgst -sha256 -sign', temporary('root.key'), '-out', temporary('signature'), temporary('info'))
  writeFileSync(out('attribute-certificate.der'), attributeCertificate(readFileSync(temporary('info')), readFileSync(temporary('signature'))))
  const list = trustList([root, server], root)
  writeFileSync(out('trust-list.stl'), list)
  writeFileSync(out('store.sst'), serializedStore([{ certificate: server, name: 'Wärme-Server 😀' }, { certificate: root }, { revocationList: crl }, { trustList: list }]))
  writeFileSync(out('registry-blob.bin'), registryBlob({ certificate: root, name: 'Plant Root' }))
  writeFileSync(out('image.bin'), inImage(root))
  writeFileSync(out('key.ppk'), puttyKey)
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

/** Keys that are no X.509: of OpenSSH, signed and listed as it lists them, and of PGP with and without armor. */
function otherKeys() {
  const home = temporary('gnupg')
  mkdirSync(home, { mode: 0o700 })
  const gpg = (name, ...args) => execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--yes', '--pinentry-mode', 'loopback', '--passphrase', '', ...(name ? ['--output', out(name)] : []), ...args], { stdio: 'pipe' })
  gpg(undefined, '--quick-generate-key', 'Plant <plant@plant.example>', 'ed25519', 'sign', 'never')
  gpg('pgp-public.gpg', '--export')
  gpg('pgp-public.asc', '--armor', '--export')
  gpg('pgp-secret.gpg', '--export-secret-keys')
  gpg('pgp-signature.sig', '--detach-sign', out('root.der'))
  gpg('pgp-signature.asc', '--armor', '--detach-sign', out('root.der'))
  execFileSync('gpgconf', ['--homedir', home, '--kill', 'all'], { stdio: 'pipe' })

  copyFileSync(out('key-openssh.pub'), temporary('host.pub'))
  execFileSync('ssh-keygen', ['-q', '-s', temporary('key-openssh'), '-I', 'plant', '-h', '-n', 'server.plant.example', temporary('host.pub')], { stdio: 'pipe' })
  copyFileSync(temporary('host-cert.pub'), out('ssh-certificate.pub'))
  const key = readFileSync(out('key-openssh.pub'), 'utf8')
  writeFileSync(out('authorized_keys'), `# who may\nno-port-forwarding,command="/bin/true",from="*.plant.example" ${key}`)
  writeFileSync(out('known_hosts'), `server.plant.example,192.0.2.7 ${key}`)
  copyFileSync(out('known_hosts'), temporary('known_hosts'))
  execFileSync('ssh-keygen', ['-H', '-f', temporary('known_hosts')], { stdio: 'pipe' })
  copyFileSync(temporary('known_hosts'), out('known_hosts_hashed'))
}

/** The chain, packed by zip and gzip. */
function archives() {
  const tree = temporary('tree')
  mkdirSync(join(tree, 'chain', 'ca'), { recursive: true })
  copyFileSync(out('server.pem'), join(tree, 'chain', 'server.pem'))
  copyFileSync(out('root.der'), join(tree, 'chain', 'ca', 'root.cer'))
  writeFileSync(join(tree, 'read me – ö.txt'), 'hi')
  const zip = (name, ...args) => execFileSync('zip', ['-q', '-r', '-X', ...args, out(name), '.'], { cwd: tree, stdio: 'pipe' })
  zip('folders.zip')
  zip('stored.zip', '-0')
  zip('zip64.zip', '-fz')
  zip('bzip2.zip', '-Z', 'bzip2')
  zip('encrypted.zip', '-P', 'plant1')
  writeFileSync(out('streamed.zip'), execFileSync('zip', ['-q', '-r', '-X', '-', '.'], { cwd: tree }))

  const outer = temporary('outer')
  mkdirSync(join(outer, 'deliveries'), { recursive: true })
  copyFileSync(out('folders.zip'), join(outer, 'deliveries', 'chain.zip'))
  writeFileSync(join(outer, 'deliveries', 'root.pem.gz'), gzip(out('root.pem')))
  copyFileSync(out('key-pkcs8.pem'), join(outer, 'a-key.pem'))
  execFileSync('zip', ['-q', '-r', '-X', out('nested.zip'), '.'], { cwd: outer, stdio: 'pipe' })

  writeFileSync(out('chain.p7b.gz'), gzip(out('chain.p7b')))
  writeFileSync(out('two-members.pem.gz'), Buffer.concat([gzip(out('server.pem')), gzip(out('root.pem'))]))
}

function gzip(file) {
  return execFileSync('gzip', ['-c', '-n', file])
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

/** The output of `openssl s_client -showcerts` for a server on this machine. */
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
