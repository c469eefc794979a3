import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { corpusFiles, corpusFolder } from './certificate-file.ts'

/** One encoding in a file. */
export interface EncodedFile {
  /** `badssl/chain.pem` for the first of a file, `badssl/chain.pem#2` for the second and so on. */
  readonly name: string
  readonly path: string
  readonly der: Uint8Array
  /** The label of the encoding; undefined where the file is the encoding itself. */
  readonly label: string | undefined
}

/**
 * Every encoding in the files of a corpus: between BEGIN and END, or the whole file where that begins with a SEQUENCE.
 * Serves well-kept corpora and does without our own readers, so that a fault of theirs cannot hide.
 */
export function encodedFiles(corpus: string): EncodedFile[] {
  const folder = corpusFolder(corpus) ?? ''
  return corpusFiles(corpus).flatMap((path) => {
    const bytes = readFileSync(path)
    const file = `${corpus}/${path.slice(folder.length + 1)}`
    const blocks = [...bytes.toString('latin1').matchAll(/-----BEGIN ([A-Z0-9 ]+)-----\s([^-]*)-----END \1-----/g)]
    if (blocks.length === 0)
      return bytes[0] === 0x30 ? [{ name: file, path, der: new Uint8Array(bytes), label: undefined }] : []
    return blocks.map(([, label, base64 = ''], i) => {
      const der = new Uint8Array(Buffer.from(base64, 'base64'))
      return { name: i === 0 ? file : `${file}#${i + 1}`, path, der, label }
    })
  })
}

/**
 * The encodings that are certificates or may be. Octets behind the first one are left out: openssl writes there the
 * uses for which it trusts a TRUSTED CERTIFICATE, and silently ignores anything else; our readers open it as an object
 * of its own.
 */
export function encodedCertificates(corpus: string): EncodedFile[] {
  return encodedFiles(corpus)
    .filter(({ label = 'CERTIFICATE' }) => /^(X509 |TRUSTED )?CERTIFICATE$/.test(label))
    .map((encoded) => ({ ...encoded, der: firstEncoding(encoded.der) }))
}

/**
 * The first of several encodings: one octet of identifier, then the length. All of them where the length is indefinite
 * or goes beyond the end.
 */
function firstEncoding(der: Uint8Array): Uint8Array {
  const [, first = 0] = der
  if (first < 0x80) return der.subarray(0, 2 + first)
  const octets = der.subarray(2, 2 + (first & 0x7f))
  if (octets.length === 0) return der
  return der.subarray(0, 2 + octets.length + octets.reduce((length, octet) => 256 * length + octet, 0))
}
