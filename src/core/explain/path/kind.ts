import type { CertificateSummary } from '../../report/report.ts'

type KindId = CertificateSummary['kind']['id']

/** The kinds of certificates, in the form that follows “a certificate for”. */
const words: Readonly<Record<KindId, string>> = {
  'ca-rollover': 'renewing a CA',
  'code-signing': 'signing programs',
  'device-identity': 'a device’s identity',
  'document-signing': 'signing documents',
  email: 'e-mail',
  'issuing-ca': 'a CA',
  'ocsp-responder': 'an OCSP responder',
  'opc-ua-application': 'an OPC UA application',
  'other-purpose': 'another purpose',
  root: 'a root',
  'server-and-root': 'a server that is its own root',
  'time-stamping': 'time stamps',
  'tls-client': 'a TLS client',
  'tls-server': 'a TLS server',
  unspecified: 'no stated purpose',
}

export const kindWord = (kind: KindId | undefined): string => words[kind ?? 'unspecified']
