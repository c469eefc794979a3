import type { Finding } from '../../finding/finding.ts'

/** A finding, and those that say the same of other files. */
export interface AlikeFindings {
  readonly finding: Finding
  readonly others: readonly Finding[]
}

/** One for each fact that is found in several files; in the order of the first of each. */
export function groupAlike(findings: readonly Finding[]): AlikeFindings[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const [i, finding] of findings.entries()) {
    const fact = factOf(finding) ?? String(i)
    const known = groups.get(fact)
    if (known) known.push(finding)
    else groups.set(fact, [finding])
  }
  return [...groups.values()].map(([finding, ...others]) => ({ finding, others }))
}

/** The finding without its place; undefined where it is about a certificate, whose place says more. */
function factOf({ code, params, location }: Finding): string | undefined {
  if (location.source === undefined || location.certificate !== undefined) return undefined
  return JSON.stringify([code, { ...params, name: undefined }])
}
