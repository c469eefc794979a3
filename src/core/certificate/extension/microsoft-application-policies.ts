import type { ExtensionDecoder } from './contract.ts'
import { policyRow, readPolicies, type PolicyInformation } from './policy-information.ts'

/** Microsoft's own Extended Key Usage, its purposes written as policies. @see MS-WCCE section 2.2.2.7.7.3 */
export const microsoftApplicationPolicies: ExtensionDecoder<readonly PolicyInformation[]> = {
  oid: '1.3.6.1.4.1.311.21.10',

  /** `CertificatePolicies`, with key purposes as policy identifiers */
  decode: (value) => readPolicies(value, 'the application policies'),

  describe: (policies) => policies.map((policy) => ({ ...policyRow(policy), term: 'key-purpose' })),
}
