/** What is rarely asked for: policies, how long a path may be, and uses of the key. */
export interface Demands {
  /** The acceptable policies, by name and OID; empty for any. */
  readonly policies: readonly string[]
  /** Whether the path has to be valid for an acceptable policy, whatever its certificates demand. */
  readonly explicitPolicy: boolean
  readonly inhibitMapping: boolean
  readonly inhibitAny: boolean
  readonly maximumIntermediates: number | undefined
  /** Uses that the key of the target has to allow, in words. */
  readonly keyUsage: readonly string[]
}

export const noDemands: Demands = {
  policies: [],
  explicitPolicy: false,
  inhibitMapping: false,
  inhibitAny: false,
  maximumIntermediates: undefined,
  keyUsage: [],
}

/** Whether anything about policies was asked for. */
export const asksForPolicies = ({ policies, explicitPolicy, inhibitMapping, inhibitAny }: Demands): boolean =>
  policies.length > 0 || explicitPolicy || inhibitMapping || inhibitAny

/** Each demand in words, to stand behind “judged”; empty where there is none. */
export function demandsWords(demands: Demands): readonly string[] {
  const { policies, maximumIntermediates: most, keyUsage } = demands
  return [
    demands.explicitPolicy ? 'demanding a policy' : undefined,
    policies.length > 0
      ? `accepting only the ${policies.length === 1 ? 'policy' : 'policies'} ${either(policies)}`
      : undefined,
    demands.inhibitMapping ? 'without mapping of policies' : undefined,
    demands.inhibitAny ? 'without “any policy” in certificates' : undefined,
    most === undefined ? undefined : `with at most ${most} ${most === 1 ? 'intermediate' : 'intermediates'}`,
    keyUsage.length > 0 ? `for a key that allows: ${keyUsage.join(', ')}` : undefined,
  ].filter((part) => part !== undefined)
}

const either = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')} or ${parts.at(-1) ?? ''}`
