import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pem } from '../../src/core/export/pem.ts'
import { askOpenssl, inTemporaryFolder, openssl } from '../support/openssl.ts'
import { dateOf, extensionsIn, keyOf, lineOf, numberOf, oidOf, writing } from './openssl-words.ts'

/** The values that `openssl x509` prints of a certificate. */
export interface CertificateReading {
  readonly version: number
  readonly serialNumber: bigint
  readonly signatureAlgorithm: string
  /** Most specific first, attribute types as numbers. */
  readonly issuer: string
  /** `2025-01-01 00:00:00Z`, or that it is bad. */
  readonly notBefore: string
  readonly notAfter: string
  readonly subject: string
  /** Numbers and octets of the key by name; undefined where it was not decoded. */
  readonly key: string | undefined
  /** Identifiers, critical ones with a `!` behind, in the order of the certificate. */
  readonly extensions: readonly string[]
  /** `DNS:a, IP Address:192.0.2.1`; undefined without the extension. */
  readonly subjectAltName: string | undefined
  /** SHA-256 of the whole, in hexadecimal. */
  readonly fingerprint: string
}

/**
 * Undefined where openssl refuses the certificate. openssl gets the certificate as we would save it, so that the
 * fingerprint also proves that nothing is lost on the way.
 */
export async function opensslReading(der: Uint8Array): Promise<CertificateReading | undefined> {
  const fields = ['-subject', '-issuer', '-serial', '-dates', '-fingerprint', '-sha256', '-text']
  const { stdout } = await askOpenssl(['x509', '-noout', ...fields, ...writing], pem('CERTIFICATE', [der], 'crlf'))
  // A long number goes on in the next line.
  const serial = /^serial=((?:.*\\\n)*.*)$/m.exec(stdout)?.[1]?.replaceAll('\\\n', '')
  if (serial === undefined) return undefined
  const block = /^ {8}X509v3 extensions:\n([^]*?)^ {4}Signature Algorithm/m.exec(stdout)?.[1] ?? ''
  const algorithm = /^ {8}Signature Algorithm: (.*?) *(?:\(INVALID PSS PARAMETERS\))?$/m.exec(stdout)?.[1] ?? ''
  return {
    version: versionOf(stdout),
    serialNumber: numberOf(serial),
    signatureAlgorithm: oidOf(algorithm) ?? algorithm,
    issuer: lineOf(stdout, 'issuer'),
    notBefore: dateOf(stdout, 'notBefore'),
    notAfter: dateOf(stdout, 'notAfter'),
    subject: lineOf(stdout, 'subject'),
    key: keyOf(stdout),
    extensions: extensionsIn(block, 12),
    subjectAltName: /^ {12}X509v3 Subject Alternative Name:(?: critical)? *\n {16}(.*)$/m
      .exec(stdout)?.[1]
      ?.replace(/<invalid length=\d+>/g, '<invalid>'),
    fingerprint: lineOf(stdout, 'sha256 Fingerprint').replaceAll(':', '').toLowerCase(),
  }
}

/**
 * The reasons why openssl refuses a certificate, in its own words, first reason first:
 * `illegal padding; nested asn1 error`. Taken from crl2pkcs7, because x509 tries every format and loses the reason.
 */
export function opensslRefusal(der: Uint8Array): string {
  return inTemporaryFolder((folder) => {
    const file = join(folder, 'certificate.pem')
    writeFileSync(file, pem('CERTIFICATE', [der], 'crlf'))
    const { stderr } = openssl(['crl2pkcs7', '-nocrl', '-certfile', file])
    return [...stderr.matchAll(/routines:[^:]*:([^:]+):/g)].map(([, reason]) => reason).join('; ')
  })
}

/** `3 (0x2)`, or `Unknown (5)` with the number as encoded, which is one less. */
function versionOf(text: string): number {
  const [, unknown, version] = /^ {8}Version: (?:Unknown \((-?\d+)|(\d+))/m.exec(text) ?? []
  return unknown === undefined ? Number(version) : Number(unknown) + 1
}
