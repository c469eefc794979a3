import { endsBelowRoot } from '../../report/question/beside-path.ts'
import { countPaths } from '../../report/question/path-choice.ts'
import type { PathState, Report, Role } from '../../report/report.ts'
import { counted } from '../figures.ts'

const stateWord: Readonly<Record<PathState, string>> = {
  complete: 'up to a root',
  'root-missing': 'root missing',
  'end-entity-only': 'issuer missing',
  'self-signed-end-entity': 'self-signed',
  'root-only': 'a root alone',
  'intermediate-only': 'an intermediate alone',
  'top-not-root': 'top is not a root',
  unfinished: 'search not finished',
}

/**
 * How far a path reaches; an anchor that somebody chose may end it below a root. Nothing is called self-signed if its
 * signature was not verified.
 */
export function reachWord(state: PathState, top: Role | undefined): string {
  if (state === 'self-signed-end-entity' && top !== undefined && top !== state) return 'its own issuer, not verified'
  return endsBelowRoot(state, top) ? 'up to the anchor you chose' : stateWord[state]
}

/** `3 paths`, or `at least 3 paths` where not all could be counted. */
export function pathsFound(report: Pick<Report, 'targets' | 'moreTargets'>): string {
  const { known, all } = countPaths(report)
  return `${all ? '' : 'at least '}${counted(known, 'path')}`
}
