import { describe, expect, it } from 'vitest'
import { opcUaRows } from '../../../../src/core/check/opc-ua/rows.ts'
import type { CheckId } from '../../../../src/core/check/registry.ts'
import { createEngine, opcUaAnswer, type JudgeSettings } from '../../../../src/core/index.ts'
import type { OpcUaStatus } from '../../../../src/core/finding/opc-ua.ts'
import {
  certificate,
  during,
  type BuiltCertificate,
  type CertificateSpec,
} from '../../../support/certificate-builder.ts'
import { integer, sequence } from '../../../support/der-writer.ts'
import {
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  type ExtensionSpec,
} from '../../../support/extension-writer.ts'
import { pemFile, source } from '../../../support/inspect.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'
import { signatureAlgorithmOf, testKey } from '../../../support/test-keys.ts'
import { writtenOut } from '../../../support/written-out-curve.ts'
import { application, applicationUri, issued, issuing, named, root } from './application.ts'

/** A chain with one fault, which one row of the profile has to find. */
interface Vector {
  readonly chain: readonly BuiltCertificate[]
  readonly lists?: readonly Uint8Array[]
  readonly settings?: Partial<JudgeSettings>
  /** The result of the row, where it is not that the check failed. */
  readonly status?: 'noted' | 'not-checked'
  /** As Part 4 section 6.1.3 names it; undefined where it names none. */
  readonly says: OpcUaStatus | undefined
}

const lists = [issuing, root].map((issuer) => revocationList({ issuer }).der)
const below = (spec: Partial<CertificateSpec>) => {
  const ca = certificate({ ...issuing.spec, ...spec })
  return [application({ issuer: ca }), ca, root]
}
const own = (spec: Partial<CertificateSpec>) => [issued(spec), issuing, root]
const more = (extension: ExtensionSpec) => own({ moreExtensions: [extension] })
const unknown = '2.25.329800735698586629295641978511506172918'
const otherKey = signatureAlgorithmOf(testKey('another', 'p256'))
/** TRUE is written as one here, where DER writes it as 255. @see X.690 section 11.1 */
const loose = sequence(Uint8Array.of(0x01, 0x01, 0x01))
const deep = (() => {
  const short = certificate({ ...issuing.spec, subject: 'OPC UA Short', pathLenConstraint: 0 })
  const extra = certificate({ subject: 'OPC UA Extra', ca: true, keyType: 'rsa2048', issuer: short })
  return [application({ issuer: extra }), extra, short, root]
})()

const wrong: Readonly<Partial<Record<CheckId, readonly Vector[]>>> = {
  'extensions-well-formed': [{ chain: more({ oid: '2.5.29.31', value: integer(1) }), says: 'Bad_CertificateInvalid' }],
  'critical-extensions': [
    { chain: more({ oid: unknown, critical: true, value: integer(1) }), says: 'Bad_CertificateInvalid' },
  ],
  'der-encoding': [
    { chain: below({ moreExtensions: [{ oid: unknown, value: loose }] }), says: 'Bad_CertificateInvalid' },
  ],
  'opc-ua-form': [
    { chain: [application({ version: 1 })], settings: { profile: 'opcua' }, says: 'Bad_CertificateInvalid' },
  ],
  'curve-parameters': [{ chain: own({ key: writtenOut('Vendor Server') }), says: 'Bad_CertificateInvalid' }],
  complete: [{ chain: [issued()], status: 'not-checked', says: 'Bad_CertificateChainIncomplete' }],
  'name-chaining': [
    {
      chain: [issued({ issuerName: 'Somebody Else' }), issuing, root],
      status: 'not-checked',
      says: 'Bad_CertificateChainIncomplete',
    },
  ],
  signature: [{ chain: own({ tamper: 'signature' }), says: 'Bad_CertificateInvalid' }],
  'signature-algorithm': [{ chain: own({ innerAlgorithm: otherKey }), says: 'Bad_CertificateInvalid' }],
  'opc-ua-policies': [{ chain: [application({ keyType: 'rsa1024' })], says: 'Bad_CertificatePolicyCheckFailed' }],
  validity: [
    { chain: own({ notAfter: during - 1000 }), says: 'Bad_CertificateTimeInvalid' },
    { chain: own({ notBefore: during + 1000 }), says: 'Bad_CertificateTimeInvalid' },
    { chain: below({ notAfter: during - 1000 }), says: 'Bad_CertificateIssuerTimeInvalid' },
  ],
  names: [
    {
      chain: own({}),
      settings: { names: [{ kind: 'dns', value: 'press-8' }] },

      says: 'Bad_CertificateHostNameInvalid',
    },
  ],
  'opc-ua-host-names': [
    { chain: own(named({ uri: applicationUri })), status: 'noted', says: 'Bad_CertificateHostNameInvalid' },
  ],
  'opc-ua-application-uri': [
    {
      chain: own(named({ dns: 'press-7' })),
      settings: { profile: 'opcua' },
      says: 'Bad_CertificateUriInvalid',
    },
    {
      chain: own({}),
      settings: { applicationUri: 'urn:press-8:Vendor:Server' },

      says: 'Bad_CertificateUriInvalid',
    },
  ],
  'opc-ua-usages': [
    { chain: own({ extensions: { keyUsage: keyUsage(['digitalSignature']) } }), says: 'Bad_CertificateUseNotAllowed' },
  ],
  'opc-ua-authority': [
    {
      chain: own({ extensions: { basicConstraints: basicConstraints(true) } }),
      settings: { profile: 'opcua' },
      says: 'Bad_CertificateUseNotAllowed',
    },
  ],
  'extended-key-usage': [
    {
      chain: own({ extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) } }),
      settings: { purpose: '1.3.6.1.5.5.7.3.1', profile: 'opcua' },
      says: 'Bad_CertificateUseNotAllowed',
    },
    {
      chain: below({ extensions: { extendedKeyUsage: extendedKeyUsage(['codeSigning']) } }),
      settings: { purpose: '1.3.6.1.5.5.7.3.1' },
      says: 'Bad_CertificateIssuerUseNotAllowed',
    },
  ],
  'target-key-usage': [
    { chain: own({}), settings: { keyUsage: ['keyAgreement'] }, says: 'Bad_CertificateUseNotAllowed' },
  ],
  'basic-constraints': [
    {
      chain: below({ extensions: { basicConstraints: basicConstraints(false) } }),
      says: 'Bad_CertificateIssuerUseNotAllowed',
    },
  ],
  'path-length': [{ chain: deep, says: 'Bad_CertificateIssuerUseNotAllowed' }],
  'key-usage': [
    { chain: below({ extensions: { keyUsage: keyUsage(['cRLSign']) } }), says: 'Bad_CertificateIssuerUseNotAllowed' },
  ],
  'opc-ua-issuers': [
    {
      chain: below({ extensions: { keyUsage: keyUsage(['keyCertSign']) } }),
      status: 'noted',
      says: 'Bad_CertificateIssuerUseNotAllowed',
    },
  ],
  'opc-ua-lists': [
    { chain: own({}), lists: [], status: 'not-checked', says: 'Bad_CertificateRevocationUnknown' },
    {
      chain: own({}),
      lists: [revocationList({ issuer: issuing, nextUpdate: during - 1000 }).der],
      says: 'Bad_CertificateRevocationUnknown',
    },
  ],
  revocation: [
    {
      chain: own({ serialNumber: 77n }),
      lists: [revocationList({ issuer: issuing, entries: [{ serial: 77n }] }).der],
      says: 'Bad_CertificateRevoked',
    },
    {
      chain: below({ serialNumber: 78n }),
      lists: [revocationList({ issuer: root, entries: [{ serial: 78n }] }).der],
      says: 'Bad_CertificateIssuerRevoked',
    },
  ],
  'name-constraints': [
    { chain: below({ moreExtensions: [nameConstraints({ permitted: [{ dns: 'other.example' }] })] }), says: undefined },
  ],
  policies: [
    {
      chain: own({}),
      settings: { policy: { initial: [], explicit: true, inhibitMapping: false, inhibitAny: false } },
      says: undefined,
    },
  ],
  intermediates: [{ chain: own({}), settings: { maximumIntermediates: 0 }, says: undefined }],
}

async function judged(
  chain: readonly BuiltCertificate[],
  crls: readonly Uint8Array[],
  settings: Partial<JudgeSettings>,
) {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile(chain), ...crls.map((bytes, i) => source(`${i}.crl`, bytes))])
  const { paths } = await engine.judge({ instant: during, target: 'c1', ...settings })
  return paths[0]!
}

const vectors = (Object.keys(opcUaRows) as CheckId[]).flatMap((row) =>
  (wrong[row] ?? []).map((vector, i) => ({ title: i === 0 ? row : `${row}, case ${i + 1}`, row, ...vector })),
)

describe('every row of the OPC UA profile', () => {
  it('has a chain that it is against', () => {
    expect(Object.keys(wrong).sort()).toEqual(Object.keys(opcUaRows).sort())
  })

  it.each(vectors)('$title: finds its fault, and names the status code', async (vector) => {
    const { row, chain, settings = {}, status = 'failed', says } = vector
    const path = await judged(chain, vector.lists ?? lists, settings)
    expect(path.profile.id).toBe('opcua')
    const found = path.outcomes.filter((outcome) => outcome.check === row && outcome.status === status)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map((outcome) => opcUaAnswer(path, outcome)?.status)).toContain(says)
    if (status === 'failed') expect(path.verdict).toBe('invalid')
  })

  it.each(Object.keys(opcUaRows) as CheckId[])('%s: has nothing against a chain as it should be', async (row) => {
    for (const chain of [own({}), [application()]]) {
      const path = await judged(chain, lists, { names: [{ kind: 'dns', value: 'press-7' }], applicationUri })
      const against = path.outcomes.filter(
        ({ check, status }) => check === row && ['failed', 'noted', 'not-checked'].includes(status),
      )
      expect(against.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([])
      expect(path.verdict).toBe('valid')
    }
  })
})
