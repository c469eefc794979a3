import { isConnectedTo } from '../../finding/kind.ts'
import type { PathSummary, Report } from '../report.ts'

/** The result of the check of the host that the person connects to. */
export type HostCheck =
  | { readonly state: 'not-asked' }
  /** The certificate has no alternative names that can be read. */
  | { readonly state: 'not-checked'; readonly value: string }
  /** One of its alternative names is this name or covers it. */
  | { readonly state: 'covered'; readonly value: string }
  /** Only the common name is, and no alternative name is a host name: some programs take that. */
  | { readonly state: 'common-name'; readonly value: string }
  /** `presented`: names of that kind which the certificate has, the first ten; `more` are not listed. */
  | { readonly state: 'differs'; readonly value: string; readonly presented: readonly string[]; readonly more: number }

/** The check of the host; undefined if the path begins at nothing that people connect to, and no name was asked for. */
export function hostCheck({ certificates, settings }: Report, path: PathSummary): HostCheck | undefined {
  const target = certificates.find(({ id }) => id === path.certificates[0])
  const [asked] = settings.names
  if (!asked) {
    const isServer = target && target.role !== 'intermediate' && isConnectedTo(target.kind.holder)
    const isRootAlone = target?.role === 'root' && target.kind.id !== 'server-and-root'
    return isServer && !isRootAlone ? { state: 'not-asked' } : undefined
  }
  const { value } = asked
  const outcome = path.outcomes.find(({ check }) => check === 'names')
  for (const { code, params } of outcome?.findings ?? []) {
    if (code === 'name-not-presented')
      return { state: 'differs', value, presented: params.presented, more: params.more }
    if (code === 'common-name-only') return { state: 'common-name', value }
  }
  return { state: outcome?.status === 'passed' ? 'covered' : 'not-checked', value }
}
