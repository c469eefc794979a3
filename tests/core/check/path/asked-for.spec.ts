import { describe, expect, it } from 'vitest'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { sequence } from '../../../support/der-writer.ts'
import { extendedKeyUsage, keyUsage } from '../../../support/extension-writer.ts'
import { codesOf, outcomesOf, statusesOf } from '../outcomes.ts'

const serverAuth = '1.3.6.1.5.5.7.3.1'
type Purposes = Parameters<typeof extendedKeyUsage>[0] | undefined

/** Purposes of the target, of the issuing CA and of the root. */
function chainFor(...[ofTarget, ofIssuing, ofRoot]: readonly Purposes[]): BuiltCertificate[] {
  const has = (purposes: Purposes) => ({ extendedKeyUsage: purposes && extendedKeyUsage(purposes) })
  const root = certificate({ subject: 'Root', ca: true, extensions: has(ofRoot) })
  const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root, extensions: has(ofIssuing) })
  return [certificate({ subject: 'a.example', issuer: issuing, extensions: has(ofTarget) }), issuing, root]
}

const absent = 'not-applicable'

// RFC 5280 section 4.2.1.12; for CAs the practice of OpenSSL, Go, NSS and Windows.
describe('a purpose that is asked for', () => {
  it.each<[string, Purposes[], string[]]>([
    ['is allowed by name', [['clientAuth', 'serverAuth']], ['passed', absent, absent]],
    ['is allowed where nothing is said', [undefined], [absent, absent, absent]],
    ['is not allowed where another is named', [['clientAuth']], ['failed', absent, absent]],
    ['is not allowed by an empty list', [[]], ['failed', absent, absent]],
    ['must be allowed by the CA, too', [['serverAuth'], ['clientAuth']], ['passed', 'failed', absent]],
    [
      'must be allowed by the anchor, too, where it is honoured',
      [['serverAuth'], undefined, ['clientAuth']],
      ['passed', absent, 'failed'],
    ],
    ['is allowed by “any”, which not every program accepts', [['any'], ['any']], ['noted', 'noted', absent]],
    ['is allowed by name beside “any”', [['serverAuth', 'any']], ['passed', absent, absent]],
  ])('%s', async (_, purposes, statuses) => {
    expect(statusesOf(await outcomesOf('extended-key-usage', chainFor(...purposes), { purpose: serverAuth }))).toEqual(
      statuses,
    )
  })

  // CA/Browser Forum Baseline Requirements section 7.1.2.7.10.
  it('is not allowed by “any” in public TLS, not even beside it', async () => {
    for (const purposes of [['any'], ['any', 'serverAuth']] as const) {
      const outcomes = await outcomesOf('extended-key-usage', chainFor(purposes), {
        purpose: serverAuth,
        profile: 'webpki',
      })
      expect(outcomes[0]).toMatchObject({ status: 'failed', required: true, findings: [{ severity: 'error' }] })
    }
  })

  it('is none where none is', async () => {
    const outcomes = await outcomesOf('extended-key-usage', chainFor(['clientAuth']), { purpose: 'any' })
    expect(outcomes).toMatchObject([{ status: 'not-applicable', why: 'nothing-asked' }])
  })
})

// RFC 5280 section 4.2.1.3
describe('uses of the key that are asked for', () => {
  const root = certificate({ subject: 'Root', ca: true })
  const withUsage = (...[bits]: readonly Parameters<typeof keyUsage>[0][]) =>
    certificate({ subject: 'a.example', issuer: root, extensions: { keyUsage: bits && keyUsage(bits) } })

  it.each<[string, Parameters<typeof keyUsage>[0] | undefined, string]>([
    ['are all there', ['digitalSignature', 'keyEncipherment'], 'passed'],
    ['are not all there', ['digitalSignature'], 'failed'],
    ['are allowed where nothing is said', undefined, 'not-applicable'],
  ])('%s', async (_, bits, status) => {
    const chain = [bits ? withUsage(bits) : withUsage(), root]
    const asked = { keyUsage: ['digitalSignature', 'keyEncipherment'] } as const
    expect(statusesOf(await outcomesOf('target-key-usage', chain, asked))).toEqual([status])
  })

  it('are named where they are missing', async () => {
    const outcomes = await outcomesOf('target-key-usage', [withUsage(['keyAgreement']), root], {
      keyUsage: ['digitalSignature'],
    })
    expect(outcomes[0]!.findings[0]!.params).toMatchObject({ missing: ['digitalSignature'] })
  })
})

describe('a limit of intermediates', () => {
  const root = certificate({ subject: 'Root', ca: true })
  const first = certificate({ subject: 'First', ca: true, issuer: root })
  const renewed = certificate({ subject: 'First', ca: true, issuer: first, keyType: 'p384' })
  const chain = [certificate({ subject: 'a.example', issuer: renewed }), renewed, first, root]

  it.each([
    ['counts neither the target, nor the self-issued, nor the anchor', 1, 'passed'],
    ['is exceeded', 0, 'failed'],
  ] as const)('%s', async (_, maximumIntermediates, status) => {
    expect(statusesOf(await outcomesOf('intermediates', chain, { maximumIntermediates }))).toEqual([status])
  })

  it('counts a top that is no anchor', async () => {
    const outcomes = await outcomesOf('intermediates', chain.slice(0, 3), { maximumIntermediates: 0 })
    expect(codesOf(outcomes)).toEqual(['too-many-intermediates'])
  })
})

describe('an extension of a purpose that cannot be read', () => {
  it('allows nothing', async () => {
    const root = certificate({ subject: 'Root', ca: true })
    const extension = { oid: '2.5.29.37', value: sequence(sequence()) }
    const target = certificate({ subject: 'a.example', issuer: root, extensions: { extendedKeyUsage: extension } })
    expect(statusesOf(await outcomesOf('extended-key-usage', [target, root], { purpose: serverAuth }))[0]).toBe(
      'failed',
    )
  })
})
