import { Buffer } from 'node:buffer'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { readCertificate, type Certificate } from '../../src/core/certificate/certificate.ts'
import { relativeDistinguishedName } from '../../src/core/certificate/distinguished-name.ts'
import { findExtension } from '../../src/core/certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../src/core/certificate/extension/subject-alternative-name.ts'
import type { GeneralName } from '../../src/core/certificate/general-name.ts'
import type { Name, NameAttribute } from '../../src/core/certificate/name.ts'
import { readPublicKey } from '../../src/core/crypto/public-key.ts'
import { toBigInt } from '../../src/core/asn1/integer.ts'
import type { Time } from '../../src/core/asn1/time.ts'
import { certificatePem } from '../../src/core/export/pem.ts'
import { inTemporaryFolder, needsOpenssl, openssl, opensslVersion } from '../support/openssl.ts'
import { certificateFiles, corpusFolder } from './certificate-file.ts'
import { opensslReading, type OpensslReading } from './openssl-certificate.ts'
import { readOtherwise } from './read-otherwise.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** CHAINLIGHT_SLOW=1 takes every file, otherwise every tenth of the large corpora: openssl starts once for each. */
const everyFile = env['CHAINLIGHT_SLOW'] === '1'
const corpora = { badssl: 1, 'debian-ca': 10, 'go-x509': 1, opcua: 1, 'zlint-half': 10 }

describe.each(Object.entries(corpora))('the certificates of %s', (corpus, step) => {
  const files = certificateFiles(corpus).filter((_, i) => everyFile || i % step === 0)
  const missing =
    opensslVersion === undefined ? needsOpenssl : corpusFolder(corpus) === undefined && 'needs the corpora'

  it.skipIf(missing)('are read as openssl reads them, or otherwise for a listed reason', { timeout: 300_000 }, () => {
    expect(files.length).toBeGreaterThan(0)
    const differences = files.flatMap(({ name, der }) => {
      const reading = readCertificate(der)
      const theirs = opensslReading(der)
      const ours = reading.ok ? ourReading(reading.certificate) : undefined
      return differingFields(ours, theirs)
        .filter((field) => readOtherwise[name]?.[field] === undefined)
        .map((field) => `${name}: ${field}: ${shown(ours, field)} here, ${shown(theirs, field)} by openssl`)
    })
    expect(differences).toEqual([])
  })

  it.skipIf(missing)('come back from the PEM export byte for byte, as openssl decodes it', { timeout: 300_000 }, () => {
    const sample = files.filter((_, i) => everyFile || i % 5 === 0)
    inTemporaryFolder((folder) => {
      for (const { name, der } of sample) {
        const [pem, back] = [join(folder, 'certificate.pem'), join(folder, 'certificate.der')]
        writeFileSync(pem, certificatePem({ bytes: der }, 'crlf'))
        const { status } = openssl(['x509', '-in', pem, '-outform', 'DER', '-out', back])
        if (status === 0) expect(Buffer.compare(readFileSync(back), Buffer.from(der)), name).toBe(0)
      }
    })
  })
})

function differingFields(ours: OpensslReading | undefined, theirs: OpensslReading | undefined): string[] {
  if (!ours || !theirs) return ours || theirs ? [ours ? 'openssl refuses' : 'we refuse'] : []
  const fields = Object.keys(ours) as (keyof OpensslReading)[]
  // Alternative names of the rarer forms are compared in tests/core/certificate/extension.
  const comparable = (field: string) => field !== 'subjectAltName' || ours.subjectAltName !== undefined
  return fields.filter((field) => comparable(field) && String(ours[field]) !== String(theirs[field]))
}

const shown = (reading: OpensslReading | undefined, field: string): string =>
  String(reading?.[field as keyof OpensslReading]).slice(0, 300)

function ourReading(certificate: Certificate): OpensslReading {
  const key = readPublicKey(certificate.spki)
  const names = findExtension(certificate, subjectAlternativeName)
  return {
    subject: numberedName(certificate.subject),
    issuer: numberedName(certificate.issuer),
    serialNumber: toBigInt(certificate.serialNumber.content),
    notBefore: isoTime(certificate.notBefore),
    notAfter: isoTime(certificate.notAfter),
    // openssl prints no size for Ed25519 and Ed448: there is only one.
    keySize: key.ok && key.value.kind !== 'eddsa' ? key.value.bits : undefined,
    extensions: certificate.extensions.map(({ oid, critical }) => oid + (critical ? '!' : '')),
    subjectAltName: names?.state === 'decoded' ? printedNames(names.value) : undefined,
  }
}

/**
 * RFC 4514 with numbers for types, as openssl writes it: levels without an attribute left out, the attributes of one level from the last to the
 * first. Neither changes the name: a level's attributes are a SET.
 */
function numberedName(name: Name): string {
  const attribute = (one: NameAttribute) => {
    const text = relativeDistinguishedName([one])
    const value = text.slice(text.indexOf('=') + 1)
    return `${one.type}=${value.replace(/\\[0-9a-f]{2}|^#.*/g, (octets) => octets.toUpperCase())}`
  }
  const levels = name.rdns.filter((rdn) => rdn.length > 0)
  return levels
    .map((rdn) => rdn.map(attribute).reverse().join('+'))
    .reverse()
    .join(',')
}

const isoTime = ({ instant }: Time): string =>
  instant === undefined ? 'Bad time value' : new Date(instant).toISOString().replace('T', ' ').replace(/\.\d+/, '')

/** As openssl prints general names; undefined where one has a form that it prints in a way of its own. */
function printedNames(names: readonly GeneralName[]): string | undefined {
  const printed = names.map(printedName)
  return printed.includes(undefined) ? undefined : printed.join(', ') || '<EMPTY>'
}

/** IPv6 in capitals without `::`. */
function printedName(name: GeneralName): string | undefined {
  switch (name.kind) {
    case 'dNSName':
      return `DNS:${name.string.text}`
    case 'rfc822Name':
      return `email:${name.string.text}`
    case 'uniformResourceIdentifier':
      return `URI:${name.string.text}`
    case 'registeredID':
      return `Registered ID:${name.oid}`
    case 'iPAddress':
      return `IP Address:${printedAddress(name.octets)}`
    default:
      return undefined
  }
}

function printedAddress(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.')
  if (octets.length !== 16) return '<invalid>'
  return Array.from({ length: 8 }, (_, i) =>
    (octets[2 * i]! * 256 + octets[2 * i + 1]!).toString(16).toUpperCase(),
  ).join(':')
}
