import { standard } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'
import { policyRow, readPolicies, type PolicyInformation } from './policy-information.ts'

/** Microsoft's form of Extended Key Usage, with the purposes as policies. @see MS-WCCE section 2.2.2.7.7.3 */
export const microsoftApplicationPolicies = {
  oid: '1.3.6.1.4.1.311.21.10',
  term: 'microsoft-application-policies',
  reference: standard('MS-WCCE', '2.2.2.7.7.3'),

  /** `CertificatePolicies`, with key purposes as policy identifiers */
  decode: (value): readonly PolicyInformation[] => readPolicies(value, 'the application policies'),

  describe: (policies) => policies.map((policy) => ({ ...policyRow(policy), term: 'key-purpose' })),
} as const satisfies ExtensionDecoder<readonly PolicyInformation[]>
