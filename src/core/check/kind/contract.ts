import type { Oid } from '../../asn1/object-identifier.ts'
import type { Holder, KindReason } from '../../finding/kind.ts'
import type { Profile } from '../settings.ts'
import type { KindFacts } from './facts.ts'

/** One thing that certificates are for: one file per kind, listed in `registry.ts`. */
export interface Kind {
  readonly id: string
  /** Decides who replaces the certificate, which path comes first, and whether a host is asked for. */
  readonly holder: Holder
  /** Yields the reasons for this kind; undefined if the certificate is not of this kind. Never throws. */
  recognise(facts: KindFacts): readonly KindReason[] | undefined
  /**
   * The key purpose that a path to such a certificate has to allow where the person chose none. Undefined where no
   * purpose is asked for.
   * @see RFC 5280 section 4.2.1.12
   */
  purpose?(facts: KindFacts): Oid | undefined
  /** The rules that decide on a path to such a certificate where the person chose none; `path` where absent. */
  readonly profile?: Profile
}
