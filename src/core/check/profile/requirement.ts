import type { CheckId, CheckStatus } from '../contract.ts'
import type { Profile, RevocationMode, Settings } from '../settings.ts'
import { pathProfile } from './path.ts'
import type { ProfileTable, Requirement } from './profile-table.ts'
import { rfc5280Profile } from './rfc5280.ts'
import { webpkiProfile } from './webpki.ts'

const profiles: Readonly<Record<Profile, ProfileTable>> = {
  path: pathProfile,
  rfc5280: rfc5280Profile,
  webpki: webpkiProfile,
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
  if (requirement === 'must-pass' || requirement === 'flawless') return true
  return requirement === 'must-not-fail' && status === 'failed'
}
