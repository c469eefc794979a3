import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../src/core/certificate/certificate.ts'
import { decodeExtension } from '../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../src/core/certificate/extension/describe-extension.ts'
import { opensslNameHash } from '../../src/core/certificate/openssl-name-hash.ts'
import { oidOf } from '../core/certificate/extension/extension-of.ts'
import { linesOf } from '../core/certificate/row/rows.ts'
import { needsOpenssl, openssl, opensslVersion } from '../support/openssl.ts'
import ofAttributeCertificates from '../vectors/extensions/attribute-certificate-extensions.json' with { type: 'json' }
import ofRevocation from '../vectors/extensions/revocation-extensions.json' with { type: 'json' }
import ofCertificates from '../vectors/extensions/shown-extensions.json' with { type: 'json' }
import { certificateFiles, corpusFolder } from './certificate-file.ts'

const shown = new Set([...ofCertificates, ...ofAttributeCertificates, ...ofRevocation].map(({ name }) => oidOf(name)))

/**
 * For each corpus, the number of extensions in its first certificates that are only shown, and those of them that are
 * malformed.
 */
const corpora: Record<string, readonly [count: number, malformed: Readonly<Record<string, string>>]> = {
  'android-ka': [8, {}],
  badssl: [2, {}],
  gost: [5, {}],
  'openssl-certs': [26, {}],
  rpki: [
    7,
    { 'rpki/test-data/compat/res_incorrect.cer': 'IPv4 addresses of more than four octets: the file is named for it' },
  ],
  'x509-parser-rs': [1, {}],
  'zlint-half': [
    35,
    {
      'zlint-half/smime/individualValidatedLegacyWithCriticalAdobeArchRevInfoExtension.pem': 'the letters "test"',
      'zlint-half/smime/mailboxValidatedLegacyWithNonCriticalAdobeTimeStampExtension.pem': 'the letters "test"',
      'zlint-half/smime/organization_validated_with_lei_role.pem': 'an empty SEQUENCE in place of a string',
      'zlint-half/smime/sponsorValidatedStrictWithAdobeArchRevInfoExtension.pem': 'the letters "test"',
      'zlint-half/smime/sponsor_validated_with_lei_critical.pem': 'an empty SEQUENCE in place of a string',
      'zlint-half/smime/sponsor_validated_with_lei_role_critical.pem': 'an empty SEQUENCE in place of a string',
    },
  ],
}

const read = (der: Uint8Array) => {
  const reading = readCertificate(der)
  return reading.ok ? reading.certificate : undefined
}

describe.each(Object.entries(corpora))('the certificates of %s', (corpus, [count, malformed]) => {
  it.skipIf(corpusFolder(corpus) === undefined)(
    'have extensions that are shown, or malformed for a listed reason',
    () => {
      const found = certificateFiles(corpus).flatMap(({ name, der }) =>
        (read(der)?.extensions ?? [])
          .filter(({ oid }) => shown.has(oid))
          .map((extension) => ({ name, state: decodeExtension(extension).state })),
      )
      expect(found.filter(({ state }) => state !== 'decoded').map(({ name }) => name)).toEqual(Object.keys(malformed))
      expect(found.length).toBe(count)
    },
  )
})

/** `X509v3` blocks that openssl prints line by line, by the certificate: what it says is what is asked for. */
const printed: readonly (readonly [
  file: string,
  oid: string,
  line: RegExp,
  ours: (match: RegExpMatchArray) => string,
])[] = [
  [
    'rpki/test-data/repository/ca1.cer',
    '1.3.6.1.5.5.7.1.8',
    /^ +(\d+-\d+)$/m,
    ([, range = '']) => `as-number: ${range.replace('-', ' - ')}`,
  ],
  ['openssl-certs/grfc.pem', '1.2.643.100.112', /^ +cATool +: (.+)$/m, ([, tool = '']) => `ca-tool: ${tool}`],
  [
    'openssl-certs/bad-pc6-cert.pem',
    '1.3.6.1.5.5.7.1.14',
    /Path Length Constraint: (\d+)/,
    ([, limit = '']) => `path-length-constraint: ${Number(limit)}`,
  ],
]

describe('the output of openssl for an extension', () => {
  const skip = opensslVersion === undefined ? needsOpenssl : corpusFolder('rpki') === undefined && 'needs the corpora'
  it.skipIf(skip).each(printed)('%s: %s says the same here', (file, oid, line, ours) => {
    const { der } = certificateFiles(file.split('/')[0] ?? '').find(({ name }) => name === file)!
    const theirs = line.exec(openssl(['x509', '-inform', 'DER', '-noout', '-text', '-nameopt', 'utf8'], der).stdout)
    expect(theirs).not.toBeNull()
    const extension = read(der)!.extensions.find((candidate) => candidate.oid === oid)!
    expect(linesOf(describeExtension(decodeExtension(extension))).map((text) => text.trim())).toContain(ours(theirs!))
  })
})

describe('the hash of a name', () => {
  const skip =
    opensslVersion === undefined ? needsOpenssl : corpusFolder('zlint-half') === undefined && 'needs the corpora'
  it.skipIf(skip)('is the one that openssl x509 -subject_hash prints', { timeout: 120_000 }, () => {
    const files = ['badssl', 'gost', 'openssl-certs', 'zlint-half'].flatMap((corpus) =>
      certificateFiles(corpus).filter((_, i) => i % 8 === 0),
    )
    const compared = files.flatMap(({ name, der }) => {
      const subject = read(der)?.subject
      const { status, stdout } = openssl(['x509', '-inform', 'DER', '-noout', '-subject_hash'], der)
      return subject && status === 0 ? [{ name, theirs: stdout.trim(), ours: opensslNameHash(subject) }] : []
    })
    expect(compared.length).toBeGreaterThan(80)
    expect(compared.filter(({ theirs, ours }) => theirs !== ours)).toEqual([])
  })
})
