import type { PathContext } from '../check/contract.ts'
import { recogniseKind } from '../check/kind/recognise-kind.ts'
import type { RunOutcome } from '../check/run.ts'
import { verdictOf, type Verdict } from '../check/verdict.ts'
import { isConnectedTo } from '../finding/kind.ts'
import { targetOf, type CertificationPath } from '../path/certification-path.ts'
import { usefulnessOf } from './path-state.ts'

/** A path with what came of its checks. */
export interface JudgedPath {
  readonly path: CertificationPath
  readonly context: PathContext
  readonly outcomes: readonly RunOutcome[]
  /** Its target came only to check a message's signature with. */
  readonly ofSigner: boolean
}

const verdicts: Readonly<Record<Verdict, number>> = { valid: 0, undetermined: 1, invalid: 2 }

/**
 * The most useful first: those to a server that has the names that were asked for, then how far a path reaches, then
 * its verdict, then paths to servers. Of two alike the one that the search found first; it goes by what certificates
 * are, never by the order of files.
 */
export const byRank = (a: JudgedPath, b: JudgedPath): number =>
  Number(a.ofSigner) - Number(b.ofSigner) ||
  Number(lacksName(a)) - Number(lacksName(b)) ||
  usefulnessOf(a.path) - usefulnessOf(b.path) ||
  verdicts[verdictOf(a.outcomes)] - verdicts[verdictOf(b.outcomes)] ||
  kindRank(a) - kindRank(b)

const lacksName = ({ outcomes }: JudgedPath): boolean =>
  outcomes.some(({ check, status }) => check.id === 'names' && status === 'failed')

function kindRank({ path }: JudgedPath): number {
  const target = targetOf(path)
  const { holder } = recogniseKind(target, path.end === 'self-signed' && path.members.length === 1)
  return isConnectedTo(holder) ? 0 : 1
}
