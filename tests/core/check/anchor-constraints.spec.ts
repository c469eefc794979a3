import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../src/core/check/registry.ts'
import type { JudgeSettings } from '../../../src/core/index.ts'
import {
  certificate,
  during,
  notBefore,
  type BuiltCertificate,
  type CertificateSpec,
} from '../../support/certificate-builder.ts'
import { implicit, nothing, objectIdentifier, sequence, utf8String } from '../../support/der-writer.ts'
import {
  basicConstraints,
  certificatePolicies,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  type ExtensionSpec,
} from '../../support/extension-writer.ts'
import { opensslVerify } from '../../support/openssl-verify.ts'
import { opensslVersion } from '../../support/openssl.ts'
import { pathOf } from './outcomes.ts'

/** A server, its CA, and a root of which one thing is wrong. */
function under(fault: Partial<CertificateSpec>): BuiltCertificate[] {
  const root = certificate({ subject: 'Anchor Root', ca: true, ...fault })
  const ca = certificate({ subject: 'CA', ca: true, issuer: root })
  return [certificate({ subject: 'a.example', issuer: ca }), ca, root]
}

const critical = (oid: string, value = nothing()): ExtensionSpec => ({ oid, critical: true, value })
const requireExplicitPolicy = critical('2.5.29.36', sequence(implicit(0, Uint8Array.of(0))))
const inhibitAnyPolicy = critical('2.5.29.54', Uint8Array.of(2, 1, 0))
const more = (...moreExtensions: ExtensionSpec[]) => ({ moreExtensions })
const explicitPolicy = { initial: ['2.5.29.32.0'], explicit: true, inhibitMapping: false, inhibitAny: false }

/** A chain whose every certificate but the root states policies: any policy, where nothing else is asked for. */
function statingPolicies({
  root: ofRoot = inhibitAnyPolicy,
  below = certificatePolicies(['2.5.29.32.0']),
} = {}): BuiltCertificate[] {
  const states = more(below)
  const root = certificate({ subject: 'Anchor Root', ca: true, ...more(ofRoot) })
  const ca = certificate({ subject: 'CA', ca: true, issuer: root, ...states })
  return [certificate({ subject: 'a.example', issuer: ca, ...states }), ca, root]
}

// RFC 5280 section 6.1: of a trust anchor only name and key count. OpenSSL and Windows obey the rest as well, and RFC
// 5937 defines how.
describe('the fields of the anchor’s own certificate', () => {
  it.each<[string, BuiltCertificate[], CheckId, Partial<JudgeSettings>?]>([
    ['that it has expired', under({ notAfter: notBefore + 1000 }), 'validity'],
    ['that it is no CA', under({ extensions: { basicConstraints: basicConstraints(false) } }), 'basic-constraints'],
    [
      'nothing of being a CA, nor of signing certificates',
      under({ extensions: { basicConstraints: undefined, keyUsage: undefined } }),
      'basic-constraints',
    ],
    [
      'nothing of being a CA',
      under({ extensions: { basicConstraints: undefined } }),
      'basic-constraints',
      { profile: 'rfc5280' },
    ],
    [
      'which policies may stand below it',
      statingPolicies({ root: certificatePolicies(['1.2.3.1']), below: certificatePolicies(['1.2.3.2']) }),
      'policies',
      { policy: explicitPolicy },
    ],
    ['how long a path may be', under({ pathLenConstraint: 0 }), 'path-length'],
    ['that it signs no certificates', under({ extensions: { keyUsage: keyUsage(['cRLSign']) } }), 'key-usage'],
    [
      'which names may stand below it',
      under(more(nameConstraints({ permitted: [{ dns: 'other.example' }] }))),
      'name-constraints',
    ],
    ['that a policy is needed', under(more(requireExplicitPolicy)), 'policies'],
    ['that any policy is none', statingPolicies(), 'policies', { policy: explicitPolicy }],
    ['something critical that nobody knows', under(more(critical('1.3.6.1.4.1.99999.1'))), 'critical-extensions'],
    [
      'something that cannot be read',
      under({ extensions: { basicConstraints: critical('2.5.29.19', utf8String('CA')) } }),
      'extensions-well-formed',
    ],
    [
      'another algorithm inside than beside its signature',
      under({ innerAlgorithm: sequence(objectIdentifier('1.2.840.10045.4.3.3')) }),
      'signature-algorithm',
    ],
    [
      'that it is for other purposes',
      under({ extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) } }),
      'extended-key-usage',
      { purpose: '1.3.6.1.5.5.7.3.1' },
    ],
    [
      'nothing of key identifiers',
      under({ extensions: { subjectKeyIdentifier: undefined } }),
      'key-identifiers-present',
      { profile: 'rfc5280' },
    ],
  ])('counts where it is honoured, and only there: %s', async (_, chain, check, settings) => {
    for (const anchors of [{}, { anchors: ['c3'] }] as const) {
      const honoured = await pathOf(chain, { ...settings, ...anchors })
      expect(honoured.verdict).toBe('invalid')
      expect(honoured.outcomes.filter(({ status, required }) => status === 'failed' && required)).toEqual(
        expect.arrayContaining([expect.objectContaining({ check })]),
      )

      const ignored = await pathOf(chain, { ...settings, ...anchors, honourAnchorConstraints: false })
      expect(ignored.verdict).toBe('valid')
      const ofAnchor = ignored.outcomes.filter((outcome) => outcome.check === check && outcome.certificate === 'c3')
      for (const { status, why } of ofAnchor) {
        expect(status).toBe('not-applicable')
        // It is not under itself, whatever counts.
        expect(why).toBe(check === 'name-constraints' ? 'no-constraints-above' : 'trust-anchor')
      }
    }
  })

  // OpenSSL's check_ca and Chromium take such a root; RFC 5280 section 4.2.1.9 requires the extension of every CA of
  // version 3.
  it('is noted by the rules of OpenSSL where it may sign certificates and has no Basic Constraints', async () => {
    const chain = under({ extensions: { basicConstraints: undefined } })
    const path = await pathOf(chain)
    expect(path.verdict).toBe('valid')
    expect(path.outcomes).toContainEqual(
      expect.objectContaining({
        check: 'basic-constraints',
        certificate: 'c3',
        status: 'noted',
        findings: [expect.objectContaining({ code: 'anchor-without-basic-constraints' })],
      }),
    )
    if (opensslVersion) expect(opensslVerify(chain, during)).toBe('OK')
  })

  it('does not count where another certificate ends the path', async () => {
    const chain = under({ notAfter: notBefore + 1000 })
    expect(await pathOf(chain, { anchors: ['c2'] })).toMatchObject({ verdict: 'valid', certificates: ['c1', 'c2'] })
  })
})
