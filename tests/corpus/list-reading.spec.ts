import { expect, it } from 'vitest'
import { toBigInt } from '../../src/core/asn1/integer.ts'
import { readRevocationList } from '../../src/core/certificate/revocation-list/revocation-list.ts'
import { openSource } from '../../src/core/container/open.ts'
import { askOpenssl, needsOpenssl, opensslVersion } from '../support/openssl.ts'
import { corpora, needsCorpora } from './corpora.ts'
import { encodedFiles, type EncodedFile } from './encoded-file.ts'
import { opensslList, type ListReading } from './openssl-list.ts'
import { identifiers, isoTime, numberedName } from './our-certificate.ts'

/** How many revocation lists there are in the corpora that have some. */
const lists: Readonly<Record<string, number>> = {
  'field-reports': 6,
  'hard-inputs': 4,
  opcua: 4,
  'openssl-certs': 3,
  rpki: 2,
  'webpki-amazon-crl': 20,
  'x509-parser-rs': 9,
  'zlint-half': 30,
}

/**
 * False for the corpus of fuzzers: it holds certificates only, and openssl would be asked a thousand times for nothing.
 */
const mayHoldMore = (corpus: string): boolean => corpus !== 'openssl-fuzz-x509'

const missing = opensslVersion === undefined ? needsOpenssl : corpora.length === 0 && needsCorpora

it.skipIf(missing)(
  'revocation lists are read as openssl reads them, every entry of them',
  { timeout: 600_000 },
  async () => {
    const files = corpora.filter(mayHoldMore).flatMap(encodedFiles)
    const candidates = files.filter(({ label = 'X509 CRL' }) => label === 'X509 CRL')
    const compared = (await Promise.all(candidates.map(compare))).filter((each) => each !== undefined)
    const differences = compared.flatMap(({ differences }) => differences)
    expect(differences).toEqual([])
    const counts: Record<string, number> = {}
    for (const { corpus } of compared) counts[corpus] = (counts[corpus] ?? 0) + 1
    expect(counts).toEqual(lists)
  },
)

/** Undefined where neither reads a list. */
async function compare({ name, der }: EncodedFile) {
  const corpus = name.split('/')[0] ?? ''
  const ours = ourList(der)
  const theirs = await opensslList(der)
  if (!ours && !theirs) return undefined
  if (!ours || !theirs) return { corpus, differences: [`${name}: ${ours ? 'openssl refuses' : 'we refuse'}`] }
  const fields = (Object.keys(ours) as (keyof ListReading)[]).filter(
    (field) => String(ours[field]) !== String(theirs[field]),
  )
  return { corpus, differences: fields.map((field) => `${name}: ${field}: ${different(ours[field], theirs[field])}`) }
}

/** Of lists only what is not in both. */
function different(ours: ListReading[keyof ListReading], theirs: ListReading[keyof ListReading]): string {
  if (typeof ours !== 'object' || typeof theirs !== 'object')
    return `${String(ours)} here, ${String(theirs)} by openssl`
  const without = (some: readonly string[], others: readonly string[]) =>
    some.filter((each) => !others.includes(each)).slice(0, 3)
  return `${without(ours, theirs).join('; ')} here, ${without(theirs, ours).join('; ')} by openssl`
}

/** As every file goes: the container finds the list, the list's reader reads it. */
function ourList(der: Uint8Array): ListReading | undefined {
  const [object] = openSource({ name: 'a list', bytes: der.slice() }, 's1').objects
  if (object?.kind !== 'revocation-list') return undefined
  const result = readRevocationList(object.bytes)
  if (!result.ok) return undefined
  const { list } = result
  return {
    version: list.version,
    signatureAlgorithm: list.tbsSignature.oid,
    issuer: numberedName(list.issuer),
    thisUpdate: isoTime(list.thisUpdate),
    nextUpdate: list.nextUpdate ? isoTime(list.nextUpdate) : 'NONE',
    extensions: identifiers(list.extensions),
    entries: list.entries.window(0, list.entries.count).map((entry) => {
      if (!entry.ok) return entry.error.message
      const { serialNumber, revocationDate, extensions } = entry.value
      return [toBigInt(serialNumber.content), revocationDate.instant, ...identifiers(extensions)].join(' ')
    }),
  }
}

it.skipIf(missing)('requests are told from everything else as openssl tells them', { timeout: 300_000 }, async () => {
  const files = corpora.filter(mayHoldMore).flatMap(encodedFiles)
  const candidates = files.filter(({ label }) => label === undefined || /^(NEW )?CERTIFICATE REQUEST$/.test(label))
  const told = await Promise.all(
    candidates.map(async ({ name, der }) => {
      const { status } = await askOpenssl(['req', '-inform', 'DER', '-noout', '-subject'], der)
      const kinds = openSource({ name, bytes: der.slice() }, 's1').objects.map(({ kind }) => kind)
      return { name, ours: kinds.includes('certificate-request'), theirs: status === 0 }
    }),
  )
  expect(told.filter(({ ours, theirs }) => ours !== theirs)).toEqual([])
  expect(told.filter(({ theirs }) => theirs).length).toBeGreaterThan(20)
})
