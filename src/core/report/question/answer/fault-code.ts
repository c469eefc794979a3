import type { FindingCode } from '../../../finding/finding.ts'

/**
 * Findings that have a headline of their own where a required check fails with them, in the order in which they are
 * worth saying: first what makes the path no path, then what its certificates are not made for, then what time brings,
 * then what was asked for.
 */
export const faultCodes = [
  'signature-invalid',
  'signature-algorithms-differ',
  'self-issued-not-self-signed',
  'taken-for-self-signed',
  'issuer-is-no-ca',
  'issuer-may-not-sign',
  'path-too-long',
  'revoked',
  'time-unreadable',
  'expired',
  'not-yet-valid',
  'name-not-permitted',
  'name-excluded',
  'name-not-comparable',
  'name-constraint-not-understood',
  'opc-ua-version-unfit',
  'opc-ua-uri-differs',
  'opc-ua-uri-missing',
  'name-not-presented',
  'purpose-not-allowed',
  'opc-ua-application-is-ca',
  'opc-ua-usages-missing',
  'opc-ua-purposes-missing',
  'opc-ua-host-missing',
  'opc-ua-policies-none',
  'opc-ua-policies-outdated',
  'opc-ua-list-unusable',
  'extension-unknown-critical',
  'extension-malformed',
  'extension-duplicate',
  'policy-qualifier-unknown',
  'any-policy-mapped',
  'curve-written-out',
  'signature-hash-weak',
  'key-too-small',
  'algorithm-not-allowed',
  'anchor-not-chosen',
  'key-usage-missing',
  'too-many-intermediates',
  'no-acceptable-policy',
  'name-asked-unusable',
] as const satisfies readonly FindingCode[]

export type FaultCode = (typeof faultCodes)[number]

/** Any other fault of a required check, such as the rules of a stricter profile. */
export type GeneralFault = 'rule-broken'

export const isFaultCode = (code: FindingCode): code is FaultCode =>
  (faultCodes as readonly FindingCode[]).includes(code)
