import { anyPolicy } from '../certificate/extension/certificate-policies.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import type { KeyUsageBit } from '../certificate/extension/key-usage.ts'
import type { CertificateId } from '../finding/location.ts'

/**
 * Whose rules decide. `path`: RFC 5280 section 6 as OpenSSL applies it by default. `rfc5280`: also what RFC 5280 demands of certificates and CAs.
 * `webpki`: also what the CA/Browser Forum demands of public TLS. What the chosen profile does not require is still checked, and noted.
 */
export type Profile = 'path' | 'rfc5280' | 'webpki'

/** Whom the person means to reach: matched against the Subject Alternative Name. @see RFC 9525 */
export interface ReferenceIdentifier {
  readonly kind: 'dns' | 'ip' | 'email'
  readonly value: string
}

/** The four user inputs of policy processing. @see RFC 5280 section 6.1.1 (c) to (g) */
export interface PolicyInputs {
  /** Policies that are acceptable; `anyPolicy` for all. */
  readonly initial: readonly Oid[]
  /** The path must be valid for one of them. */
  readonly explicit: boolean
  readonly inhibitMapping: boolean
  readonly inhibitAny: boolean
}

/** `required`: every certificate below the anchor needs good, current revocation data. `if-given`: what was given counts. `none`: not consulted. */
export type RevocationMode = 'required' | 'if-given' | 'none'

/** What paths are judged by: all of it a person can choose. The core has no clock and no trust store. */
export interface JudgeSettings {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number
  readonly profile?: Profile
  /** A key purpose that every certificate of the path must allow; any purpose where absent. */
  readonly purpose?: Oid
  /** Key Usage bits that the target must have, where it has the extension. */
  readonly keyUsage?: readonly KeyUsageBit[]
  /** Every one must match. */
  readonly names?: readonly ReferenceIdentifier[]
  readonly policy?: PolicyInputs
  /** Where paths may end. Absent: at every self-signed certificate. */
  readonly anchors?: readonly CertificateId[]
  /** Whether the anchor's own dates, constraints and critical extensions count; otherwise only its name and key do. True where absent. */
  readonly honourAnchorConstraints?: boolean
  readonly revocation?: RevocationMode
  /** Most intermediates between target and anchor, the self-issued not counted; no limit where absent. */
  readonly maximumIntermediates?: number
  /** Only the paths of this certificate; of every end entity where absent. */
  readonly target?: CertificateId
  /** A certificate whose paths are listed whatever else is, from number `start` on, counted from zero. */
  readonly focus?: { readonly target: CertificateId; readonly start: number }
}

/** The same with every choice made. */
export type Settings = Readonly<
  Required<Omit<JudgeSettings, 'purpose' | 'anchors' | 'maximumIntermediates' | 'target' | 'focus'>>
> &
  Pick<JudgeSettings, 'purpose' | 'anchors' | 'maximumIntermediates' | 'target' | 'focus'>

export function completeSettings(chosen: JudgeSettings): Settings {
  return {
    profile: 'path',
    keyUsage: [],
    names: [],
    policy: { initial: [anyPolicy], explicit: false, inhibitMapping: false, inhibitAny: false },
    honourAnchorConstraints: true,
    revocation: 'if-given',
    ...withoutAbsent(chosen),
  }
}

/** A key whose value is undefined is a choice that was not made. */
const withoutAbsent = <T extends object>(chosen: T): T =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as T
