import { certificate } from '../../../support/certificate-builder.ts'
import { nothing } from '../../../support/der-writer.ts'
import {
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  type ExtensionSpec,
} from '../../../support/extension-writer.ts'
import { signatureAlgorithmOf, testKey } from '../../../support/test-keys.ts'
import { chainWith, issuing, plant, root, server, serverWith } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const problem = { tone: 'problem', kind: 'tls-server' } as const
const reissue = { next: 'replace-certificate', second: 'save-root', who: 'ca-owner', ...problem } as const
const ready = { code: 'ready', next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const invented: ExtensionSpec = { oid: '1.3.6.1.4.1.99999.7', critical: true, value: nothing() }
const permitted = (dns: string) => ({ moreExtensions: [nameConstraints({ permitted: [{ dns }] })] })

/** A server whose certificate was used as if it were a CA certificate. */
const noCa = serverWith({ subject: 'gateway.plant.example' })
const underNoCa = [certificate({ subject: 'tw.plant.example', issuer: noCa }), noCa, issuing, root]

/** CA and server have one name: a person gave the same answers to the prompts of openssl twice. */
const namesakeCa = certificate({ subject: 'plc.plant.example', ca: true })
const namesake = { subject: 'plc.plant.example', issuer: namesakeCa, key: testKey('server of that name') }

const limited = certificate({ subject: 'Limited CA', ca: true, pathLenConstraint: 0, issuer: root })
const belowLimited = certificate({ subject: 'Line CA', ca: true, issuer: limited })

const rootWithout = (name: 'basicConstraints' | 'keyUsage' | 'subjectKeyIdentifier') =>
  chainWith({ root: { extensions: { [name]: undefined } } })

/** It does not say which key signed it. */
const anonymous = certificate({
  ...issuing.spec,
  key: issuing.key,
  extensions: { authorityKeyIdentifier: undefined },
})

/** A required check fails, or it fails in strict programs. */
export const faults: readonly AnswerSituation[] = [
  {
    what: 'a changed octet in the server',
    certificates: chainWith({ server: { tamper: 'body' } }),
    code: 'signature-invalid',
    next: 'get-again',
    who: 'sender',
    ...problem,
    findings: ['error signature-invalid'],
    screen: {
      title: '“Plant Issuing CA” did not sign “tw.plant.example”',
      button: 'How to get both again',
      who: 'The sender of the file',
    },
  },
  {
    what: 'a changed octet in the intermediate',
    certificates: chainWith({ issuing: { tamper: 'body' } }),
    code: 'signature-invalid',
    next: 'get-again',
    who: 'sender',
    ...problem,
    findings: ['error signature-invalid'],
  },
  {
    what: 'a changed signature of the root',
    certificates: chainWith({ root: { tamper: 'signature' } }),
    code: 'self-issued-not-self-signed',
    next: 'find-issuer',
    who: 'ca-owner',
    ...problem,
    findings: ['error self-issued-not-self-signed'],
    advice: ['warning key-identifier-missing'],
  },
  {
    what: 'the CA may issue only for other names',
    certificates: chainWith({
      issuing: { ...permitted('plant-a.example'), subject: 'Plant A CA' },
      server: { subject: 'tw.plant-b.example' },
    }),
    code: 'name-not-permitted',
    ...reissue,
    ca: 'Plant A CA',
    findings: ['error name-not-permitted'],
    screen: {
      title: '“Plant A CA” may issue only for “plant-a.example”; the certificate is for “tw.plant-b.example”',
      button: 'How to have it replaced',
      who: 'The owner of the CA “Plant A CA”',
    },
  },
  {
    what: 'the CA may not issue for this name',
    certificates: chainWith({
      issuing: { moreExtensions: [nameConstraints({ excluded: [{ dns: 'plant.example' }] })] },
    }),
    code: 'name-excluded',
    ...reissue,
    ca: 'Plant Issuing CA',
    findings: ['error name-excluded'],
  },
  {
    what: 'the CA may issue for this name',
    certificates: chainWith({ issuing: permitted('plant.example') }),
    ...ready,
  },
  {
    what: 'a server issued the server',
    certificates: underNoCa,
    code: 'issuer-is-no-ca',
    ...reissue,
    findings: ['error issuer-is-no-ca', 'error issuer-may-not-sign'],
  },
  {
    what: 'a CA whose key may not sign certificates',
    certificates: chainWith({ issuing: { extensions: { keyUsage: keyUsage(['digitalSignature']) } } }),
    code: 'issuer-may-not-sign',
    ...reissue,
    findings: ['error issuer-may-not-sign'],
  },
  {
    what: 'more CAs below one than it allows',
    certificates: [certificate({ ...server.spec, issuer: belowLimited }), belowLimited, limited, root],
    code: 'path-too-long',
    ...reissue,
    findings: ['error path-too-long'],
  },
  {
    what: 'as many CAs below one as it allows',
    certificates: (() => {
      const one = certificate({ ...limited.spec, pathLenConstraint: 1 })
      const line = certificate({ ...belowLimited.spec, issuer: one })
      return [certificate({ ...server.spec, issuer: line }), line, one, root]
    })(),
    ...ready,
  },
  {
    what: 'a CA for signing programs only, above a server',
    certificates: chainWith({ issuing: { extensions: { extendedKeyUsage: extendedKeyUsage(['codeSigning']) } } }),
    code: 'purpose-not-allowed',
    ...reissue,
    findings: ['error purpose-not-allowed'],
  },
  {
    what: 'a certificate for clients only, asked about as a server',
    certificates: [serverWith({ extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) } }), issuing, root],
    settings: { purpose: '1.3.6.1.5.5.7.3.1' },
    code: 'purpose-not-allowed',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'ca-owner',
    tone: 'problem',
    kind: 'tls-client',
    findings: ['error purpose-not-allowed'],
  },
  {
    what: 'a certificate for clients only, for any purpose',
    certificates: [
      serverWith({
        subject: 'Panel 7',
        extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']), subjectAlternativeName: undefined },
      }),
      issuing,
      root,
    ],
    settings: { purpose: 'any' },
    code: 'other-purpose',
    next: 'add-files',
    second: 'save-root',
    who: 'you',
    tone: 'attention',
    kind: 'tls-client',
  },
  {
    what: 'an unknown critical extension in the server',
    certificates: chainWith({ server: { moreExtensions: [invented] } }),
    code: 'extension-unknown-critical',
    ...reissue,
    findings: ['error extension-unknown-critical'],
  },
  {
    what: 'the same extension twice',
    certificates: chainWith({ server: { moreExtensions: [extendedKeyUsage(['serverAuth'])] } }),
    code: 'extension-duplicate',
    next: 'replace-certificate',
    second: 'save-root',
    ...problem,
    findings: ['error extension-duplicate'],
    who: 'ca-owner',
    ca: 'Plant Issuing CA',
  },
  {
    what: 'an extension that cannot be read, in the server',
    certificates: chainWith({
      server: { extensions: { keyUsage: { oid: '2.5.29.15', critical: true, value: nothing() } } },
    }),
    code: 'extension-malformed',
    next: 'replace-certificate',
    second: 'save-root',
    ...problem,
    findings: ['error extension-malformed'],
    who: 'ca-owner',
    ca: 'Plant Issuing CA',
  },
  {
    what: 'server and CA with one name',
    certificates: [certificate({ ...namesake, version: 1 }), namesakeCa],
    code: 'taken-for-self-signed',
    ...reissue,
    findings: ['error taken-for-self-signed'],
    advice: ['warning tls-names-missing'],
    screen: {
      title: 'Server and CA have the same name: “plc.plant.example”',
      button: 'How to have it replaced',
      who: 'The owner of the CA “plc.plant.example”',
    },
  },
  {
    what: 'server and CA with one name, told apart by key identifiers',
    certificates: [certificate(namesake), namesakeCa],
    ...ready,
  },
  {
    what: 'a root of version 1 above a server',
    certificates: chainWith({ root: { version: 1 } }),
    ...ready,
  },
  {
    what: 'a root without Basic Constraints above a server',
    certificates: rootWithout('basicConstraints'),
    code: 'root-without-basic-constraints',
    next: 'save-root',
    second: 'find-issuer',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning anchor-without-basic-constraints'],
    screen: {
      title: 'This root does not say that it is a CA: “Plant Root CA”',
      button: 'Save root certificate (.cer)',
      who: 'You',
    },
  },
  {
    what: 'a root that says that it is no CA',
    certificates: chainWith({ root: { extensions: { basicConstraints: basicConstraints(false) } } }),
    code: 'issuer-is-no-ca',
    next: 'find-issuer',
    who: 'ca-owner',
    ...problem,
    findings: ['error issuer-is-no-ca'],
  },
  {
    what: 'a root without Key Usage',
    certificates: rootWithout('keyUsage'),
    ...ready,
    advice: ['warning ca-key-usage-missing'],
  },
  {
    what: 'a root without key identifier',
    certificates: rootWithout('subjectKeyIdentifier'),
    ...ready,
    advice: ['warning key-identifier-missing'],
  },
  {
    what: 'a root whose Basic Constraints are not critical',
    certificates: chainWith({ root: { extensions: { basicConstraints: basicConstraints(true, undefined, false) } } }),
    ...ready,
    advice: ['warning criticality-unfit'],
  },
  {
    what: 'a root without Key Usage, by the rules of RFC 5280',
    certificates: rootWithout('keyUsage'),
    settings: { profile: 'rfc5280' },
    code: 'rule-broken',
    next: 'find-issuer',
    who: 'ca-owner',
    ...problem,
    findings: ['error ca-key-usage-missing'],
  },
  {
    what: 'an anchor that the person did not choose',
    certificates: plant,
    settings: { anchors: ['c99'] },
    code: 'anchor-not-chosen',
    next: 'read-findings',
    who: 'you',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error anchor-not-chosen'],
  },
  {
    what: 'more intermediates than the person allows',
    certificates: plant,
    settings: { maximumIntermediates: 0 },
    code: 'too-many-intermediates',
    next: 'read-findings',
    second: 'save-root',
    who: 'you',
    ...problem,
    findings: ['error too-many-intermediates'],
  },
  {
    what: 'as many intermediates as the person allows',
    certificates: plant,
    settings: { maximumIntermediates: 1 },
    ...ready,
  },
  {
    what: 'a self-signed server whose signature was changed',
    certificates: [certificate({ subject: 'panel.plant.example', tamper: 'signature' })],
    code: 'self-issued-not-self-signed',
    next: 'get-again',
    who: 'server-administrator',
    ...problem,
    findings: ['error self-issued-not-self-signed'],
    advice: ['warning key-identifier-missing'],
    screen: {
      title: 'This self-signed certificate was changed: “panel.plant.example”',
      button: 'How to get it again',
      who: 'The server’s administrator',
    },
  },
  {
    what: 'a root alone whose signature was changed',
    certificates: [certificate({ subject: 'Plant Root CA', ca: true, tamper: 'signature' })],
    code: 'self-issued-not-self-signed',
    next: 'find-issuer',
    who: 'ca-owner',
    tone: 'problem',
    kind: 'issuing-ca',
    findings: ['error self-issued-not-self-signed'],
    advice: ['warning key-identifier-missing'],
  },
  {
    what: 'a root of the right name with another kind of key, and no key identifier to tell by',
    certificates: [server, anonymous, certificate({ ...root.spec, key: testKey('RSA root', 'rsa2048') })],
    code: 'signature-invalid',
    next: 'find-issuer',
    who: 'ca-owner',
    ca: 'Plant Root CA',
    ...problem,
    findings: ['error signature-invalid'],
    advice: ['warning key-identifier-missing'],
  },
  {
    what: 'a root of the right name with another key, and no key identifier to tell by',
    certificates: [server, anonymous, certificate({ ...root.spec, key: testKey('another root') })],
    code: 'signature-invalid',
    next: 'get-again',
    who: 'sender',
    ...problem,
    findings: ['error signature-invalid'],
    advice: ['warning key-identifier-missing'],
  },
  {
    what: 'two signature algorithms in one certificate',
    certificates: chainWith({ server: { innerAlgorithm: signatureAlgorithmOf(testKey('RSA', 'rsa2048')) } }),
    code: 'signature-algorithms-differ',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'ca-owner',
    ca: 'Plant Issuing CA',
    ...problem,
    findings: ['error signature-algorithms-differ'],
  },
  {
    what: 'a server with 1,024 bits, by the rules for public servers',
    certificates: [certificate({ ...server.spec, key: testKey('short server', 'rsa1024') }), issuing, root],
    settings: { profile: 'webpki' },
    code: 'key-too-small',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    ...problem,
    findings: ['error key-too-small', 'error tls-lifetime-too-long'],
  },
  {
    what: 'a name that is none, asked about',
    certificates: plant,
    settings: { names: [{ kind: 'ip', value: '10.0.0.999' }] },
    code: 'name-asked-unusable',
    next: 'read-findings',
    second: 'save-root',
    who: 'you',
    ...problem,
    findings: ['error name-asked-unusable'],
  },
]
