import { X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FindingCode } from '../../src/core/finding/finding.ts'
import type { PathState, Verdict } from '../../src/core/report/report.ts'
import { pem } from '../support/certificate-builder.ts'
import { dataFolder } from '../support/data-folder.ts'
import { backEnds, inspect, noRoots, source } from '../support/inspect.ts'
import { shuffled } from '../support/shuffle.ts'

/** The right answer about a file of corpora/badssl, read with openssl before any of it was run. */
interface Row {
  /** Below corpora/. Several: dropped together. */
  readonly files: readonly string[]
  readonly why: string
  /** Judged then; by default a day after the first certificate of the first file became valid. */
  readonly at?: string
  readonly state: PathState
  readonly verdict: Verdict
  /** Certificates of the best path. */
  readonly length: number
  readonly missing?: string
  readonly errors?: readonly FindingCode[]
}

const chains = 'badssl/certs/sets/prod/pregen/chain'
const authorities = 'badssl/certs/src/crt'
const comodoRoot = 'debian-ca/mozilla/COMODO_RSA_Certification_Authority.crt'

const rootMissing = (file: string, length: number, missing: string, why: string): Row => ({
  files: [`${chains}/${file}`],
  why,
  state: 'root-missing',
  verdict: 'undetermined',
  length,
  missing,
})
const alone = (file: string, missing: string, why: string): Row => ({
  files: [`${chains}/${file}`],
  why,
  state: 'end-entity-only',
  verdict: 'undetermined',
  length: 1,
  missing,
})
const authority = (file: string, state: PathState, why: string): Row => ({
  files: [`${authorities}/${file}`],
  why,
  state,
  verdict: 'valid',
  length: 1,
})

const digicert = 'DigiCert Global Root CA'
const addtrust = 'AddTrust External CA Root'
const sent = 'what the server sends: itself and its issuing CA'
const sentWithCross = 'itself, its issuing CA, and that one’s root as AddTrust signed it'

const table: readonly Row[] = [
  rootMissing('backup/wildcard-sha256-rsa2048-embeded-sct.crt', 2, digicert, sent),
  rootMissing('old/subdomain-sha384.pem', 2, digicert, sent),
  rootMissing('old/subdomain-sha512.pem', 2, digicert, sent),
  rootMissing('old/wildcard-main-old.pem', 3, addtrust, sentWithCross),
  rootMissing('subdomain-1000-sans.pem', 2, digicert, 'a server with 1,000 names; ' + sent),
  rootMissing('subdomain-10000-sans.pem', 2, digicert, 'a server with 10,000 names; ' + sent),
  rootMissing('subdomain-captive-portal.pem', 2, digicert, sent),
  rootMissing('subdomain-extended-validation.pem', 2, 'DigiCert High Assurance EV Root CA', sent),
  rootMissing('subdomain-invalid-expected-sct.pem', 2, 'GeoTrust Global CA', 'SCTs are no part of a path'),
  rootMissing('subdomain-no-common-name.pem', 3, addtrust, 'a subject without common name is a subject'),
  rootMissing('subdomain-no-sct.pem', 2, digicert, 'SCTs are no part of a path'),
  rootMissing(
    'subdomain-no-subject.pem',
    3,
    addtrust,
    'an empty subject beside a subjectAltName is allowed, RFC 5280 4.2.1.6',
  ),
  rootMissing('subdomain-preloaded-expect-ct.pem', 2, digicert, sent),
  rootMissing('subdomain-revoked.pem', 2, digicert, 'revocation is not known from the file'),
  rootMissing('subdomain-xn--n1aae7f7o.pem', 3, addtrust, 'a common name in Cyrillic'),
  rootMissing('wildcard-ecc256.pem', 2, digicert, 'P-256 below an RSA root'),
  rootMissing('wildcard-ecc384.pem', 2, digicert, 'P-384 below an RSA root'),
  rootMissing('wildcard-preloaded-expect-ct.pem', 2, digicert, sent),
  rootMissing('wildcard-rsa2048.pem', 2, digicert, sent),
  rootMissing('wildcard-rsa4096.pem', 2, digicert, sent),
  rootMissing('wildcard-rsa8192.pem', 2, digicert, 'the large key is the server’s, which signs nothing here'),
  rootMissing('wildcard-sha1-2016.pem', 2, addtrust, 'SHA-1 signatures are weak and fit'),
  rootMissing('wildcard-sha1-2017.pem', 2, digicert, 'SHA-1 signatures are weak and fit'),
  rootMissing('wildcard-sha1-intermediate.pem', 2, addtrust, 'SHA-1 signatures are weak and fit'),
  rootMissing('wildcard-sha384.pem', 2, digicert, sent),
  rootMissing('wildcard-sha512.pem', 2, digicert, sent),

  rootMissing('wildcard-expired.pem', 3, addtrust, 'on its second day it was valid'),
  {
    ...rootMissing('wildcard-expired.pem', 3, addtrust, 'it ended on 2015-04-12'),
    at: '2015-04-13T00:00:00Z',
    verdict: 'invalid',
    errors: ['expired'],
  },
  {
    ...rootMissing('wildcard-sha1-intermediate.pem', 2, addtrust, 'server and intermediate ended on 2020-05-30'),
    at: '2026-01-01T00:00:00Z',
    verdict: 'invalid',
    errors: ['expired'],
  },

  alone('fallback.pem', 'BadSSL Intermediate Certificate Authority', 'the issuing CA was never in the file'),
  alone(
    'old/wildcard-incomplete-chain.pem',
    'COMODO RSA Domain Validation Secure Server CA',
    'the server sends itself alone',
  ),
  alone('wildcard-incomplete-chain.pem', 'DigiCert SHA2 Secure Server CA', 'the server sends itself alone'),
  alone('subdomain-dsdtestprovider.pem', 'DSDTestProvider', 'issued by a root of a preinstalled program'),
  alone('subdomain-edellroot.pem', 'eDellRoot', 'issued by a root of a preinstalled program'),
  alone('subdomain-superfish.pem', 'Superfish, Inc.', 'issued by a root of a preinstalled program'),
  {
    files: [`${chains}/wildcard-self-signed.pem`],
    why: 'subject and issuer are one, the signature is its own, CA:FALSE',
    state: 'self-signed-end-entity',
    verdict: 'valid',
    length: 1,
  },

  authority('ca-dsdtestprovider.crt', 'root-only', 'CA:TRUE, self-signed'),
  authority('ca-superfish.crt', 'root-only', 'CA:TRUE though not critical, self-signed, RSA-1024 and SHA-1'),
  authority('ca-mitm-software.crt', 'root-only', 'CA:TRUE though not critical, self-signed'),
  authority('ca-preact-cli.crt', 'root-only', 'CA:TRUE beside server purposes, self-signed'),
  authority('ca-webpack-dev-server.crt', 'root-only', 'CA:TRUE though named localhost, self-signed'),
  authority(
    'ca-edellroot.crt',
    'self-signed-end-entity',
    'version 3 without Basic Constraints is no CA, RFC 5280 4.2.1.9',
  ),

  // With their roots.
  {
    files: [`${chains}/subdomain-superfish.pem`, `${authorities}/ca-superfish.crt`],
    why: 'the root issued it; weak keys are no fault of the path',
    state: 'complete',
    verdict: 'valid',
    length: 2,
  },
  {
    files: [`${chains}/subdomain-dsdtestprovider.pem`, `${authorities}/ca-dsdtestprovider.crt`],
    why: 'the root issued it',
    state: 'complete',
    verdict: 'valid',
    length: 2,
  },
  {
    files: [`${chains}/subdomain-edellroot.pem`, `${authorities}/ca-edellroot.crt`],
    why: 'its issuer is version 3 without Basic Constraints: openssl, too, calls it an invalid CA certificate',
    state: 'top-not-root',
    verdict: 'invalid',
    length: 2,
    errors: ['issuer-is-no-ca'],
  },
  ...[
    'subdomain-no-common-name.pem',
    'subdomain-no-subject.pem',
    'subdomain-xn--n1aae7f7o.pem',
    'old/wildcard-main-old.pem',
  ].map((name): Row => ({
    files: [`${chains}/${name}`, comodoRoot],
    why: 'the root signed by AddTrust and the same root signed by itself: the self-signed one completes the path',
    state: 'complete',
    verdict: 'valid',
    length: 3,
  })),
  {
    files: [`${chains}/wildcard-expired.pem`, comodoRoot],
    why: 'complete, and ended on 2015-04-12',
    at: '2026-01-01T00:00:00Z',
    state: 'complete',
    verdict: 'invalid',
    length: 3,
    // Of all paths: the other one’s AddTrust cross-certificate ended too.
    errors: ['expired'],
  },
]

const corpora = join(dataFolder() ?? '', 'corpora')
const present = existsSync(join(corpora, chains))

const certificatesOf = (file: string) =>
  [
    ...readFileSync(join(corpora, file), 'latin1').matchAll(
      /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/g,
    ),
  ].map(([block]) => new X509Certificate(block))
const day = 24 * 3600 * 1000

describe.skipIf(!present)(`chains of corpora/badssl${present ? '' : ' (folder absent)'}`, () => {
  it.runIf(present)('the table has every chain and every authority of the folder', () => {
    const list = (folder: string) =>
      readdirSync(join(corpora, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(corpora.length + 1))
    const covered = new Set(table.flatMap(({ files }) => files))
    expect([...list(chains), ...list(authorities)].filter((file) => !covered.has(file))).toEqual([])
  })

  describe.each(backEnds)('%s', (_, createEngine) => {
    const rows = table.map(
      (row) => [`${row.files.map((file) => basename(file)).join(' + ')}: ${row.why}`, row] as const,
    )
    it.each(rows)('%s', async (_, { files, at, state, verdict, length, missing, errors = [] }) => {
      const certificates = files.flatMap(certificatesOf)
      const instant = at === undefined ? Date.parse(certificates[0]!.validFrom) + day : Date.parse(at)
      for (const seed of [1, 2]) {
        const text = shuffled(certificates, seed)
          .map(({ raw }) => pem('CERTIFICATE', raw))
          .join('')
        // The files by themselves: no root of the built-in list completes them.
        const seen = await inspect([source('dropped.pem', text)], {}, instant, createEngine({ bundledRoots: noRoots }))
        expect(seen.paths[0]).toMatchObject({ state, verdict })
        expect(seen.paths[0]?.certificates).toHaveLength(length)
        expect(seen.paths[0]?.missingIssuer).toBe(missing)
        expect(seen.errors).toEqual(errors)
      }
    })
  })
})
