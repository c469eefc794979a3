import type { CheckId, CheckStatus } from '../contract.ts'
import type { Profile, RevocationMode, Settings } from '../settings.ts'
import { pathProfile } from './path.ts'
import type { ProfileTable, Requirement } from './profile-table.ts'

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
