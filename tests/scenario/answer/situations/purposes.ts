import { certificate } from '../../../support/certificate-builder.ts'
import { objectIdentifier, sequence } from '../../../support/der-writer.ts'
import { extendedKeyUsage, keyUsage, subjectAlternativeName } from '../../../support/extension-writer.ts'

import type { AnswerSituation } from '../situation.ts'
import { issuing, opcUaIssued, opcUaSelfSigned, root, selfSigned, serverWith } from '../cast.ts'

const forPurpose = (
  purpose: '1.3.6.1.5.5.7.3.2' | '1.3.6.1.5.5.7.3.3' | '1.3.6.1.5.5.7.3.4' | '1.3.6.1.5.5.7.3.8' | '1.3.6.1.5.5.7.3.9',
) => [
  certificate({
    subject: 'Somebody',
    issuer: issuing,
    extensions: {
      extendedKeyUsage: extendedKeyUsage([purpose]),
      subjectAlternativeName: subjectAlternativeName([{ email: 'somebody@plant.example' }]),
    },
  }),
  issuing,
  root,
]
/** SM2 with SM3 (GM/T 0006), which this page knows by name only. */
const unknown = sequence(objectIdentifier('1.2.156.10197.1.501'))
const other = {
  code: 'other-purpose',
  next: 'add-files',
  second: 'save-root',
  who: 'you',
  tone: 'attention',
} as const
const application = {
  code: 'opc-ua-application',
  next: 'save-application',
  who: 'opc-ua-operator',
  kind: 'opc-ua-application',
} as const

export const purposes: readonly AnswerSituation[] = [
  {
    // openssl verify -purpose sslserver: error 26.
    what: 'a server that is for any purpose, and for none by name',
    certificates: [serverWith({ extensions: { extendedKeyUsage: extendedKeyUsage(['any']) } }), issuing, root],
    code: 'weak',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'attention',
    kind: 'unspecified',
    findings: ['warning any-purpose-only'],
    advice: ['warning tls-server-purpose-missing'],
  },
  { what: 'a TLS client', certificates: forPurpose('1.3.6.1.5.5.7.3.2'), ...other, kind: 'tls-client' },
  { what: 'a signer of programs', certificates: forPurpose('1.3.6.1.5.5.7.3.3'), ...other, kind: 'code-signing' },
  { what: 'a writer of mail', certificates: forPurpose('1.3.6.1.5.5.7.3.4'), ...other, kind: 'email' },
  { what: 'a time stamping service', certificates: forPurpose('1.3.6.1.5.5.7.3.8'), ...other, kind: 'time-stamping' },
  { what: 'an OCSP responder', certificates: forPurpose('1.3.6.1.5.5.7.3.9'), ...other, kind: 'ocsp-responder' },
  {
    what: 'an OPC UA application that signed itself',
    certificates: [opcUaSelfSigned],
    ...application,
    tone: 'ready',
  },
  {
    what: 'an OPC UA application under a CA',
    certificates: [opcUaIssued, issuing, root],
    ...application,
    second: 'save-issuer',
    advice: ['notice opc-ua-stack-refuses', 'warning opc-ua-list-missing'],
    tone: 'ready',
  },
  {
    what: 'an OPC UA application without its CA',
    certificates: [opcUaIssued],
    ...application,
    second: 'find-issuer',
    tone: 'attention',
    findings: ['warning issuer-missing'],
  },
  {
    what: 'a self-signed server',
    certificates: [selfSigned],
    code: 'self-signed-server',
    next: 'save-self-signed',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
  },
  {
    what: 'a server that names itself as its issuer, and nothing here can verify its signature',
    certificates: [certificate({ ...selfSigned.spec, innerAlgorithm: unknown, outerAlgorithm: unknown })],
    code: 'own-issuer-unproven',
    next: 'read-findings',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning signature-not-checked'],
  },
  {
    what: 'a self-signed signer of programs',
    certificates: [
      certificate({
        subject: 'Builder',
        extensions: {
          extendedKeyUsage: extendedKeyUsage(['1.3.6.1.5.5.7.3.3']),
          keyUsage: keyUsage(['digitalSignature']),
          subjectAlternativeName: undefined,
        },
      }),
    ],
    code: 'self-signed-other',
    next: 'add-files',
    who: 'you',
    tone: 'attention',
    kind: 'code-signing',
  },
]
