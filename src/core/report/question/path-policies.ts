import { anyPolicy } from '../../certificate/extension/certificate-policies.ts'
import type { PathSummary } from '../report.ts'

/**
 * The result of the policies of a path.
 * - `refused`: valid for none, though one is demanded
 * - `none`: valid for none, and none is demanded
 * - `any`: valid for any
 * - `some`: valid for those that the path names
 * - `some-alone`: as far as policies go; something else makes the path invalid, or leaves it undetermined
 *
 * @see RFC 5280 section 6.1.6
 */
export type PolicyState = 'refused' | 'none' | 'any' | 'some' | 'some-alone'

export function policyStateOf({ outcomes, policies, verdict }: PathSummary): PolicyState {
  if (outcomes.some(({ check, status }) => check === 'policies' && status === 'failed')) return 'refused'
  if (policies.length === 0) return 'none'
  if (policies.includes(anyPolicy)) return 'any'
  return verdict === 'valid' ? 'some' : 'some-alone'
}
