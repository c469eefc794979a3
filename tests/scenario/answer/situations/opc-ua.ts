import { certificate, during, type DefaultExtension } from '../../../support/certificate-builder.ts'
import {
  extendedKeyUsage,
  keyUsage,
  subjectAlternativeName,
  type ExtensionSpec,
} from '../../../support/extension-writer.ts'
import { source } from '../../../support/inspect.ts'
import { revocationList, type RevocationListSpec } from '../../../support/revocation-list-builder.ts'
import { testKey } from '../../../support/test-keys.ts'
import { day, issuing, opcUaIssued, opcUaSelfSigned, root, soon } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const list = (spec: RevocationListSpec, name: string) => source(name, revocationList(spec).der)
const outOfDate = { thisUpdate: during - 90 * day, nextUpdate: during - 60 * day }
const lists = [list({ issuer: issuing }, 'issuing.crl'), list({ issuer: root }, 'root.crl')]
const application = { kind: 'opc-ua-application' } as const
const refused = ['notice opc-ua-stack-refuses'] as const

const applicationWith = (extensions: Partial<Record<DefaultExtension, ExtensionSpec | undefined>>) =>
  certificate({
    ...opcUaSelfSigned.spec,
    key: testKey('application', 'rsa2048'),
    extensions: { ...opcUaSelfSigned.spec.extensions, ...extensions },
  })
const replaced = {
  next: 'replace-certificate',
  who: 'opc-ua-operator',
  tone: 'problem',
  ...application,
} as const

/** Answers as the peer of an OPC UA application would give them. */
export const opcUa: readonly AnswerSituation[] = [
  {
    what: 'an OPC UA application with the lists of its CAs',
    certificates: [opcUaIssued, issuing, root],
    files: lists,
    code: 'opc-ua-application',
    next: 'save-application',
    second: 'save-issuer',
    who: 'opc-ua-operator',
    tone: 'ready',
    ...application,
    findings: ['notice not-revoked'],
  },
  {
    what: 'an OPC UA application whose CA has a list that is out of date',
    certificates: [opcUaIssued, issuing, root],
    files: [list({ issuer: issuing, ...outOfDate }, 'issuing.crl'), list({ issuer: root }, 'root.crl')],
    code: 'opc-ua-list-unusable',
    next: 'get-list',
    who: 'ca-owner',
    ca: 'Plant Issuing CA',
    tone: 'problem',
    ...application,
    findings: ['error opc-ua-list-unusable', 'notice not-revoked', 'warning revocation-data-unusable'],
  },
  {
    what: 'another ApplicationUri than that of the certificate',
    certificates: [opcUaSelfSigned],
    settings: { applicationUri: 'urn:press-8:Vendor:Server' },
    code: 'opc-ua-uri-differs',
    next: 'replace-certificate',
    who: 'opc-ua-operator',
    tone: 'problem',
    ...application,
    findings: ['error opc-ua-uri-differs'],
  },
  {
    what: 'a host that the OPC UA application does not have',
    certificates: [opcUaSelfSigned],
    settings: { names: [{ kind: 'dns', value: 'press-8' }] },
    code: 'name-not-presented',
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
    tone: 'problem',
    ...application,
    findings: ['error name-not-presented'],
    advice: refused,
  },
  {
    what: 'an OPC UA application that was changed',
    certificates: [certificate({ ...opcUaIssued.spec, tamper: 'body' }), issuing, root],
    code: 'signature-invalid',
    next: 'get-again',
    who: 'sender',
    tone: 'problem',
    ...application,
    findings: ['error signature-invalid'],
    advice: ['notice opc-ua-stack-refuses', 'warning opc-ua-list-missing'],
  },
  {
    what: 'an OPC UA application that ends soon',
    certificates: [certificate({ ...opcUaSelfSigned.spec, ...soon })],
    code: 'ends-soon',
    next: 'replace-certificate',
    second: 'save-application',
    who: 'opc-ua-operator',
    tone: 'attention',
    ...application,
  },
  {
    what: 'an OPC UA application without the usages of its key',
    certificates: [applicationWith({ keyUsage: keyUsage(['digitalSignature', 'keyCertSign']) })],
    code: 'opc-ua-usages-missing',
    ...replaced,
    findings: ['error opc-ua-usages-missing'],
    advice: refused,
  },
  {
    what: 'an OPC UA application that is neither for servers nor for clients',
    certificates: [applicationWith({ extendedKeyUsage: undefined })],
    code: 'opc-ua-purposes-missing',
    ...replaced,
    findings: ['error opc-ua-purposes-missing'],
  },
  {
    what: 'the server of an OPC UA application without a host name',
    certificates: [
      applicationWith({
        extendedKeyUsage: extendedKeyUsage(['serverAuth']),
        subjectAlternativeName: subjectAlternativeName([{ uri: 'urn:press-7:Vendor:Server' }]),
      }),
    ],
    code: 'opc-ua-host-missing',
    ...replaced,
    findings: ['error opc-ua-host-missing', 'notice opc-ua-purpose-one-sided'],
  },
  {
    what: 'an OPC UA application with 1,024 bits',
    certificates: [certificate({ ...opcUaSelfSigned.spec, key: testKey('short application', 'rsa1024') })],
    code: 'opc-ua-policies-outdated',
    ...replaced,
    findings: ['error opc-ua-algorithm-unfit', 'error opc-ua-policies-outdated'],
    advice: ['notice opc-ua-stack-refuses', 'warning key-too-small'],
  },
]
