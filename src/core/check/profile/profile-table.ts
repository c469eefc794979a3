import type { CheckId } from '../contract.ts'

/**
 * What a profile makes of a check. `must-pass`: a failure makes the path invalid, and so long as it could not be made the path is undetermined.
 * `must-not-fail`: only a failure counts. `advice`: neither counts; a failure is noted. `flawless`: as `must-pass`, and what would only be noted
 * fails as well.
 */
export type Requirement = 'must-pass' | 'must-not-fail' | 'advice' | 'flawless'

/** What a profile requires, check by check; the section of its rule beside each. */
export type ProfileTable = Readonly<Record<CheckId, Requirement>>
