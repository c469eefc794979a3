/**
 * Makes signatures for what Wycheproof's files leave out: curves, hashes, paddings and DSA.
 *
 *   node tests/vectors/make/signatures.mjs
 *
 * Writes tests/vectors/crypto/signatures.json and public-keys.json. Needs openssl 3 with its legacy provider. Every run
 * makes new keys, whose private halves are thrown away. Each entry: what it is, and in hexadecimal the
 * AlgorithmIdentifier, the SubjectPublicKeyInfo, the issuer's where DSA parameters are inherited, the message and the
 * signature. All are valid; the tests break them.
 */
import { execFileSync } from 'node:child_process'
import { createHash, createPrivateKey, constants, privateEncrypt } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'signatures-'))
const file = (/** @type {string} */ name) => join(folder, name)
const message = Buffer.from('A signed message of the plant that does not exist')
const brainpool = [160, 192, 224, 256, 320, 384, 512].flatMap((bits) => [`brainpoolP${bits}r1`, `brainpoolP${bits}t1`])
const curves = ['prime192v1', 'secp224r1', 'prime256v1', 'secp384r1', 'secp521r1', 'secp256k1', ...brainpool]
const nist = '2.16.840.1.101.3.4'

/** @type {{ name: string, algorithm: Buffer, spki: Buffer, issuer?: Buffer, signature: Buffer }[]} */
const signatures = []
/** @type {{ name: string, spki: Buffer }[]} */
const keys = []

try {
  writeFileSync(file('message'), message)
  makeRsa()
  makePss()
  makeEcdsa()
  makeDsa()
  makeEd448()
  makeKeys()
  write(
    'signatures.json',
    signatures.map((entry) => ({ ...entry, message })),
  )
  write('public-keys.json', keys)
} finally {
  rmSync(folder, { recursive: true })
}

function makeRsa() {
  const spki = makeKey('rsa', 'RSA', 'rsa_keygen_bits:1024')
  /** @type {[string, string][]} */
  const hashes = [
    ['md5', '1.2.840.113549.1.1.4'],
    ['ripemd160', '1.3.36.3.3.1.2'],
    ['sha1', '1.2.840.113549.1.1.5'],
    ['sha1', '1.3.14.3.2.29'],
    ['sha224', '1.2.840.113549.1.1.14'],
    ['sha256', '1.2.840.113549.1.1.11'],
    ['sha384', '1.2.840.113549.1.1.12'],
    ['sha512', '1.2.840.113549.1.1.13'],
    ['sha512-224', '1.2.840.113549.1.1.15'],
    ['sha512-256', '1.2.840.113549.1.1.16'],
    ['sha3-224', `${nist}.3.13`],
    ['sha3-256', `${nist}.3.14`],
    ['sha3-384', `${nist}.3.15`],
    ['sha3-512', `${nist}.3.16`],
  ]
  for (const [hash, id] of hashes)
    add(`RSA ${hash} ${id}`, algorithm(id, tlv(0x05, Buffer.alloc(0))), spki, sign('rsa', hash))
  for (const [bits, exponent] of [
    ['1023', '3'],
    ['2048', '17'],
    ['2048', '8589934591'],
    ['4096', '65537'],
  ]) {
    const name = `rsa-${bits}-${exponent}`
    const key = makeKey(name, 'RSA', `rsa_keygen_bits:${bits}`, `rsa_keygen_pubexp:${exponent}`)
    add(
      `RSA of ${bits} bits with exponent ${exponent}`,
      algorithm('1.2.840.113549.1.1.11', tlv(0x05, Buffer.alloc(0))),
      key,
      sign(name, 'sha256'),
    )
  }
}

function makePss() {
  const digests = {
    sha1: '1.3.14.3.2.26',
    sha256: `${nist}.2.1`,
    sha384: `${nist}.2.2`,
    sha512: `${nist}.2.3`,
    'sha3-256': `${nist}.2.8`,
  }
  // 1025 bits: the encoded message is an octet shorter than the modulus (RFC 8017 section 9.1).
  makeKey('rsa-1025', 'RSA', 'rsa_keygen_bits:1025')
  makeKey('rsa-2047', 'RSA', 'rsa_keygen_bits:2047')
  const constrained = ['rsa_pss_keygen_md:sha256', 'rsa_pss_keygen_mgf1_md:sha256', 'rsa_pss_keygen_saltlen:20']
  makeKey('pss', 'RSA-PSS', 'rsa_keygen_bits:1024')
  makeKey('pss-constrained', 'RSA-PSS', 'rsa_keygen_bits:1024', ...constrained)
  /** @type {[string, keyof typeof digests, keyof typeof digests, number][]} */
  const variations = [
    ['rsa', 'sha1', 'sha1', 20],
    ['rsa', 'sha256', 'sha256', 32],
    ['rsa', 'sha256', 'sha256', 0],
    ['rsa', 'sha256', 'sha256', 94],
    ['rsa', 'sha512', 'sha256', 10],
    ['rsa', 'sha256', 'sha1', 32],
    ['rsa', 'sha3-256', 'sha3-256', 32],
    ['rsa-1023-3', 'sha384', 'sha384', 48],
    ['rsa-1025', 'sha256', 'sha256', 32],
    ['rsa-1025', 'sha256', 'sha256', 94],
    ['rsa-2047', 'sha512', 'sha512', 64],
    ['pss', 'sha256', 'sha256', 32],
    ['pss-constrained', 'sha256', 'sha256', 20],
    ['pss-constrained', 'sha256', 'sha256', 32],
  ]
  for (const [key, hash, mask, salt] of variations) {
    const options = ['rsa_padding_mode:pss', `rsa_mgf1_md:${mask}`, `rsa_pss_saltlen:${salt}`]
    const signature = sign(key, hash, ...options)
    add(
      `RSA-PSS ${hash} MGF1 ${mask} salt ${salt}, key ${key}`,
      pss(digests[hash], digests[mask], salt),
      spkiOf(key),
      signature,
    )
  }
  add(
    'RSA-PSS with all defaults',
    algorithm('1.2.840.113549.1.1.10', sequence()),
    spkiOf('rsa'),
    sign('rsa', 'sha1', 'rsa_padding_mode:pss', 'rsa_pss_saltlen:20'),
  )
  for (const [hash, id, length] of /** @type {[string, string, number][]} */ ([
    ['shake128', '1.3.6.1.5.5.7.6.30', 32],
    ['shake256', '1.3.6.1.5.5.7.6.31', 64],
  ])) {
    makeKey(`rsa-${hash}`, 'RSA', 'rsa_keygen_bits:2048')
    add(`RSA-PSS ${hash}`, algorithm(id), spkiOf(`rsa-${hash}`), signShakePss(`rsa-${hash}`, hash, length))
  }
}

/**
 * OpenSSL 3.0 has no RSA-PSS with SHAKE: padded here by RFC 8692 section 3 and RFC 8017 section 9.1.1, signed by Node
 * without padding.
 */
function signShakePss(/** @type {string} */ key, /** @type {string} */ hash, /** @type {number} */ length) {
  const shake = (/** @type {Buffer} */ data, outputLength = length) =>
    createHash(hash, { outputLength }).update(data).digest()
  const salt = Buffer.alloc(length, 0x5a)
  const h = shake(Buffer.concat([Buffer.alloc(8), shake(message), salt]))
  const db = Buffer.alloc(256 - length - 1)
  salt.copy(db, db.length - length)
  db[db.length - length - 1] = 1
  const mask = shake(h, db.length)
  const masked = db.map((octet, i) => octet ^ (mask[i] ?? 0))
  masked[0] = (masked[0] ?? 0) & 0x7f
  const encoded = Buffer.concat([masked, h, Buffer.of(0xbc)])
  return privateEncrypt(
    { key: createPrivateKey(openssl('pkey', '-in', file(key))), padding: constants.RSA_NO_PADDING },
    encoded,
  )
}

function makeEcdsa() {
  /** @type {[string, string][]} */
  const hashes = [
    ['sha1', '1.2.840.10045.4.1'],
    ['sha224', '1.2.840.10045.4.3.1'],
    ['sha256', '1.2.840.10045.4.3.2'],
    ['sha384', '1.2.840.10045.4.3.3'],
    ['sha512', '1.2.840.10045.4.3.4'],
    ['sha3-224', `${nist}.3.9`],
    ['sha3-256', `${nist}.3.10`],
    ['sha3-384', `${nist}.3.11`],
    ['sha3-512', `${nist}.3.12`],
  ]
  for (const curve of curves) {
    const spki = makeKey(curve, 'EC', `ec_paramgen_curve:${curve}`, 'ec_param_enc:named_curve')
    // A digest shorter than the order, one as long or longer; on P-256, all.
    for (const [hash, id] of hashes.filter(
      ([name]) => curve === 'prime256v1' || name === 'sha1' || name === 'sha512',
    )) {
      add(`ECDSA ${hash} on ${curve}`, algorithm(id), spki, sign(curve, hash))
    }
    const compressed = openssl('ec', '-in', file(curve), '-pubout', '-conv_form', 'compressed', '-outform', 'DER')
    add(
      `ECDSA sha256 on ${curve}, point compressed`,
      algorithm('1.2.840.10045.4.3.2'),
      compressed,
      sign(curve, 'sha256'),
    )
  }
  for (const [hash, id, length] of /** @type {[string, string, number][]} */ ([
    ['shake128', '1.3.6.1.5.5.7.6.32', 32],
    ['shake256', '1.3.6.1.5.5.7.6.33', 64],
  ])) {
    writeFileSync(file('digest'), createHash(hash, { outputLength: length }).update(message).digest())
    const signature = openssl('pkeyutl', '-sign', '-inkey', file('prime256v1'), '-in', file('digest'))
    add(`ECDSA ${hash} on prime256v1`, algorithm(id), spkiOf('prime256v1'), signature)
  }
}

function makeDsa() {
  for (const [bits, q, hash, id] of [
    ['1024', '160', 'sha1', '1.2.840.10040.4.3'],
    ['2048', '224', 'sha224', `${nist}.3.1`],
    ['2048', '256', 'sha256', `${nist}.3.2`],
    ['3072', '256', 'sha512', `${nist}.3.4`],
  ]) {
    const name = `dsa-${bits}-${q}`
    const parameters = [
      '-genparam',
      '-algorithm',
      'DSA',
      '-pkeyopt',
      `dsa_paramgen_bits:${bits}`,
      '-pkeyopt',
      `dsa_paramgen_q_bits:${q}`,
    ]
    openssl('genpkey', ...parameters, '-out', file(`${name}-parameters`))
    openssl('genpkey', '-paramfile', file(`${name}-parameters`), '-out', file(name))
    add(`DSA ${bits}/${q} ${hash}`, algorithm(id ?? ''), spkiOf(name), sign(name, hash ?? ''))
    if (bits === '2048' && q === '256') {
      openssl('genpkey', '-paramfile', file(`${name}-parameters`), '-out', file('dsa-heir'))
      add(
        'DSA with inherited parameters',
        algorithm(`${nist}.3.2`),
        withoutParameters(spkiOf('dsa-heir')),
        sign('dsa-heir', 'sha256'),
        spkiOf(name),
      )
      add('DSA with sha3-256', algorithm(`${nist}.3.6`), spkiOf(name), sign(name, 'sha3-256'))
    }
  }
}

/**
 * A key without its parameters: the SubjectPublicKeyInfo is SEQUENCE { SEQUENCE { OID, parameters }, BIT STRING
 * }.
 */
function withoutParameters(/** @type {Buffer} */ spki) {
  const outer = content(spki)
  const bits = outer.subarray(headerLength(outer) + content(outer).length)
  return sequence(algorithm('1.2.840.10040.4.1'), bits)
}

function makeEd448() {
  const spki = makeKey('ed448', 'ED448')
  add(
    'Ed448',
    algorithm('1.3.101.113'),
    spki,
    openssl('pkeyutl', '-sign', '-rawin', '-inkey', file('ed448'), '-in', file('message')),
  )
}

/** Keys in forms that no signature above is made with. */
function makeKeys() {
  for (const name of ['x25519', 'x448', 'ed25519']) keys.push({ name, spki: makeKey(name, name.toUpperCase()) })
  for (const curve of [...curves, 'secp160r1', 'sect283k1']) {
    const spki = makeKey(`explicit-${curve}`, 'EC', `ec_paramgen_curve:${curve}`, 'ec_param_enc:explicit')
    keys.push({ name: `${curve} with explicit parameters`, spki })
  }
  for (const form of ['compressed', 'hybrid']) {
    const spki = openssl(
      'ec',
      '-in',
      file('explicit-prime256v1'),
      '-pubout',
      '-conv_form',
      form,
      '-param_enc',
      'explicit',
      '-outform',
      'DER',
    )
    keys.push({ name: `prime256v1 with explicit parameters, points ${form}`, spki })
  }
  keys.push({
    name: 'prime256v1, point hybrid',
    spki: openssl('ec', '-in', file('prime256v1'), '-pubout', '-conv_form', 'hybrid', '-outform', 'DER'),
  })
  keys.push({
    name: 'secp160r1',
    spki: makeKey('secp160r1', 'EC', 'ec_paramgen_curve:secp160r1', 'ec_param_enc:named_curve'),
  })
}

function makeKey(/** @type {string} */ name, /** @type {string} */ type, /** @type {string[]} */ ...options) {
  openssl('genpkey', '-algorithm', type, ...options.flatMap((option) => ['-pkeyopt', option]), '-out', file(name))
  return spkiOf(name)
}

function spkiOf(/** @type {string} */ name) {
  return openssl('pkey', '-in', file(name), '-pubout', '-outform', 'DER')
}

function sign(/** @type {string} */ key, /** @type {string} */ hash, /** @type {string[]} */ ...options) {
  const providers = ['-provider', 'default', '-provider', 'legacy']
  return openssl(
    'dgst',
    ...providers,
    `-${hash}`,
    '-sign',
    file(key),
    ...options.flatMap((option) => ['-sigopt', option]),
    file('message'),
  )
}

function add(
  /** @type {string} */ name,
  /** @type {Buffer} */ id,
  /** @type {Buffer} */ spki,
  /** @type {Buffer} */ signature,
  /** @type {Buffer | undefined} */ issuer = undefined,
) {
  signatures.push({ name, algorithm: id, spki, ...(issuer && { issuer }), signature })
}

function openssl(/** @type {string[]} */ ...args) {
  return execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] })
}

function tlv(/** @type {number} */ tag, /** @type {Buffer} */ value) {
  const length =
    value.length < 128
      ? [value.length]
      : value.length < 256
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 255]
  return Buffer.concat([Buffer.of(tag, ...length), value])
}

function headerLength(/** @type {Buffer} */ encoding) {
  return (encoding[1] ?? 0) < 0x80 ? 2 : 2 + ((encoding[1] ?? 0) & 0x7f)
}

function content(/** @type {Buffer} */ encoding) {
  const header = headerLength(encoding)
  const length = header === 2 ? (encoding[1] ?? 0) : encoding.readUIntBE(2, header - 2)
  return encoding.subarray(header, header + length)
}

function sequence(/** @type {Buffer[]} */ ...items) {
  return tlv(0x30, Buffer.concat(items))
}

function oid(/** @type {string} */ dotted) {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const octets = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f]
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) groups.unshift((high & 0x7f) | 0x80)
    return groups
  })
  return tlv(0x06, Buffer.from(octets))
}

function algorithm(/** @type {string} */ id, /** @type {Buffer[]} */ ...parameters) {
  return sequence(oid(id), ...parameters)
}

function pss(/** @type {string} */ hash, /** @type {string} */ mask, /** @type {number} */ salt) {
  const nothing = tlv(0x05, Buffer.alloc(0))
  return algorithm(
    '1.2.840.113549.1.1.10',
    sequence(
      tlv(0xa0, algorithm(hash, nothing)),
      tlv(0xa1, algorithm('1.2.840.113549.1.1.8', algorithm(mask, nothing))),
      tlv(0xa2, tlv(0x02, Buffer.of(salt))),
    ),
  )
}

function write(/** @type {string} */ name, /** @type {Record<string, string | Buffer>[]} */ entries) {
  const lines = entries.map((entry) =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(entry).map(([key, value]) => [key, typeof value === 'string' ? value : value.toString('hex')]),
      ),
    ),
  )
  writeFileSync(fileURLToPath(new URL(`../crypto/${name}`, import.meta.url)), `[\n${lines.join(',\n')}\n]\n`)
}
