import { anyPolicy } from '../certificate/extension/certificate-policies.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import type { KeyUsageBit } from '../certificate/extension/key-usage.ts'
import type { CertificateId } from '../finding/location.ts'

/**
 * Whose rules decide; `registry.ts` says check by check what they require. What the chosen profile does not require is
 * still checked, and noted.
 *
 * - `path`: RFC 5280 section 6 as OpenSSL applies it by default.
 * - `rfc5280`: also what RFC 5280 demands of certificates and of the CAs that issue them.
 * - `webpki`: also what the CA/Browser Forum's Baseline Requirements demand of public TLS, as far as a certificate
 *   shows it. Not looked for: how much chance is in a serial number, names that only a list can tell (public suffixes,
 *   networks of one's own), and what a CA has to publish about itself (certificate policies, addresses of CRLs and of
 *   its own certificate), on which no connection rests.
 * - `opcua`: what OPC UA asks of the certificate of an application and of the CAs above it. A failure is what Part 4
 *   section 6.1.3 has an application refuse; what Part 6 section 6.2 asks beyond that, and no step of the validation
 *   looks at, is noted.
 */
export type Profile = 'path' | 'rfc5280' | 'webpki' | 'opcua'

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

/**
 * `required`: every certificate below the anchor needs good, current revocation data. `if-given`: what was given
 * counts. `none`: not consulted.
 */
export type RevocationMode = 'required' | 'if-given' | 'none'

/** The settings for judging paths, as a person can choose them. The core has no clock and no trust store. */
export interface JudgeSettings {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number
  /**
   * Whether the person chose `instant`. Otherwise it is now, which the core cannot tell: it has no clock. Only words
   * depend on it.
   */
  readonly instantChosen?: boolean
  /** `auto`: the one that goes with what the target is for, see `kind/`; `path` for most. `auto` where absent. */
  readonly profile?: Profile | 'auto'
  /**
   * A key purpose that every certificate of the path must allow. `auto`: the one that goes with what the target is for,
   * see `kind/`. `any`: none is asked for. `auto` where absent.
   */
  readonly purpose?: string
  /** Key Usage bits that the target must have, where it has the extension. */
  readonly keyUsage?: readonly KeyUsageBit[]
  /** Every one must match. */
  readonly names?: readonly ReferenceIdentifier[]
  /**
   * The ApplicationUri of the OPC UA application that has the target, compared character by character. Empty: none is
   * asked for.
   */
  readonly applicationUri?: string
  readonly policy?: PolicyInputs
  /** Where paths may end. Absent: at every self-signed certificate. */
  readonly anchors?: readonly CertificateId[]
  /**
   * Whether the anchor's own dates, constraints and critical extensions count; otherwise only its name and key do. True
   * where absent.
   */
  readonly honourAnchorConstraints?: boolean
  readonly revocation?: RevocationMode
  /** Most intermediates between target and anchor, the self-issued not counted; no limit where absent. */
  readonly maximumIntermediates?: number
  /** A certificate with at most so many days left ends soon; 30 where absent. Only words depend on it. */
  readonly endsSoonDays?: number
  /** Only the paths of this certificate; of every end entity where absent. */
  readonly target?: CertificateId
  /** A certificate whose paths are listed whatever else is, from number `start` on, counted from zero. */
  readonly focus?: { readonly target: CertificateId; readonly start: number }
}

/** The settings that paths were judged by, with every default filled in. Plain data: it is part of every Report. */
export type Settings = Readonly<
  Required<Omit<JudgeSettings, 'anchors' | 'maximumIntermediates' | 'target' | 'focus'>>
> &
  Pick<JudgeSettings, 'anchors' | 'maximumIntermediates' | 'target' | 'focus'>

/** Programs that warn of an end do so about a month before: certificates of three months are renewed then. */
export const usualEndsSoonDays = 30

export function completeSettings(chosen: JudgeSettings): Settings {
  return {
    instantChosen: false,
    profile: 'auto',
    purpose: 'auto',
    keyUsage: [],
    names: [],
    applicationUri: '',
    policy: { initial: [anyPolicy], explicit: false, inhibitMapping: false, inhibitAny: false },
    honourAnchorConstraints: true,
    revocation: 'if-given',
    endsSoonDays: usualEndsSoonDays,
    ...withoutAbsent(chosen),
  }
}

/** A key whose value is undefined is a choice that was not made. */
const withoutAbsent = <T extends object>(chosen: T): T =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as T
