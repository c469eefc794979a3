import { anyPolicy } from '../../certificate/extension/certificate-policies.ts'
import { keyUsageBits } from '../../certificate/extension/key-usage.ts'
import type { ValueTerm } from '../../finding/term.ts'
import type { Settings } from '../report.ts'

/** The policies that alone are acceptable, by OID; empty for any. */
export const acceptablePolicies = ({ policy: { initial } }: Settings): readonly string[] =>
  initial.includes(anyPolicy) ? [] : initial

/** Whether anything about policies was asked for. */
export const asksForPolicies = (settings: Settings): boolean => {
  const { explicit, inhibitMapping, inhibitAny } = settings.policy
  return acceptablePolicies(settings).length > 0 || explicit || inhibitMapping || inhibitAny
}

/** The uses that the key of the target has to allow, in the order of the extension. */
export const demandedKeyUsage = ({ keyUsage }: Settings): readonly ValueTerm[] =>
  keyUsageBits.filter(([bit]) => keyUsage.includes(bit)).map(([, term]) => term)
