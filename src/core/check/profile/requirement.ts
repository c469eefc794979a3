import type { CheckId, CheckStatus } from '../contract.ts'
import type { Profile, RevocationMode, Settings } from '../settings.ts'
import { pathProfile } from './path.ts'

/**
 * What a profile makes of a check. `must-pass`: a failure makes the path invalid, and so long as it could not be made the path is undetermined.
 * `must-not-fail`: only a failure counts. `advice`: neither counts; a failure is noted.
 */
export type Requirement = 'must-pass' | 'must-not-fail' | 'advice'

export type ProfileTable = Readonly<Record<CheckId, Requirement>>

const profiles: Readonly<Record<Profile, ProfileTable>> = {
  path: pathProfile,
  rfc5280: pathProfile,
  webpki: pathProfile,
}

const revocation: Readonly<Record<RevocationMode, Requirement>> = {
  required: 'must-pass',
  'if-given': 'must-not-fail',
  none: 'advice',
}

/** What the settings make of a check: the profile's table, and the person's own choice for revocation. */
export function requirementOf(check: CheckId, settings: Settings): Requirement {
  return check === 'revocation' ? revocation[settings.revocation] : profiles[settings.profile][check]
}

/** Whether the verdict rests on an outcome of that status. */
export function counts(requirement: Requirement, status: CheckStatus): boolean {
  if (requirement === 'must-pass') return true
  return requirement === 'must-not-fail' && status === 'failed'
}
