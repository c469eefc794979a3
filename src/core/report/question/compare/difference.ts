import type { PurposeTerm } from '../../../finding/term.ts'

/** One thing that an old and a new certificate have in common, or in which they differ. */
export type Difference =
  /** Octet by octet one certificate. */
  | { readonly code: 'one-certificate' }
  | { readonly code: 'names-lost'; readonly names: readonly string[] }
  | { readonly code: 'purposes-lost'; readonly purposes: readonly PurposeTerm[] }
  | { readonly code: 'key-same' | 'key-new' }
  | { readonly code: 'issuer-new'; readonly issuer: string }
  | { readonly code: 'root-same' | 'root-new'; readonly root: string }
  /** Name and key are those of the old root, which ends at `until`. `over`: it has ended. */
  | { readonly code: 'root-renewed'; readonly root: string; readonly until: number; readonly over: boolean }
  | { readonly code: 'root-unknown' }
  | { readonly code: 'ends-sooner' | 'ends-later'; readonly before: number; readonly now: number }

export type DifferenceCode = Difference['code']

/** `lost`: connections may fail until somebody acts. `changed`: worth knowing. `kept`: nothing is to be done. */
export type Weight = 'lost' | 'changed' | 'kept'

const weights: Readonly<Record<DifferenceCode, Weight>> = {
  'names-lost': 'lost',
  'purposes-lost': 'lost',
  'root-new': 'lost',
  'ends-sooner': 'lost',
  'root-renewed': 'changed',
  'root-unknown': 'changed',
  'issuer-new': 'changed',
  'key-new': 'changed',
  'ends-later': 'kept',
  'key-same': 'kept',
  'root-same': 'kept',
  'one-certificate': 'kept',
}

const order = Object.keys(weights)

export const weightOf = (difference: Difference): Weight =>
  difference.code === 'root-renewed' && difference.over ? 'lost' : weights[difference.code]

/** Sorts by weight, the heaviest first. */
export const byWeight = (a: Difference, b: Difference): number => order.indexOf(a.code) - order.indexOf(b.code)
