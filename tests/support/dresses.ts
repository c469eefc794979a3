import { gzipSync, zipSync } from 'fflate'

/** One octet per character, and back. */
const text = (characters: string) => new Uint8Array(Buffer.from(characters, 'latin1'))
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const armored = (label: string, bytes: Uint8Array) =>
  text(`-----BEGIN ${label}-----\n${base64(bytes).replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`)

/** Changes that people make to a file before they send it. */
export const dresses: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'as it is': (bytes) => bytes,
  'as a certificate in PEM': (bytes) => armored('CERTIFICATE', bytes),
  'as PKCS7 in PEM': (bytes) => armored('PKCS7', bytes),
  'as a CRL in PEM': (bytes) => armored('X509 CRL', bytes),
  'in a quoted mail': (bytes) =>
    text(`Hello,\n> here it is:\n${asText(armored('CERTIFICATE', bytes)).replace(/^/gm, '> ')}`),
  'in JSON': (bytes) => text(JSON.stringify({ certificate: asText(armored('CERTIFICATE', bytes)) })),
  'in Base64': (bytes) => text(base64(bytes)),
  'in a JWK': (bytes) => text(JSON.stringify({ kty: 'EC', x5c: [base64(bytes)] })),
  'in hexadecimal': (bytes) =>
    text(
      Buffer.from(bytes)
        .toString('hex')
        .replace(/..(?=.)/g, '$&:'),
    ),
  'in UTF-16': (bytes) => new Uint8Array(Buffer.from(`\ufeff${asText(bytes)}`, 'utf16le')),
  'in a zip': (bytes) => zipSync({ 'plant/server.cer': bytes, 'plant/inner.zip': zipSync({ a: bytes }) }),
  'in gzip': (bytes) => gzipSync(bytes),
}
