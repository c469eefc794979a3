import { policies } from '../../oid/policies.ts'
import { acceptablePolicies, demandedKeyUsage } from '../../report/question/demands.ts'
import type { Settings } from '../../report/report.ts'
import { label } from '../label.ts'

/**
 * Each rare demand in words, to stand behind “checked”: on policies, on the length of the path, on the key. Empty where
 * there is none.
 */
export function demandsWords(settings: Settings): readonly string[] {
  const { policy, maximumIntermediates: most } = settings
  const accepted = acceptablePolicies(settings).map(named)
  const keyUsage = demandedKeyUsage(settings).map((use) => label(use).label)
  return [
    policy.explicit ? 'with a required policy' : undefined,
    accepted.length > 0
      ? `with only the ${accepted.length === 1 ? 'policy' : 'policies'} ${either(accepted)}`
      : undefined,
    policy.inhibitMapping ? 'without policy mapping' : undefined,
    policy.inhibitAny ? 'ignoring “any policy”' : undefined,
    most === undefined ? undefined : `with at most ${most} ${most === 1 ? 'intermediate' : 'intermediates'}`,
    keyUsage.length > 0 ? `for a key that allows: ${keyUsage.join(', ')}` : undefined,
  ].filter((part) => part !== undefined)
}

function named(policy: string): string {
  const name = policies[policy]
  return name === undefined ? policy : `${name} (${policy})`
}

const either = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')} or ${parts.at(-1) ?? ''}`
