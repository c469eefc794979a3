import { pem, type BuiltCertificate } from './certificate-builder.ts'
import {
  bitString,
  boolean,
  explicit,
  implicit,
  implicitConstructed,
  integer,
  namedBits,
  sequence,
  time,
  tlv,
  type Der,
} from './der-writer.ts'
import {
  authorityKeyIdentifier,
  extension,
  generalName,
  type ExtensionSpec,
  type GeneralNameSpec,
} from './extension-writer.ts'
import { name, type NameSpec } from './name-writer.ts'
import { signatureAlgorithmOf, signatureOf, type TestKey } from './test-keys.ts'

/** Every field that is left out is as it should be, so that a test shows only its fault. */
export interface RevocationListSpec {
  readonly issuer: BuiltCertificate
  /** The issuer field, where that is not the issuer's subject. */
  readonly issuerName?: NameSpec
  readonly entries?: readonly EntrySpec[]
  readonly thisUpdate?: number
  /** `null` for none. */
  readonly nextUpdate?: number | null
  /** `null` for none. */
  readonly number?: bigint | null
  /** Makes it a delta CRL from the list of that number. */
  readonly base?: bigint
  readonly scope?: ScopeSpec
  readonly moreExtensions?: readonly ExtensionSpec[]
  /** A key that signs in place of the issuer's. */
  readonly signWith?: TestKey
  readonly tamper?: 'signature'
  /** Replaces the version. */
  readonly rawVersion?: Der
  /** Replaces revokedCertificates. */
  readonly rawEntries?: Der
}

export interface EntrySpec {
  readonly serial: bigint
  readonly date?: number
  /** The number of the reason. */
  readonly reason?: number
  readonly certificateIssuer?: NameSpec
  readonly moreExtensions?: readonly ExtensionSpec[]
}

export interface ScopeSpec {
  readonly fullName?: readonly GeneralNameSpec[]
  readonly onlyContainsUserCerts?: boolean
  readonly onlyContainsCACerts?: boolean
  /** Numbers of the reason bits. */
  readonly onlySomeReasons?: readonly number[]
  readonly indirectCRL?: boolean
  readonly onlyContainsAttributeCerts?: boolean
}

export interface BuiltRevocationList {
  readonly der: Der
  readonly pem: string
}

export const madeOn = Date.UTC(2026, 5, 1)
export const nextDue = Date.UTC(2026, 6, 1)
export const revokedOn = Date.UTC(2026, 4, 1)

/** Builds and signs. @see RFC 5280 section 5.1 */
export function revocationList(spec: RevocationListSpec): BuiltRevocationList {
  const { issuer, entries = [], thisUpdate = madeOn, nextUpdate = nextDue } = spec
  const key = spec.signWith ?? issuer.key
  const algorithm = signatureAlgorithmOf(key)
  const lines = spec.rawEntries ?? (entries.length === 0 ? undefined : sequence(...entries.map(entry)))
  const body = sequence(
    spec.rawVersion ?? integer(1),
    algorithm,
    name(spec.issuerName ?? issuer.subject),
    time(thisUpdate),
    ...(nextUpdate === null ? [] : [time(nextUpdate)]),
    ...(lines ? [lines] : []),
    explicit(0, sequence(...extensionsOf(spec, key).map(extension))),
  )
  const signature = Uint8Array.from(signatureOf(key, body))
  if (spec.tamper) signature[signature.length - 1]! ^= 1
  const der = sequence(body, algorithm, bitString(signature))
  return { der, pem: pem('X509 CRL', der) }
}

export function entry({ serial, date = revokedOn, reason, certificateIssuer, moreExtensions = [] }: EntrySpec): Der {
  const extensions: ExtensionSpec[] = [...moreExtensions]
  if (reason !== undefined) extensions.push({ oid: '2.5.29.21', value: tlv(0x0a, Uint8Array.of(reason)) })
  if (certificateIssuer) {
    const value = sequence(generalName({ directory: certificateIssuer }))
    extensions.push({ oid: '2.5.29.29', critical: true, value })
  }
  const written = extensions.length === 0 ? [] : [sequence(...extensions.map(extension))]
  return sequence(integer(serial), time(date), ...written)
}

function extensionsOf(
  { number = 1n, base, scope, moreExtensions = [] }: RevocationListSpec,
  key: TestKey,
): ExtensionSpec[] {
  return [
    authorityKeyIdentifier(key.identifier),
    ...(number === null ? [] : [{ oid: '2.5.29.20', value: integer(number) }]),
    ...(base === undefined ? [] : [{ oid: '2.5.29.27', critical: true, value: integer(base) }]),
    ...(scope ? [{ oid: '2.5.29.28', critical: true, value: issuingDistributionPoint(scope) }] : []),
    ...moreExtensions,
  ]
}

function issuingDistributionPoint(scope: ScopeSpec): Der {
  const flag = (number: number, set: boolean | undefined) => (set ? [implicit(number, boolean(true).subarray(2))] : [])
  return sequence(
    ...(scope.fullName ? [explicit(0, implicitConstructed(0, ...scope.fullName.map(generalName)))] : []),
    ...flag(1, scope.onlyContainsUserCerts),
    ...flag(2, scope.onlyContainsCACerts),
    ...(scope.onlySomeReasons ? [implicit(3, namedBits(scope.onlySomeReasons).subarray(2))] : []),
    ...flag(4, scope.indirectCRL),
    ...flag(5, scope.onlyContainsAttributeCerts),
  )
}

/** CRLDistributionPoints with one point. @see RFC 5280 section 4.2.1.13 */
export function distributionPoint(point: {
  readonly fullName?: readonly GeneralNameSpec[]
  readonly reasons?: readonly number[]
  readonly cRLIssuer?: NameSpec
}): ExtensionSpec {
  const value = sequence(
    sequence(
      ...(point.fullName ? [explicit(0, implicitConstructed(0, ...point.fullName.map(generalName)))] : []),
      ...(point.reasons ? [implicit(1, namedBits(point.reasons).subarray(2))] : []),
      ...(point.cRLIssuer === undefined ? [] : [implicitConstructed(2, generalName({ directory: point.cRLIssuer }))]),
    ),
  )
  return { oid: '2.5.29.31', value }
}
