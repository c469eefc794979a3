import { describe, expect, it } from 'vitest'
import { needsOpenssl, opensslVersion } from '../support/openssl.ts'
import { corpora, needsCorpora } from './corpora.ts'
import { encodedCertificates, type EncodedFile } from './encoded-file.ts'
import { opensslReading, type CertificateReading } from './openssl-certificate.ts'
import { algorithmUnknown } from './openssl-words.ts'
import { ourReading } from './our-certificate.ts'
import { readOtherwise, type Difference, type Otherwise } from './read-otherwise.ts'

/** How many certificates somebody reads in the files of each corpus. A corpus that is not here fails the test. */
const certificates: Readonly<Record<string, number>> = {
  'android-ka': 32,
  badssl: 72,
  'boringssl-crypto-x509': 113,
  'boringssl-parse-certificate': 60,
  'certigo-keystores': 14,
  'debian-ca': 120,
  'go-x509': 28,
  gost: 5,
  'lamps-mldsa': 3,
  opcua: 19,
  'openssl-certs': 251,
  'openssl-fuzz-x509': 580,
  'openssl-pem-reading': 24,
  rpki: 7,
  'smallstep-crypto': 25,
  'webpki-amazon-crl': 37,
  'x509-parser-rs': 23,
  'zlint-half': 643,
}

/** Corpora without certificates, and what they hold instead. */
const withoutCertificates: Readonly<Record<string, string>> = {
  'wycheproof-sig': 'keys, messages and signatures',
}

const missing = opensslVersion === undefined ? needsOpenssl : corpora.length === 0 && needsCorpora

it.skipIf(missing)('every corpus is compared, or holds no certificates', () => {
  expect([...Object.keys(certificates), ...Object.keys(withoutCertificates)].sort()).toEqual(corpora)
  for (const corpus of Object.keys(withoutCertificates)) expect(encodedCertificates(corpus)).toEqual([])
})

describe.each(Object.entries(certificates))('the certificates of %s', (corpus, count) => {
  it.skipIf(missing)(
    'are read as openssl reads them, or otherwise for a listed reason',
    { timeout: 600_000 },
    async () => {
      const files = encodedCertificates(corpus)
      const compared = (await Promise.all(files.map(compare))).filter((each) => each !== undefined)
      const differences = compared.flat()
      const reasons = readOtherwise.filter((otherwise) => otherwise.files.startsWith(`${corpus}/`))
      const unexplained = differences.filter((difference) => !reasons.some((reason) => covers(reason, difference)))
      expect(unexplained.map(shown)).toEqual([])
      const stale = reasons.filter((reason) => !differences.some((difference) => covers(reason, difference)))
      expect(stale.map(({ because }) => because)).toEqual([])
      expect(compared).toHaveLength(count)
    },
  )
})

/** Undefined where neither reads a certificate. */
async function compare({ name, der }: EncodedFile): Promise<Difference[] | undefined> {
  const { reading: ours, bytes, fault } = ourReading(der)
  const theirs = await opensslReading(der)
  const about = { name, fault, bytes }
  if (!ours || !theirs) {
    if (!ours && !theirs) return undefined
    return [{ ...about, field: ours ? 'openssl refuses' : 'we refuse', ours: '', theirs: '' }]
  }
  return (Object.keys(ours) as (keyof CertificateReading)[])
    .filter((field) => isComparable(field, ours, theirs) && String(ours[field]) !== String(theirs[field]))
    .map((field) => ({ ...about, field, ours: String(ours[field]), theirs: String(theirs[field]) }))
}

/** Alternative names of the rarer forms are compared in tests/core/certificate/extension. */
const isComparable = (field: string, ours: CertificateReading, theirs: CertificateReading): boolean =>
  (field !== 'subjectAltName' || ours.subjectAltName !== undefined) &&
  (field !== 'key' || theirs.key !== algorithmUnknown)

const covers = (reason: Otherwise, difference: Difference): boolean =>
  difference.name.startsWith(reason.files) &&
  reason.fields.includes(difference.field) &&
  (reason.fault?.test(difference.fault) ?? true) &&
  (reason.if?.(difference) ?? true)

const shown = ({ name, field, ours, theirs, fault }: Difference): string =>
  `${name}: ${field}: ${ours.slice(0, 300)} here, ${theirs.slice(0, 300)} by openssl (${fault})`
