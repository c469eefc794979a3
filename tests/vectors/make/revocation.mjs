/**
 * Makes revocation lists and OCSP responses with openssl, for the tests that hold our reading and our checks against
 * it.
 *
 *   node tests/vectors/make/revocation.mjs [folder]
 *
 * Writes tests/vectors/revocation/, or the folder that is named. Needs openssl 3. Keys are made anew each time and
 * thrown away, so every run writes other bytes; names, serial numbers, reasons and the dates of the lists stay. The
 * dates of the responses are those of the run, and their nextUpdate is years away.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const output = argv[2] ?? fileURLToPath(new URL('../revocation/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'revocation-'))
const inFolder = (/** @type {string} */ name) => join(folder, name)
const inOutput = (/** @type {string} */ name) => join(output, name)

/**
 * The line of a certificate in the index of `openssl ca` and `openssl ocsp`: status, expiry, revocation with reason,
 * serial number.
 */
const revoked = 'R\t350101000000Z\t250301120000Z,keyTime,20250215000000Z\t2002\tunknown\t/CN=revoked.plant.example\n'
const held = 'R\t350101000000Z\t250401120000Z,certificateHold\t2003\tunknown\t/CN=held.plant.example\n'
const released = 'R\t350101000000Z\t250502120000Z,removeFromCRL\t2003\tunknown\t/CN=held.plant.example\n'
const later = 'R\t350101000000Z\t250503120000Z,superseded\t2004\tunknown\t/CN=later.plant.example\n'
const plain = 'R\t350101000000Z\t250301120000Z\t2002\tunknown\t/CN=revoked.plant.example\n'
const good = 'V\t350101000000Z\t\t2001\tunknown\t/CN=good.plant.example\n'

const config = `
[ca]
default_ca = root
[root]
${section('root')}
[issuing]
${section('issuing')}
[ca_extensions]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[server_extensions]
basicConstraints = critical,CA:FALSE
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:http://pki.plant.example/issuing.crl
authorityInfoAccess = OCSP;URI:http://ocsp.plant.example/
[responder_extensions]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
authorityKeyIdentifier = keyid
[complete]
authorityKeyIdentifier = keyid
[delta]
authorityKeyIdentifier = keyid
2.5.29.27 = critical,DER:020105
[user_certificates]
authorityKeyIdentifier = keyid
issuingDistributionPoint = critical,@user_point
[user_point]
fullname = URI:http://pki.plant.example/issuing.crl
onlyuser = TRUE
onlysomereasons = keyCompromise,superseded
`

try {
  mkdirSync(output, { recursive: true })
  writeFileSync(inFolder('openssl.cnf'), config)
  certificate('root', 'root', 'Plant Root CA', '1000', 'ca_extensions')
  certificate('issuing', 'root', 'Plant Issuing CA', '1001', 'ca_extensions')
  certificate('good', 'issuing', 'good.plant.example', '2001', 'server_extensions')
  certificate('revoked', 'issuing', 'revoked.plant.example', '2002', 'server_extensions')
  certificate('held', 'issuing', 'held.plant.example', '2003', 'server_extensions')
  certificate('later', 'issuing', 'later.plant.example', '2004', 'server_extensions')
  certificate('responder', 'issuing', 'Plant OCSP Responder', '2005', 'responder_extensions')

  list('root', 'root', '01', '', 'complete')
  list('issuing', 'issuing', '05', revoked + held, 'complete')
  list('issuing-delta', 'issuing', '06', released + later, 'delta')
  list('issuing-scope', 'issuing', '07', revoked, 'user_certificates')
  list('issuing-version-1', 'issuing', undefined, plain, undefined)

  response('ocsp-good', good, ['good'], 'issuing')
  response('ocsp-delegated', revoked + good, ['revoked', 'good'], 'responder')
  response('ocsp-sha256', good, ['good'], 'responder', '-sha256')
  response('ocsp-unknown', '', ['good'], 'issuing')
} finally {
  rmSync(folder, { recursive: true })
}

/** @param {string} issuer */
function section(issuer) {
  return `database = ${inFolder('index.txt')}
serial = ${inFolder('serial')}
crlnumber = ${inFolder('crlnumber')}
new_certs_dir = ${folder}
certificate = ${inOutput(`${issuer}.pem`)}
private_key = ${inFolder(`${issuer}.key`)}
default_md = sha256
unique_subject = no
policy = ${issuer}_policy
[${issuer}_policy]
commonName = supplied`
}

/** Valid from 2025 until 2035. */
function certificate(name, issuer, subject, serial, extensions) {
  writeFileSync(inFolder('index.txt'), '')
  writeFileSync(inFolder('serial'), `${serial}\n`)
  const key = inFolder(`${name}.key`)
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', key)
  openssl('req', '-config', '/dev/null', '-new', '-key', key, '-subj', `/CN=${subject}`, '-out', inFolder('request'))
  openssl(
    ...['ca', '-config', inFolder('openssl.cnf'), '-name', issuer, '-batch', '-notext', '-extensions', extensions],
    ...['-startdate', '20250101000000Z', '-enddate', '20350101000000Z', '-in', inFolder('request')],
    ...['-out', inOutput(`${name}.pem`), ...(name === issuer ? ['-selfsign'] : [])],
  )
}

/** Made in May 2025, next due in 2034; without a number it is a version 1 list. */
function list(name, issuer, number, index, extensions) {
  writeFileSync(inFolder('index.txt'), index)
  rmSync(inFolder('crlnumber'), { force: true })
  if (number) writeFileSync(inFolder('crlnumber'), `${number}\n`)
  const day = extensions === 'delta' ? '05' : '01'
  openssl(
    ...['ca', '-config', number ? inFolder('openssl.cnf') : withoutNumber(), '-name', issuer, '-gencrl'],
    ...['-crl_lastupdate', `202505${day}000000Z`, '-crl_nextupdate', '20340101000000Z'],
    ...[...(extensions ? ['-crlexts', extensions] : []), '-out', inFolder('list')],
  )
  openssl('crl', '-in', inFolder('list'), '-outform', 'DER', '-out', inOutput(`${name}.crl`))
}

function withoutNumber() {
  const file = inFolder('without-number.cnf')
  writeFileSync(file, config.replaceAll(/^crlnumber.*$/gm, ''))
  return file
}

function response(name, index, certificates, signer, hash = '-sha1') {
  writeFileSync(inFolder('index.txt'), index)
  const asked = certificates.flatMap((each) => ['-cert', inOutput(`${each}.pem`)])
  openssl(
    ...['ocsp', '-index', inFolder('index.txt'), '-CA', inOutput('issuing.pem'), '-ndays', '3000', '-no_nonce'],
    ...['-rsigner', inOutput(`${signer}.pem`), '-rkey', inFolder(`${signer}.key`)],
    ...[hash, '-issuer', inOutput('issuing.pem'), ...asked, '-respout', inOutput(`${name}.der`)],
  )
}

/** @param {string[]} args */
function openssl(...args) {
  execFileSync('openssl', args, { stdio: 'pipe' })
}
