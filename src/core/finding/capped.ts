import { finding, type Finding, type FindingCode } from './finding.ts'

/**
 * Yields the findings in order, at most `perCode` of each code. For each code, one `findings-left-out` has the number
 * that was left out, including those that were left out before.
 */
export function capped(findings: readonly Finding[], perCode: number): Finding[] {
  const left = new Map<string, number>()
  const times = new Map<FindingCode, number>()
  const listed = findings.filter((each) => {
    if (each.code === 'findings-left-out') {
      left.set(each.params.code, (left.get(each.params.code) ?? 0) + each.params.times)
      return false
    }
    const count = (times.get(each.code) ?? 0) + 1
    times.set(each.code, count)
    if (count > perCode) left.set(each.code, (left.get(each.code) ?? 0) + 1)
    return count <= perCode
  })
  for (const [code, count] of left) listed.push(finding('findings-left-out', {}, { code, times: count }))
  return listed
}
