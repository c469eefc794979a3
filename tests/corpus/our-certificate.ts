import { toBigInt } from '../../src/core/asn1/integer.ts'
import type { Time } from '../../src/core/asn1/time.ts'
import { openSource } from '../../src/core/container/open.ts'
import { readCertificate } from '../../src/core/certificate/certificate.ts'
import { relativeDistinguishedName } from '../../src/core/certificate/distinguished-name.ts'
import { findExtension } from '../../src/core/certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../src/core/certificate/extension/subject-alternative-name.ts'
import type { Extension } from '../../src/core/certificate/certificate.ts'
import type { GeneralName } from '../../src/core/certificate/general-name.ts'
import type { Name, NameAttribute } from '../../src/core/certificate/name.ts'
import { digest } from '../../src/core/crypto/digest.ts'
import { readPublicKey, type PublicKey } from '../../src/core/crypto/public-key.ts'
import type { EcCurve } from '../../src/core/crypto/ec-public-key.ts'
import type { KeyInteger } from '../../src/core/crypto/key-integer.ts'
import { toHex } from '../../src/core/lib/hex.ts'
import type { CertificateReading } from './openssl-certificate.ts'
import { opensslNames, withoutZeros } from './openssl-words.ts'

/** Our reading of a certificate, written as openssl writes it, and the fault that stopped it. */
export interface OurReading {
  /** Undefined where we refuse it. */
  readonly reading: CertificateReading | undefined
  /** The certificate as we found it, or all that there was. */
  readonly bytes: Uint8Array
  /** The fault that we find in the whole, or in the key. */
  readonly fault: string
}

/** The fault where the container finds no certificate in the octets. */
export const nothingFound = 'no certificate found'

/** Takes the way that every file takes: the container finds the certificate, the certificate's reader reads it. */
export function ourReading(der: Uint8Array): OurReading {
  const { container, objects } = openSource({ name: 'a certificate', bytes: der.slice() }, 's1')
  const [object] = objects
  if (container !== 'der' || object?.kind !== 'certificate' || object.place.range.start !== 0)
    return { reading: undefined, bytes: der, fault: nothingFound }
  const { bytes } = object
  const result = readCertificate(bytes)
  if (!result.ok) return { reading: undefined, bytes, fault: result.fault.expected }
  const { certificate } = result
  const key = readPublicKey(certificate.spki)
  const names = findExtension(certificate, subjectAlternativeName)
  const reading: CertificateReading = {
    version: certificate.version,
    serialNumber: toBigInt(certificate.serialNumber.content),
    signatureAlgorithm: certificate.tbsSignature.oid,
    issuer: numberedName(certificate.issuer),
    notBefore: isoTime(certificate.notBefore),
    notAfter: isoTime(certificate.notAfter),
    subject: numberedName(certificate.subject),
    key: key.ok ? keyParts(key.value, certificate.spki.key.octets) : undefined,
    extensions: identifiers(certificate.extensions),
    subjectAltName: names?.state === 'decoded' ? printedNames(names.value) : undefined,
    fingerprint: toHex(digest('SHA-256', certificate.bytes)),
  }
  return { reading, bytes, fault: keyFault(key, certificate.spki.algorithm.oid) }
}

function keyFault(key: ReturnType<typeof readPublicKey>, algorithm: string): string {
  if (!key.ok) return key.error.expected
  return key.value.kind === 'unknown' ? `unknown key algorithm ${algorithm}` : key.value.faults.join(', ')
}

export const identifiers = (extensions: readonly Extension[]): string[] =>
  extensions.map(({ oid, critical }) => oid + (critical ? '!' : ''))

/**
 * RFC 4514 with numbers for types, as openssl writes it: without the levels that have no attribute, and with the
 * attributes of one level from the last to the first. Neither changes the name: a level's attributes are a SET.
 */
export function numberedName(name: Name): string {
  const attribute = (one: NameAttribute) => {
    // As text where openssl has any name for the type, whether the type is an attribute or not. The standard requires
    // text for attributes only.
    const text = relativeDistinguishedName([opensslNames(one.type) ? { ...one, type: '2.5.4.3' } : one])
    const value = text.slice(text.indexOf('=') + 1)
    return `${one.type}=${value.replace(/\\[0-9a-f]{2}|^#.*/g, (octets) => octets.toUpperCase())}`
  }
  const levels = name.rdns.filter((rdn) => rdn.length > 0)
  return levels
    .map((rdn) => rdn.map(attribute).reverse().join('+'))
    .reverse()
    .join(',')
}

export const isoTime = ({ instant }: Time): string =>
  instant === undefined ? 'Bad time value' : new Date(instant).toISOString().replace('T', ' ').replace(/\.\d+/, '')

/**
 * The numbers and octets of a key, by name. Undefined for a key of an unknown kind and for an invalid point: openssl
 * decodes neither.
 */
function keyParts(key: PublicKey, octets: Uint8Array): string | undefined {
  if (key.kind === 'unknown' || (key.kind === 'ec' && key.faults.length > 0)) return undefined
  return Object.entries(partsOf(key, octets))
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${withoutZeros(value)}`]))
    .sort()
    .join(' ')
}

type Parts = Record<string, string | undefined>

function partsOf(key: PublicKey, octets: Uint8Array): Parts {
  switch (key.kind) {
    case 'rsa':
    case 'rsa-pss':
      return { modulus: number(key.modulus), exponent: number(key.exponent) }
    case 'dsa': {
      const { p, q, g } = key.parameters ?? {}
      return { octets: number(key.y), p: number(p), q: number(q), g: number(g) }
    }
    case 'ec': {
      // The octet before the coordinates tells how they are written; the rest are those that we show.
      const { x = new Uint8Array(), y = new Uint8Array() } = key.point
      return { octets: toHex(octets.subarray(0, 1)) + toHex(x) + toHex(y), ...curveParts(key.curve) }
    }
    default:
      return { octets: toHex(octets) }
  }
}

function curveParts(curve: EcCurve): Parts {
  if (curve.form === 'named') return { curve: curve.oid }
  if (curve.form !== 'explicit') return {}
  const { prime, a, b, base, order, cofactor } = curve.parameters
  return {
    prime: number(prime),
    a: toHex(a),
    b: toHex(b),
    base: toHex(base),
    order: number(order),
    cofactor: number(cofactor),
  }
}

const number = (integer: KeyInteger | undefined): string | undefined => integer && toHex(integer.octets)

/** As openssl prints general names; undefined where one has a form that it prints in a way of its own. */
function printedNames(names: readonly GeneralName[]): string | undefined {
  const printed = names.map(printedName)
  return printed.includes(undefined) ? undefined : printed.join(', ') || '<EMPTY>'
}

/** IPv6 in capitals without `::`. */
function printedName(name: GeneralName): string | undefined {
  switch (name.kind) {
    case 'dNSName':
      return `DNS:${name.string.text}`
    case 'rfc822Name':
      return `email:${name.string.text}`
    case 'uniformResourceIdentifier':
      return `URI:${name.string.text}`
    case 'registeredID':
      return `Registered ID:${name.oid}`
    case 'iPAddress':
      return `IP Address:${printedAddress(name.octets)}`
    default:
      return undefined
  }
}

function printedAddress(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.')
  if (octets.length !== 16) return '<invalid>'
  return Array.from({ length: 8 }, (_, i) =>
    (octets[2 * i]! * 256 + octets[2 * i + 1]!).toString(16).toUpperCase(),
  ).join(':')
}
