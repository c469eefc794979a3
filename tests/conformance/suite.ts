import { readFileSync } from 'node:fs'
import type { PolicyInputs, Profile, RevocationMode } from '../../src/core/index.ts'

/**
 * A file of cases, as conformance/README.md of the shared data describes it. The type has only the fields that are
 * described there, so nothing else about a case can reach the engine.
 */
export interface Suite {
  readonly suite: string
  /** Base64 of DER by reference. */
  readonly certs: Readonly<Record<string, string>>
  readonly crls?: Readonly<Record<string, string>>
  readonly cases: readonly Case[]
}

export interface Case {
  readonly id: string
  readonly anchors: readonly string[]
  readonly intermediates: readonly string[]
  readonly leaf: string
  readonly crls?: readonly string[]
  /** ISO 8601. */
  readonly time: string
  readonly profile: Profile
  readonly revocation: RevocationMode
  readonly honourAnchorConstraints: boolean
  readonly policy?: PolicyInputs | null
  readonly userConstrainedPolicies?: readonly string[] | null
  /** Every one must be allowed. */
  readonly eku?: readonly string[] | null
  readonly keyUsage?: readonly string[] | null
  readonly names?: readonly { readonly kind: 'DNS' | 'IP' | 'RFC822'; readonly value: string }[] | null
  readonly maxDepth?: number | null
  readonly expected: 'valid' | 'invalid'
}

export const readSuite = (file: string): Suite => JSON.parse(readFileSync(file, 'utf8')) as Suite
