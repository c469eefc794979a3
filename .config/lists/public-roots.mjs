/**
 * Makes src/core/oid/public-root-table.ts, the list of public roots that is built in, from certdata.txt of NSS:
 *
 *   node .config/lists/public-roots.mjs CERTDATA "Mozilla's list in nss 3.132 (Debian)" 2026-10-28
 *
 * The second argument names the source as people know it, the third is the day of that source. It takes the
 * certificates that the list lets vouch for TLS servers (CKA_TRUST_SERVER_AUTH is CKT_NSS_TRUSTED_DELEGATOR), with the
 * day from which on new certificates no longer count (CKA_NSS_SERVER_DISTRUST_AFTER). Where certdata.txt comes from:
 * .config/README.md.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'

/** @typedef {Map<string, string | Buffer>} Attributes of one object, by name */

/**
 * The objects of a certdata.txt: one begins at each CKA_CLASS.
 * @param {string} text
 * @returns {Attributes[]}
 */
export function objectsOf(text) {
  /** @type {Attributes[]} */
  const objects = []
  const lines = text.slice(text.indexOf('BEGINDATA')).split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [name, type, ...value] = (lines[at] ?? '').trim().split(' ')
    if (!name?.startsWith('CKA_')) continue
    if (name === 'CKA_CLASS') objects.push(new Map())
    let octets = ''
    if (type === 'MULTILINE_OCTAL') while (lines[++at]?.trim() !== 'END') octets += lines[at]?.trim() ?? ''
    objects.at(-1)?.set(name, type === 'MULTILINE_OCTAL' ? fromOctal(octets) : value.join(' '))
  }
  return objects
}

/** @param {string} text `\060\202` */
const fromOctal = (text) =>
  Buffer.from(
    text
      .split('\\')
      .slice(1)
      .map((digits) => parseInt(digits, 8)),
  )

/**
 * @param {Attributes[]} objects
 * @returns {{ certificate: Buffer, subject: Buffer, distrustAfter: string | undefined }[]} `distrustAfter` as
 * `2024-11-30T23:59:59Z`
 */
export function serverRoots(objects) {
  const ofClass = (/** @type {string} */ name) => objects.filter((object) => object.get('CKA_CLASS') === name)
  const vouching = new Set(
    ofClass('CKO_NSS_TRUST')
      .filter((object) => object.get('CKA_TRUST_SERVER_AUTH') === 'CKT_NSS_TRUSTED_DELEGATOR')
      .map(nameAndNumber),
  )
  return ofClass('CKO_CERTIFICATE')
    .filter((object) => vouching.has(nameAndNumber(object)))
    .map((object) => ({
      certificate: octetsOf(object, 'CKA_VALUE'),
      // A root names itself as its issuer.
      subject: octetsOf(object, 'CKA_ISSUER'),
      distrustAfter: instantOf(object.get('CKA_NSS_SERVER_DISTRUST_AFTER')),
    }))
}

/** @param {Attributes} object */
const nameAndNumber = (object) =>
  `${octetsOf(object, 'CKA_ISSUER').toString('hex')} ${octetsOf(object, 'CKA_SERIAL_NUMBER').toString('hex')}`

/**
 * @param {Attributes} object
 * @param {string} name
 */
function octetsOf(object, name) {
  const octets = object.get(name)
  if (!Buffer.isBuffer(octets)) throw new Error(`an object without ${name}`)
  return octets
}

/** @param {string | Buffer | undefined} value `241130235959Z` in octets, or CK_FALSE */
function instantOf(value) {
  if (!Buffer.isBuffer(value)) return undefined
  const [, year, month, day, hour, minute, second] =
    /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(value.toString('latin1')) ?? []
  if (year === undefined) throw new Error(`a day of distrust that is not a UTCTime: ${value.toString('hex')}`)
  return `20${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/** @param {Buffer} octets */
const sha256 = (octets) => createHash('sha256').update(octets).digest('hex')

/**
 * The text of the table.
 * @param {{ certificate: Buffer, subject: Buffer, distrustAfter: string | undefined }[]} roots
 * @param {string} documents
 * @param {string} date
 */
export function tableOf(roots, documents, date) {
  const sorted = roots
    // Namesakes beside each other: what they have in common is packed once.
    .map((root) => ({ ...root, key: `${new X509Certificate(root.certificate).subject}\0${sha256(root.certificate)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const rows = sorted.map(({ certificate, subject, distrustAfter }) =>
    [sha256(subject).slice(0, 16), certificate.length, ...(distrustAfter ? [distrustAfter] : [])].join(' '),
  )
  const packed = deflateRawSync(Buffer.concat(sorted.map(({ certificate }) => certificate)), { level: 9, memLevel: 9 })
  const lines = packed.toString('base64').match(/.{1,120}/g) ?? []
  return `import type { ListSource } from './list-source.ts'

/**
 * The source of the list. This file is made by .config/lists/public-roots.mjs: do not edit it, make it anew. The data
 * is Mozilla's, under MPL-2.0.
 */
export const publicRootSource: ListSource = { documents: ${quoted(documents)}, date: '${date}' }

/**
 * One row for each root, in the order of their subjects. Fields with blanks between: the first 16 digits of the SHA-256
 * of the DER of its subject; the length of its certificate in octets; and, where the list names one, the instant after
 * which certificates that the root's CA issues no longer count.
 */
export const publicRootRows: readonly string[] = [
${rows.map((row) => `  '${row}',`).join('\n')}
]

/** The certificates of the rows in DER, one after the other, by DEFLATE (RFC 1951) and in Base64. */
export const packedRoots = \`
${lines.join('\n')}
\`
`
}

const [, script, certdata, documents, date] = argv
if (script === fileURLToPath(import.meta.url)) {
  if (!certdata || !documents || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
    console.error('usage: node .config/lists/public-roots.mjs CERTDATA "name of the source" YYYY-MM-DD')
    exit(2)
  }
  const roots = serverRoots(objectsOf(readFileSync(certdata, 'utf8')))
  writeFileSync(
    new URL('../../src/core/oid/public-root-table.ts', import.meta.url),
    tableOf(roots, documents, date ?? ''),
  )
  console.log(
    `${roots.length} roots, ${roots.filter(({ distrustAfter }) => distrustAfter).length} with a day of distrust`,
  )
}

/** @param {string} text */
function quoted(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}
