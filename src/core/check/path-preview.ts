import type { PartialPathJudge } from '../path/build.ts'
import type { Member } from '../path/member.ts'
import type { PathCheck } from './contract.ts'
import { pathChecks } from './registry.ts'
import type { Settings } from './settings.ts'

/**
 * Counts the rules that the newest certificate of a partial path breaks, as far as the certificates below it show. It
 * only ranks candidates; the verdict comes from the checks, and a path that is doubted here is still listed.
 */
export function pathPreview(settings: Settings, isAnchor: (member: Member) => boolean): PartialPathJudge {
  const checks = pathChecks.filter((check) => check.breaks !== undefined)
  return (members) => {
    const newest = members.at(-1)
    if (!newest || (!settings.honourAnchorConstraints && isAnchor(newest))) return 0
    const below = members.slice(0, -1)
    return checks.filter((check) => breaks(check, newest, below, settings)).length
  }
}

/** A check that throws is an error of ours, which `run.ts` tells of; the search goes on without it. */
function breaks(check: PathCheck, newest: Member, below: readonly Member[], settings: Settings): boolean {
  try {
    return check.breaks?.(newest, below, settings) ?? false
    // eslint-disable-next-line no-restricted-syntax -- see above
  } catch {
    return false
  }
}
