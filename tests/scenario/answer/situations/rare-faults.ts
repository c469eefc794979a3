import { certificate, type CertificateSpec } from '../../../support/certificate-builder.ts'
import { nothing, objectIdentifier, sequence, tlv } from '../../../support/der-writer.ts'
import {
  basicConstraints,
  certificatePolicies,
  nameConstraints,
  subjectAlternativeName,
  type ExtensionSpec,
} from '../../../support/extension-writer.ts'
import { testKey } from '../../../support/test-keys.ts'
import { writtenOut } from '../../../support/written-out-curve.ts'
import { chainWith, issuing, opcUaIssued, opcUaSelfSigned, plant, root } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const problem = { tone: 'problem', kind: 'tls-server' } as const
const reissue = { next: 'replace-certificate', second: 'save-root', ...problem } as const
const byCa = { ...reissue, who: 'ca-owner' } as const
const byServer = { ...reissue, who: 'server-administrator' } as const
const choose = { next: 'read-findings', second: 'save-root', who: 'you', ...problem } as const
const ofPublicTls = 'error tls-lifetime-too-long'

const utcTime = (text: string) => tlv(0x17, Buffer.from(text))
const [gold, silver, anyPolicy] = ['1.2.3.1', '1.2.3.2', '2.5.29.32.0']
const mappedFromAny: ExtensionSpec = {
  oid: '2.5.29.33',
  value: sequence(sequence(objectIdentifier(anyPolicy), objectIdentifier(gold))),
}
/** A policy with a qualifier that nobody knows. */
const qualified: ExtensionSpec = {
  oid: '2.5.29.32',
  critical: true,
  value: sequence(sequence(objectIdentifier(gold), sequence(sequence(objectIdentifier('1.2.3.4'), nothing())))),
}
const limitedTo = (dns: string) => ({ issuing: { moreExtensions: [nameConstraints({ permitted: [{ dns }] })] } })

const applicationWith = (spec: Partial<CertificateSpec>) =>
  certificate({ ...opcUaSelfSigned.spec, key: testKey('rare application', 'rsa2048'), ...spec })
const ofApplication = { next: 'replace-certificate', who: 'opc-ua-operator', tone: 'problem' } as const
const inApplication = { ...ofApplication, kind: 'opc-ua-application' } as const
const noLists = ['notice opc-ua-stack-refuses', 'warning opc-ua-list-missing'] as const

/** Faults that few people meet: of rules chosen by hand, and of software that writes certificates wrongly. */
export const rareFaults: readonly AnswerSituation[] = [
  {
    what: 'a date that is none',
    certificates: chainWith({ server: { validity: sequence(utcTime('250101000000Z'), utcTime('never')) } }),
    code: 'time-unreadable',
    ...byCa,
    ca: 'Plant Issuing CA',
    findings: ['error time-unreadable'],
  },
  {
    what: 'a limit of names, and a host name with a dot at its end',
    certificates: chainWith({
      ...limitedTo('plant.example'),
      server: { extensions: { subjectAlternativeName: subjectAlternativeName([{ dns: 'tw.plant.example.' }]) } },
    }),
    code: 'name-not-comparable',
    ...byCa,
    ca: 'Plant Issuing CA',
    findings: ['error name-not-comparable'],
    advice: ['warning alternative-name-unfit'],
  },
  {
    what: 'a limit of names with a wildcard, which no limit may have',
    certificates: chainWith(limitedTo('*.plant.example')),
    code: 'name-constraint-not-understood',
    ...byCa,
    ca: 'Plant Issuing CA',
    findings: ['error name-constraint-not-understood'],
  },
  {
    what: 'a critical policy with a qualifier that nobody knows',
    certificates: chainWith({ server: { moreExtensions: [qualified] } }),
    code: 'policy-qualifier-unknown',
    ...byCa,
    findings: ['error policy-qualifier-unknown'],
  },
  {
    what: 'a CA that maps “any policy”',
    certificates: chainWith({ issuing: { moreExtensions: [certificatePolicies([gold]), mappedFromAny] } }),
    code: 'any-policy-mapped',
    ...byCa,
    ca: 'Plant Issuing CA',
    findings: ['error any-policy-mapped'],
  },
  {
    what: 'a server whose key writes out its curve',
    certificates: chainWith({ server: { key: writtenOut('tw.plant.example') } }),
    code: 'curve-written-out',
    ...byServer,
    findings: ['error curve-written-out'],
  },
  {
    what: 'a server signed with SHA-1, by the rules for public servers',
    certificates: chainWith({ issuing: { key: testKey('SHA-1 issuer', 'rsa2048-sha1') } }),
    settings: { profile: 'webpki' },
    code: 'signature-hash-weak',
    ...byCa,
    ca: 'Plant Issuing CA',
    findings: ['error signature-hash-weak', ofPublicTls],
  },
  {
    what: 'a server with Ed25519, by the rules for public servers',
    certificates: chainWith({ server: { key: testKey('Ed25519 server', 'ed25519') } }),
    settings: { profile: 'webpki' },
    code: 'algorithm-not-allowed',
    ...byServer,
    findings: ['error algorithm-not-allowed', ofPublicTls],
  },
  {
    what: 'a use of the key that the person asked for and the certificate does not have',
    certificates: plant,
    settings: { keyUsage: ['keyAgreement'] },
    code: 'key-usage-missing',
    ...choose,
    findings: ['error key-usage-missing'],
  },
  {
    what: 'a use of the key that the person asked for and the certificate has',
    certificates: plant,
    settings: { keyUsage: ['digitalSignature'] },
    code: 'ready',
    next: 'save-root',
    who: 'you',
    tone: 'ready',
    kind: 'tls-server',
  },
  {
    what: 'a policy that the person asked for and the chain does not have',
    certificates: chainWith({
      issuing: { moreExtensions: [certificatePolicies([gold])] },
      server: { moreExtensions: [certificatePolicies([gold])] },
    }),
    settings: { policy: { initial: [silver], explicit: true, inhibitMapping: false, inhibitAny: false } },
    code: 'no-acceptable-policy',
    ...choose,
    findings: ['error no-acceptable-policy'],
  },
  {
    what: 'a certificate without an application URI, by the rules of OPC UA',
    certificates: [
      applicationWith({
        extensions: {
          ...opcUaSelfSigned.spec.extensions,
          subjectAlternativeName: subjectAlternativeName([{ dns: 'press-7' }]),
        },
      }),
    ],
    settings: { profile: 'opcua' },
    code: 'opc-ua-uri-missing',
    next: 'replace-certificate',
    who: 'server-administrator',
    ...problem,
    findings: ['error opc-ua-uri-missing'],
    advice: ['warning signs-without-ca'],
  },
  {
    what: 'a certificate of version 1 under a CA, by the rules of OPC UA',
    certificates: [certificate({ ...opcUaIssued.spec, version: 1 }), issuing, root],
    settings: { profile: 'opcua' },
    code: 'opc-ua-version-unfit',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'problem',
    kind: 'unspecified',
    findings: [
      'error opc-ua-uri-missing',
      'error opc-ua-usages-missing',
      'error opc-ua-version-unfit',
      'warning opc-ua-authority-identifier-missing',
      'warning opc-ua-basic-constraints-missing',
      'warning opc-ua-host-missing',
    ],
    advice: [...noLists, 'warning tls-names-missing'],
  },
  {
    what: 'an OPC UA application under a CA that is marked as a CA itself',
    certificates: [
      certificate({
        ...opcUaIssued.spec,
        extensions: { ...opcUaIssued.spec.extensions, basicConstraints: basicConstraints(true) },
      }),
      issuing,
      root,
    ],
    code: 'opc-ua-application-is-ca',
    ...inApplication,
    findings: ['error opc-ua-application-is-ca'],
    advice: noLists,
  },
  {
    what: 'an RSA key under a CA on a curve, which no policy of OPC UA takes',
    certificates: [certificate({ ...opcUaIssued.spec, key: testKey('RSA application', 'rsa2048') }), issuing, root],
    code: 'opc-ua-policies-none',
    ...inApplication,
    findings: ['error opc-ua-algorithm-unfit', 'error opc-ua-policies-none'],
    advice: noLists,
  },
]
