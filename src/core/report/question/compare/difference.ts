import type { CheckId } from '../../../check/registry.ts'
import type { PurposeTerm } from '../../../finding/term.ts'

/** One thing that an old and a new certificate, or chain, have in common, or in which they differ. */
export type Difference =
  /** Octet by octet one certificate, or the same certificates in one order. */
  | { readonly code: 'one-certificate' | 'one-chain' }
  /** Checks that the new chain fails, but for the one whether its root is there. */
  | { readonly code: 'chain-fails'; readonly checks: readonly CheckId[] }
  | { readonly code: 'names-lost' | 'names-added'; readonly names: readonly string[] }
  | { readonly code: 'purposes-lost'; readonly purposes: readonly PurposeTerm[] }
  | { readonly code: 'key-same' | 'key-new' }
  | { readonly code: 'issuer-new'; readonly issuer: string }
  /** The intermediates of the new chain that the old one has not. */
  | { readonly code: 'intermediates-new'; readonly names: readonly string[] }
  | EndDifference
  | { readonly code: 'ends-sooner' | 'ends-later'; readonly before: number; readonly now: number }
  | { readonly code: 'chain-ends-sooner' | 'chain-ends-later'; readonly before: number; readonly now: number }
  /** The certificate of the new chain that ends before the one at its foot. */
  | { readonly code: 'ends-first'; readonly name: string; readonly until: number }
  /** The old chain ends at `from`, and the new one begins at `to`, later than that. */
  | { readonly code: 'gap'; readonly from: number; readonly to: number }

/** The ends of two chains compared, for who has to import something. */
export type EndDifference =
  | { readonly code: 'root-same'; readonly root: string }
  /** Another key. `sameName`: it has the name of the old root, and may be taken for it. */
  | { readonly code: 'root-new'; readonly root: string; readonly sameName: boolean }
  /** Name and key are those of the old root, which ends at `until`. `over`: it has ended. */
  | { readonly code: 'root-renewed'; readonly root: string; readonly until: number; readonly over: boolean }
  /** The new certificate has a path to the old root as well, by `send`: intermediates that are not in the new chain. */
  | { readonly code: 'root-crossed'; readonly root: string; readonly send: readonly string[] }
  /** The new chain is a single certificate that no CA issued. */
  | { readonly code: 'self-signed-new'; readonly name: string }
  /** No root is here, and both chains stop at one certificate. */
  | { readonly code: 'top-same'; readonly name: string }
  /** No root is here. The last certificates of both name one issuer, and one identifier of its key. */
  | { readonly code: 'issuer-same'; readonly issuer: string }
  | { readonly code: 'root-unknown' }

export type DifferenceCode = Difference['code']

/** `lost`: connections may fail until somebody acts. `changed`: worth knowing. `kept`: nothing is to be done. */
export type Weight = 'lost' | 'changed' | 'kept'

const weights: Readonly<Record<DifferenceCode, Weight>> = {
  'chain-fails': 'lost',
  'names-lost': 'lost',
  'purposes-lost': 'lost',
  'root-new': 'lost',
  'self-signed-new': 'lost',
  gap: 'lost',
  'chain-ends-sooner': 'lost',
  'ends-sooner': 'lost',
  'root-renewed': 'changed',
  'root-crossed': 'changed',
  'issuer-same': 'changed',
  'root-unknown': 'changed',
  'issuer-new': 'changed',
  'intermediates-new': 'changed',
  'key-new': 'changed',
  'ends-first': 'changed',
  'chain-ends-later': 'kept',
  'ends-later': 'kept',
  'names-added': 'kept',
  'key-same': 'kept',
  'top-same': 'kept',
  'root-same': 'kept',
  'one-chain': 'kept',
  'one-certificate': 'kept',
}

const order = Object.keys(weights)

export const weightOf = (difference: Difference): Weight =>
  difference.code === 'root-renewed' && difference.over ? 'lost' : weights[difference.code]

/** Sorts by weight, the heaviest first. */
export const byWeight = (a: Difference, b: Difference): number => order.indexOf(a.code) - order.indexOf(b.code)
