import { describe, expect, it } from 'vitest'
import { needsOpenssl, opensslVersion } from '../support/openssl.ts'
import { compareWithOpenssl, covers, shown } from './compare-readings.ts'
import { corpora, needsCorpora } from './corpora.ts'
import { encodedCertificates } from './encoded-file.ts'
import { readOtherwise } from './read-otherwise.ts'

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

/** Each of their files has its own right answer, in field-reports.spec.ts and hard-inputs.spec.ts. */
const readElsewhere: ReadonlySet<string> = new Set(['field-reports', 'hard-inputs'])

const missing = opensslVersion === undefined ? needsOpenssl : corpora.length === 0 && needsCorpora

it.skipIf(missing)('every corpus is compared, or holds no certificates', () => {
  expect([...Object.keys(certificates), ...Object.keys(withoutCertificates)].sort()).toEqual(
    corpora.filter((corpus) => !readElsewhere.has(corpus)),
  )
  for (const corpus of Object.keys(withoutCertificates)) expect(encodedCertificates(corpus)).toEqual([])
})

describe.each(Object.entries(certificates))('the certificates of %s', (corpus, count) => {
  it.skipIf(missing)(
    'are read as openssl reads them, or otherwise for a listed reason',
    { timeout: 600_000 },
    async () => {
      const files = encodedCertificates(corpus)
      const compared = (await Promise.all(files.map(compareWithOpenssl))).filter((each) => each !== undefined)
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
