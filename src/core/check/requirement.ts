import type { CheckStatus } from './contract.ts'
import type { Profile, RevocationMode, Settings } from './settings.ts'

/**
 * The weight of a check in a profile. `must-pass`: a failure makes the path invalid, and so long as it could not be
 * made the path is undetermined. `must-not-fail`: only a failure counts. `advice`: neither counts; a failure is noted.
 * `flawless`: as `must-pass`, and what would only be noted fails as well.
 */
export type Requirement = 'must-pass' | 'must-not-fail' | 'advice' | 'flawless'

const revocation: Readonly<Record<RevocationMode, Requirement>> = {
  required: 'must-pass',
  'if-given': 'must-not-fail',
  none: 'advice',
}

/**
 * The weight of a check under the rules of a path: the cell of their profile, and the person's own choice for
 * revocation.
 */
export function requirementOf(
  row: Readonly<{ check: { readonly id: string } } & Record<Profile, Requirement>>,
  settings: Settings,
  profile: Profile,
): Requirement {
  return row.check.id === 'revocation' ? revocation[settings.revocation] : row[profile]
}

/** Whether the verdict rests on an outcome of that status. */
export function counts(requirement: Requirement, status: CheckStatus): boolean {
  if (requirement === 'must-pass' || requirement === 'flawless') return true
  return requirement === 'must-not-fail' && status === 'failed'
}
