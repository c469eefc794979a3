import { rfc } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'
import { policyRow, readPolicies, type PolicyInformation } from './policy-information.ts'

/** The policy that stands for every policy (RFC 5280 section 4.2.1.4). */
export const anyPolicy = '2.5.29.32.0'

/**
 * The policies under which the certificate was issued; in a CA certificate, the policies that a path through it may
 * use.
 * @see RFC 5280 section 4.2.1.4
 */
export const certificatePolicies = {
  oid: '2.5.29.32',
  term: 'certificate-policies',
  reference: rfc(5280, '4.2.1.4'),

  /** `CertificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation` */
  decode: (value): readonly PolicyInformation[] => readPolicies(value, 'the certificate policies'),

  describe: (policies) => policies.map(policyRow),
} as const satisfies ExtensionDecoder<readonly PolicyInformation[]>
