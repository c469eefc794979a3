import { opcUa, type OpcUaStatus } from '../../finding/opc-ua.ts'
import type { Reference } from '../../finding/reference.ts'
import type { CheckId } from '../registry.ts'

/** The row of the standard for a check of its profile. */
export interface OpcUaRow {
  readonly reference: Reference
  /** How an application refuses the certificate of another one; undefined where the standard names no code. */
  readonly status: OpcUaStatus | undefined
  /** The status for the certificate of a CA, if it differs. */
  readonly ofIssuer?: OpcUaStatus
}

const validation = opcUa(4, '6.1.3')
const application = opcUa(6, '6.2.2')
const issuer = opcUa(6, '6.2.4')

const structure = { reference: validation, status: 'Bad_CertificateInvalid' } as const
const issuerUse = { reference: validation, status: 'Bad_CertificateIssuerUseNotAllowed' } as const
const ownUse = { reference: validation, status: 'Bad_CertificateUseNotAllowed' } as const

/**
 * Section and status code of every check that the profile `opcua` rests on, in the order in which Part 4 validates. A
 * test asks for each. A check that applies RFC 5280 beyond the steps of Part 4, or what the person asked for, has no
 * code of its own.
 */
export const opcUaRows: Readonly<Partial<Record<CheckId, OpcUaRow>>> = {
  // Certificate Structure
  'extensions-well-formed': structure,
  'critical-extensions': structure,
  'der-encoding': { reference: opcUa(6, '6.2.1'), status: 'Bad_CertificateInvalid' },
  'opc-ua-form': { reference: application, status: 'Bad_CertificateInvalid' },
  'curve-parameters': structure,
  // Build Certificate Chain
  complete: { reference: validation, status: 'Bad_CertificateChainIncomplete' },
  'name-chaining': { reference: validation, status: 'Bad_CertificateChainIncomplete' },
  // Signature
  signature: structure,
  'signature-algorithm': structure,
  // Security Policy Check
  'opc-ua-policies': { reference: validation, status: 'Bad_CertificatePolicyCheckFailed' },
  // Validity Period
  validity: {
    reference: validation,
    status: 'Bad_CertificateTimeInvalid',
    ofIssuer: 'Bad_CertificateIssuerTimeInvalid',
  },
  // Host Name
  names: { reference: validation, status: 'Bad_CertificateHostNameInvalid' },
  'opc-ua-host-names': { reference: application, status: 'Bad_CertificateHostNameInvalid' },
  // URI
  'opc-ua-application-uri': { reference: application, status: 'Bad_CertificateUriInvalid' },
  // Certificate Usage
  'opc-ua-usages': { reference: application, status: 'Bad_CertificateUseNotAllowed' },
  'opc-ua-authority': { reference: application, status: 'Bad_CertificateUseNotAllowed' },
  'extended-key-usage': { ...ownUse, ofIssuer: 'Bad_CertificateIssuerUseNotAllowed' },
  'target-key-usage': ownUse,
  'basic-constraints': issuerUse,
  'path-length': issuerUse,
  'key-usage': issuerUse,
  'opc-ua-issuers': { reference: issuer, status: 'Bad_CertificateIssuerUseNotAllowed' },
  // Find Revocation List: the list of a CA is missed for what the CA issued
  'opc-ua-lists': { reference: validation, status: 'Bad_CertificateRevocationUnknown' },
  // Revocation Check
  revocation: { reference: validation, status: 'Bad_CertificateRevoked', ofIssuer: 'Bad_CertificateIssuerRevoked' },
  // RFC 5280, to which Part 6 section 6.2.1 has certificates conform
  'name-constraints': { reference: opcUa(6, '6.2.1'), status: undefined },
  policies: { reference: opcUa(6, '6.2.1'), status: undefined },
  intermediates: { reference: validation, status: undefined },
}
