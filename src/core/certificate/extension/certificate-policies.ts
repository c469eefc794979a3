import type { ExtensionDecoder } from './contract.ts'
import { policyRow, readPolicies, type PolicyInformation } from './policy-information.ts'

/** RFC 5280 section 4.2.1.4: stands for every policy. */
export const anyPolicy = '2.5.29.32.0'

/** The policies under which the certificate was issued, or, in a CA certificate, that a path through it may use. @see RFC 5280 section 4.2.1.4 */
export const certificatePolicies: ExtensionDecoder<readonly PolicyInformation[]> = {
  oid: '2.5.29.32',

  /** `CertificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation` */
  decode: (value) => readPolicies(value, 'the certificate policies'),

  describe: (policies) => policies.map(policyRow),
}
