import { standard, type Reference } from './reference.ts'

/**
 * The status codes by which an OPC UA application says why it refuses a certificate. A server may tell a client no
 * more than `Bad_SecurityChecksFailed`; its log then has one of these.
 * @see OPC 10000-4 sections 6.1.3 and 7.38.2
 */
export type OpcUaStatus =
  | 'Bad_CertificateChainIncomplete'
  | 'Bad_CertificateHostNameInvalid'
  | 'Bad_CertificateInvalid'
  | 'Bad_CertificateIssuerRevocationUnknown'
  | 'Bad_CertificateIssuerRevoked'
  | 'Bad_CertificateIssuerTimeInvalid'
  | 'Bad_CertificateIssuerUseNotAllowed'
  | 'Bad_CertificatePolicyCheckFailed'
  | 'Bad_CertificateRevocationUnknown'
  | 'Bad_CertificateRevoked'
  | 'Bad_CertificateTimeInvalid'
  | 'Bad_CertificateUntrusted'
  | 'Bad_CertificateUriInvalid'
  | 'Bad_CertificateUseNotAllowed'

/**
 * A section of a part of the OPC UA standard. Part 4 says how applications validate certificates, Part 6 what is in
 * them.
 */
export const opcUa = (part: 4 | 6 | 7 | 12, section: string): Reference => standard(`OPC 10000-${part}`, section)

/** The objection of an OPC UA security policy to the key or the signature of a certificate. */
export type PolicyProblem =
  | 'key-short'
  | 'key-long'
  | 'key-kind' // another algorithm, or another curve
  | 'hash' // the hash of the signature is weaker
  | 'signature-kind' // another signature algorithm

/** OPC UA programs and libraries whose own rules are known from their source code or from public reports. */
export type OpcUaStack =
  'UA-.NETStandard' | 'open62541' | 'node-opcua' | 'Eclipse Milo' | 'Siemens S7-1500' | 'CODESYS' | 'OpcUaStack'

/** A reason for which such a program refuses what others accept. Each has its sentence in `explain`. */
export type StackProblem =
  | 'authority-key-identifier-missing'
  | 'ca-flag'
  | 'ca-flag-without-limit'
  | 'ca-key-usage'
  | 'data-encipherment-missing'
  | 'host-differs'
  | 'key-below-2048'
  | 'list-missing'
  | 'list-missing-beside-others'
  | 'sha-1'
  | 'usages-missing-critical'
