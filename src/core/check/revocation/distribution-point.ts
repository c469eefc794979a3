import { toHex } from '../../lib/hex.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { crlDistributionPoints } from '../../certificate/extension/crl-distribution-points.ts'
import type { DistributionPoint, DistributionPointName } from '../../certificate/extension/distribution-point.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import type { Name } from '../../certificate/name.ts'
import { comparableName } from '../../path/name-comparison.ts'
import { allReasons, reasonMask, type ReasonMask } from './reasons.ts'

/** A distribution point in a form that can be compared with what CRLs say of themselves. */
export interface Point {
  /** Undefined where the point has no name. */
  readonly names: ReadonlySet<string> | undefined
  /** The names of the CRL's signers, in comparable form; undefined if the certificate's own issuer signs it. */
  readonly crlIssuers: ReadonlySet<string> | undefined
  readonly reasons: ReasonMask
}

/**
 * The distribution points that a certificate names, and behind them the one that RFC 5280 has everybody assume: a list
 * of the certificate's issuer, named like that issuer, for all reasons.
 * @see RFC 5280 section 6.3.3, last paragraph
 */
export function pointsOf(certificate: Certificate): Point[] {
  const named = extensionValue(certificate, crlDistributionPoints) ?? []
  const assumed: Point = {
    names: new Set([directory(certificate.issuer)]),
    crlIssuers: undefined,
    reasons: allReasons,
  }
  return [...named.map((point) => pointOf(point, certificate.issuer)), assumed]
}

function pointOf(point: DistributionPoint, certificateIssuer: Name): Point {
  const issuers = point.cRLIssuer && directoryNames(point.cRLIssuer)
  const [crlIssuer = certificateIssuer] = issuers ?? []
  return {
    names: comparableNames(point, crlIssuer),
    crlIssuers: issuers && new Set(issuers.map(comparableName)),
    reasons: reasonMask(point.reasons),
  }
}

/**
 * The names of a distribution point; a relative one is completed by the name of the CRL's issuer. @see RFC 5280 section
 * 4.2.1.13
 */
export function comparableNames(point: DistributionPointName, crlIssuer: Name): ReadonlySet<string> | undefined {
  const { fullName, nameRelativeToCRLIssuer } = point
  if (fullName) return new Set(fullName.map(comparable))
  if (!nameRelativeToCRLIssuer) return undefined
  return new Set([directory({ rdns: [...crlIssuer.rdns, nameRelativeToCRLIssuer] })])
}

/** Whether the two have a name in common. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((name) => b.has(name))

/** The name of a CRL's issuer as a name of a distribution point. */
export const asPointName = (crlIssuer: string): string => `name ${crlIssuer}`

export const directoryNames = (names: readonly GeneralName[]): Name[] =>
  names.flatMap((name) => (name.kind === 'directoryName' ? [name.name] : []))

const directory = (name: Pick<Name, 'rdns'>): string => asPointName(comparableName(name))

/** Addresses and all other forms are compared octet by octet: they are copied from the one place to the other. */
const comparable = (name: GeneralName): string =>
  name.kind === 'directoryName' ? directory(name.name) : `octets ${toHex(name.node.encoded)}`
