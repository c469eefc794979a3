import type { Finding } from '../../finding/finding.ts'
import { isListed } from './listed.ts'
import { saidOnce } from './said-once.ts'
import { bySeverity, type Severity } from '../../finding/severity.ts'
import type { CheckOutcome, PathSummary, Report } from '../report.ts'

/**
 * The findings by how much they matter to the person who wants the root; each list the worst first and each finding
 * once.
 */
export interface SortedFindings {
  /** Those that the verdict rests on, and those of the files but for a private key, which is said at once. */
  readonly counting: readonly Finding[]
  /**
   * Those of rules that are stricter than the chosen ones; those for public CAs only where the path ends at a public
   * root or the rules are theirs.
   */
  readonly advice: readonly Finding[]
  /** Of which certificates nobody said whether they were revoked; said in one sentence for all. */
  readonly revocationUnknown: readonly UnknownRevocation[]
}

export type UnknownRevocation = Extract<Finding, { code: 'revocation-not-checked' }>

/**
 * All findings of the Report and of one of its paths, sorted by what they are good for. `readings`: those of the second
 * reading, which come later; each stands behind all others of its severity.
 */
export function sortFindings(
  report: Report,
  path: PathSummary | undefined,
  readings: readonly Finding[] = [],
): SortedFindings {
  const outcomes = path?.outcomes ?? []
  const circumstances = {
    public: path?.profile.id === 'webpki' || endsAtPublicRoot(report, path),
    namesakeRoots: hasNamesakeRoots(report, path),
    certificates: report.certificates.length > 0,
    alone: report.sources.length === 1,
  }
  const said = (wanted: (outcome: CheckOutcome) => boolean, as: 'counting' | 'advice'): Finding[] =>
    outcomes.filter(wanted).flatMap(({ findings }) => findings.filter((each) => isListed(each, as, circumstances)))
  const ofFiles = report.findings.filter((each) => isListed(each, 'counting', circumstances))
  const counting = [...said((outcome) => !isAdvice(outcome), 'counting'), ...ofFiles, ...readings]
  const advice = said(isAdvice, 'advice')
  const all = [...counting, ...advice]
  return {
    counting: worstFirst(saidOnce(counting, all)),
    advice: worstFirst(saidOnce(advice, all)),
    revocationUnknown: outcomes.flatMap(({ findings }) => findings).filter(isUnknown),
  }
}

/** How many there are of each severity, the worst first; severities of which there is none are left out. */
export function countBySeverity(findings: readonly Finding[]): readonly (readonly [Severity, number])[] {
  return severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
}

/** The finding that says that a private key was given, which is said at once. */
export const privateKeyFinding = (findings: readonly Finding[]): Finding | undefined => findings.find(isPrivateKey)

const isPrivateKey = ({ code }: Finding): boolean => code === 'private-key-present'

/**
 * Whether the target's paths end at roots of one name with different keys: the answer then asks to compare them, and
 * says so once.
 */
function hasNamesakeRoots({ paths, certificates }: Report, path: PathSummary | undefined): boolean {
  const top = certificates.find(({ id }) => id === path?.certificates.at(-1))
  const tops = paths
    .filter(({ certificates: [target], state }) => target === path?.certificates[0] && state === 'complete')
    .flatMap(({ certificates: ids }) => certificates.find(({ id }) => id === ids.at(-1)) ?? [])
  return tops.some(({ subjectName, key }) => subjectName === top?.subjectName && key !== top.key)
}

function endsAtPublicRoot({ certificates }: Report, path: PathSummary | undefined): boolean {
  const top = path?.certificates.at(-1)
  return certificates.some(({ id, publicRoot }) => id === top && publicRoot !== undefined)
}

const severities: readonly Severity[] = ['error', 'warning', 'notice']

/** Revocation is the person's own choice and never advice, even where the verdict does not rest on it. */
const isAdvice = ({ required, check }: CheckOutcome): boolean => !required && check !== 'revocation'

const isUnknown = (finding: Finding): finding is UnknownRevocation => finding.code === 'revocation-not-checked'

function worstFirst(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...once.values()].sort((a, b) => bySeverity(a.severity, b.severity))
}
