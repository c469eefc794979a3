import { certificate, notAfter, notBefore, plantChain, type CertificateSpec } from '../support/certificate-builder.ts'
import { nothing, objectIdentifier, sequence, utf8String } from '../support/der-writer.ts'
import { authorityKeyIdentifier, basicConstraints, extendedKeyUsage, keyUsage } from '../support/extension-writer.ts'
import { testKey } from '../support/test-keys.ts'
import type { Verdict } from '../../src/core/report/report.ts'
import { describeSituations } from './situation.ts'

const year = 365 * 24 * 3600 * 1000
const invented = '1.3.6.1.4.1.99999.1'
const { root, issuing, server } = plantChain()

/** The plant's chain with a fault in one certificate; the faulty one issues those below it again. */
function chainWith(fault: Partial<Record<'root' | 'issuing' | 'server', Partial<CertificateSpec>>>) {
  const top = fault.root ? certificate({ ...root.spec, ...fault.root }) : root
  const middle = certificate({ ...issuing.spec, issuer: top, ...fault.issuing })
  return { server: certificate({ ...server.spec, issuer: middle, ...fault.server }), issuing: middle, root: top }
}

const complete = (verdict: Verdict) =>
  [{ state: 'complete', verdict, certificates: ['server', 'issuing', 'root'] }] as const
const invalid = complete('invalid')
const valid = complete('valid')
const badTop = [{ state: 'top-not-root', verdict: 'invalid', certificates: ['server', 'issuing', 'root'] }] as const
// It was issued by another CA of that name with another key, whose certificate is not among the files.
const unprovenTop = [{ ...badTop[0], missingIssuer: 'Plant Root CA', addresses: [] }]

describeSituations('the wrong time', [
  {
    what: 'an expired server',
    cast: chainWith({ server: { notAfter: notBefore + year } }),
    paths: invalid,
    errors: ['expired'],
  },
  {
    what: 'an expired issuing CA',
    cast: chainWith({ issuing: { notAfter: notBefore + year } }),
    paths: invalid,
    errors: ['expired'],
  },
  {
    what: 'an expired root',
    cast: chainWith({ root: { notAfter: notBefore + year } }),
    paths: invalid,
    errors: ['expired'],
  },
  {
    what: 'a server that is not yet valid',
    cast: chainWith({ server: { notBefore: notAfter - year } }),
    paths: invalid,
    errors: ['not-yet-valid'],
  },
  {
    what: 'one expired and one not yet valid: both are said',
    cast: chainWith({ root: { notAfter: notBefore + year }, server: { notBefore: notAfter - year } }),
    paths: invalid,
    errors: ['expired', 'not-yet-valid'],
  },
  { what: 'the first instant is within', cast: chainWith({}), instant: notBefore, paths: valid },
  {
    what: 'the last instant is within (RFC 5280 section 4.1.2.5: inclusive)',
    cast: chainWith({}),
    instant: notAfter,
    paths: valid,
    opensslDiffers: 'X509_cmp_time takes an equal time for an earlier one, and so for expired',
  },
  {
    what: 'a second after the last is not',
    cast: chainWith({}),
    instant: notAfter + 1000,
    paths: invalid,
    errors: ['expired'],
  },
  {
    what: 'a second before the first is not',
    cast: chainWith({}),
    instant: notBefore - 1000,
    paths: invalid,
    errors: ['not-yet-valid'],
  },
  {
    what: 'the year 2051, in GeneralizedTime',
    cast: chainWith({
      root: { notAfter: Date.UTC(2060, 0, 1) },
      issuing: { notAfter: Date.UTC(2060, 0, 1) },
      server: { notAfter: Date.UTC(2060, 0, 1) },
    }),
    instant: Date.UTC(2051, 6, 1),
    paths: valid,
  },
])

describeSituations('a signature that does not fit', [
  {
    what: 'a changed signature of the server keeps its place under the issuer',
    cast: chainWith({ server: { tamper: 'signature' } }),
    paths: invalid,
    errors: ['signature-invalid'],
  },
  {
    what: 'a changed body of the server',
    cast: chainWith({ server: { tamper: 'body' } }),
    paths: invalid,
    errors: ['signature-invalid'],
  },
  {
    what: 'a changed signature of the issuing CA',
    cast: chainWith({ issuing: { tamper: 'signature' } }),
    paths: invalid,
    errors: ['signature-invalid'],
  },
  {
    what: 'a server signed by a key that is not the issuer’s, though all names and identifiers say so',
    cast: chainWith({ server: { signWith: testKey('a stranger') } }),
    paths: invalid,
    errors: ['signature-invalid'],
  },
  {
    what: 'signature algorithms that differ inside and outside (RFC 5280 section 4.1.1.2)',
    cast: chainWith({ server: { innerAlgorithm: sequence(objectIdentifier('1.2.840.10045.4.3.3')) } }),
    paths: invalid,
    errors: ['signature-algorithms-differ'],
  },
])

describeSituations('a top that is no root', [
  {
    what: 'a top that bears its own name as issuer and was signed by another key',
    cast: chainWith({ root: { signWith: testKey('the real root') } }),
    paths: unprovenTop,
    errors: ['self-issued-not-self-signed'],
  },
  {
    what: 'a top that bears its own name, whose key identifiers differ, and whose signature nobody here can check',
    cast: chainWith({
      root: {
        innerAlgorithm: sequence(objectIdentifier(invented)),
        outerAlgorithm: sequence(objectIdentifier(invented)),
        extensions: { authorityKeyIdentifier: authorityKeyIdentifier(Buffer.from('another key')) },
      },
    }),
    paths: unprovenTop.map((path) => ({ ...path, verdict: 'undetermined' as const })),
    says: ['signature-not-checked'],
  },
  {
    what: 'a root whose signature was changed',
    cast: chainWith({ root: { tamper: 'signature' } }),
    paths: unprovenTop,
    errors: ['self-issued-not-self-signed'],
  },
  {
    what: 'a self-signed certificate that says it is no CA and still issued',
    cast: chainWith({ root: { extensions: { basicConstraints: basicConstraints(false) } } }),
    paths: badTop,
    errors: ['issuer-is-no-ca'],
  },
  {
    what: 'a self-signed server certificate that issued',
    cast: chainWith({
      root: {
        ca: false,
        extensions: {
          keyUsage: undefined,
          extendedKeyUsage: extendedKeyUsage(['serverAuth']),
          basicConstraints: undefined,
        },
      },
    }),
    paths: badTop,
    errors: ['issuer-is-no-ca'],
  },
])

describeSituations('an issuer that may not issue', [
  {
    what: 'an intermediate that says it is no CA',
    cast: chainWith({ issuing: { extensions: { basicConstraints: basicConstraints(false) } } }),
    paths: invalid,
    errors: ['issuer-is-no-ca'],
  },
  {
    what: 'an intermediate without Basic Constraints and without Key Usage',
    cast: chainWith({ issuing: { extensions: { basicConstraints: undefined, keyUsage: undefined } } }),
    paths: invalid,
    errors: ['issuer-is-no-ca'],
  },
  {
    what: 'an intermediate of version 1',
    cast: chainWith({ issuing: { version: 1 } }),
    paths: invalid,
    errors: ['issuer-is-no-ca'],
  },
  {
    what: 'an intermediate whose Key Usage lacks keyCertSign',
    cast: chainWith({ issuing: { extensions: { keyUsage: keyUsage(['digitalSignature']) } } }),
    paths: invalid,
    errors: ['issuer-may-not-sign'],
  },
  {
    what: 'a root whose Key Usage lacks keyCertSign',
    cast: chainWith({ root: { extensions: { keyUsage: keyUsage(['cRLSign']) } } }),
    paths: invalid,
    errors: ['issuer-may-not-sign'],
  },
  {
    what: 'a root that allows no intermediate, with one',
    cast: chainWith({ root: { pathLenConstraint: 0 } }),
    paths: invalid,
    errors: ['path-too-long'],
  },
  {
    what: 'a root that allows one intermediate, with one',
    cast: chainWith({ root: { pathLenConstraint: 1 } }),
    paths: valid,
  },
])

const selfIssued = certificate({
  ...issuing.spec,
  subject: issuing.subject,
  issuer: issuing,
  key: testKey('issuing, next'),
})
const belowSelfIssued = certificate({ ...server.spec, issuer: selfIssued })

describeSituations('what looks wrong and is not', [
  {
    what: 'a root of version 1, as old plants have them',
    cast: chainWith({ root: { version: 1 } }),
    paths: valid,
  },
  {
    what: 'a root without Key Usage',
    cast: chainWith({ root: { extensions: { keyUsage: undefined } } }),
    paths: valid,
  },
  {
    what: 'a root whose Basic Constraints are not critical',
    cast: chainWith({ root: { extensions: { basicConstraints: basicConstraints(true, undefined, false) } } }),
    paths: valid,
  },
  {
    what: 'certificates without key identifiers',
    cast: chainWith({
      root: { extensions: { subjectKeyIdentifier: undefined } },
      issuing: { extensions: { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined } },
      server: { extensions: { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined } },
    }),
    paths: valid,
  },
  {
    what: 'an unknown extension that is not critical',
    cast: chainWith({ server: { moreExtensions: [{ oid: invented, value: utf8String('plant 7') }] } }),
    paths: valid,
  },
  {
    what: 'a self-issued CA certificate, which path length does not count (RFC 5280 section 4.2.1.9)',
    cast: { server: belowSelfIssued, selfIssued, issuing, root },
    paths: [{ state: 'complete', verdict: 'valid', certificates: ['server', 'selfIssued', 'issuing', 'root'] }],
  },
])

describeSituations('extensions', [
  {
    what: 'an unknown extension that is critical, in the server',
    cast: chainWith({ server: { moreExtensions: [{ oid: invented, critical: true, value: nothing() }] } }),
    paths: invalid,
    errors: ['extension-unknown-critical'],
  },
  {
    what: 'an unknown extension that is critical, in the issuing CA',
    cast: chainWith({ issuing: { moreExtensions: [{ oid: invented, critical: true, value: nothing() }] } }),
    paths: invalid,
    errors: ['extension-unknown-critical'],
  },
  {
    what: 'Basic Constraints that cannot be read',
    cast: chainWith({
      issuing: { extensions: { basicConstraints: { oid: '2.5.29.19', critical: true, value: nothing() } } },
    }),
    paths: { among: [] },
    errors: ['extension-malformed', 'issuer-is-no-ca'],
  },
  {
    what: 'the same extension twice (RFC 5280 section 4.2)',
    cast: chainWith({ server: { moreExtensions: [extendedKeyUsage(['clientAuth'])] } }),
    paths: invalid,
    errors: ['extension-duplicate'],
    opensslDiffers: 'openssl 3.0 takes the first of the two unless -x509_strict is given',
  },
])
