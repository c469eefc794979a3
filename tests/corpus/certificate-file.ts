import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../support/data-folder.ts'

export interface CertificateFile {
  /** `badssl/expired.pem` */
  readonly name: string
  readonly path: string
  readonly der: Uint8Array
  readonly pem: boolean
}

/** The folder of a corpus; undefined where this machine has none. */
export function corpusFolder(corpus: string): string | undefined {
  const data = dataFolder()
  return data === undefined ? undefined : join(data, 'corpora', corpus)
}

/** Every file of a corpus, at any depth, in the order of their names. */
export function corpusFiles(corpus: string): string[] {
  const folder = corpusFolder(corpus)
  if (folder === undefined) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * The first certificate of every file that has one: between BEGIN CERTIFICATE and END, or the whole file where that
 * begins with a SEQUENCE. Serves well-kept corpora and does without our own readers, so that a fault of theirs cannot
 * hide.
 */
export function certificateFiles(corpus: string): CertificateFile[] {
  const folder = corpusFolder(corpus) ?? ''
  return corpusFiles(corpus).flatMap((path): CertificateFile[] => {
    const bytes = readFileSync(path)
    const name = `${corpus}/${path.slice(folder.length + 1)}`
    const [, base64] =
      /-----BEGIN CERTIFICATE-----\s([^-]*)-----END CERTIFICATE-----/.exec(bytes.toString('latin1')) ?? []
    if (base64 !== undefined) return [{ name, path, der: new Uint8Array(Buffer.from(base64, 'base64')), pem: true }]
    return bytes[0] === 0x30 ? [{ name, path, der: new Uint8Array(bytes), pem: false }] : []
  })
}
