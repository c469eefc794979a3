import { Buffer } from 'node:buffer'
import { bitString, explicit, integer, sequence, time, type Der } from './der-writer.ts'
import {
  authorityInformationAccess,
  authorityKeyIdentifier,
  basicConstraints,
  extendedKeyUsage,
  extension,
  keyUsage,
  subjectAlternativeName,
  subjectKeyIdentifier,
  type ExtensionSpec,
} from './extension-writer.ts'
import { commonName, name, type NameSpec } from './name-writer.ts'
import { signatureAlgorithmOf, signatureOf, testKey, type KeyType, type TestKey } from './test-keys.ts'

/** Extensions that a certificate gets without being asked; each can be replaced, or left out with `undefined`. */
export type DefaultExtension =
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'subjectKeyIdentifier'
  | 'authorityKeyIdentifier'
  | 'subjectAlternativeName'
  | 'authorityInformationAccess'

/** Every field that is left out is as it should be, so that a test shows only its fault. */
export interface CertificateSpec {
  /** A common name, or attributes. */
  readonly subject: NameSpec
  /** The issuer; the certificate itself where absent. */
  readonly issuer?: BuiltCertificate
  readonly ca?: boolean
  readonly pathLenConstraint?: number
  /** The subject's key. By default the one that goes with the subject's name, P-256. */
  readonly key?: TestKey
  readonly keyType?: KeyType
  /** Milliseconds since 1970 UTC. */
  readonly notBefore?: number
  readonly notAfter?: number
  /** The validity field, where it does not have these two instants. */
  readonly validity?: Der
  readonly serialNumber?: bigint
  /** 1, 2 or 3. Version 1 and 2 have no extensions. */
  readonly version?: number
  readonly extensions?: Partial<Record<DefaultExtension, ExtensionSpec | undefined>>
  readonly moreExtensions?: readonly ExtensionSpec[]
  /** The issuer field, where that is not the issuer's subject. */
  readonly issuerName?: NameSpec
  /** A key that signs in place of the issuer's. */
  readonly signWith?: TestKey
  /** AlgorithmIdentifiers that stand in place of the right one. */
  readonly outerAlgorithm?: Der
  readonly innerAlgorithm?: Der
  /** Changes one bit of the signature, or of the serial number after it was signed. */
  readonly tamper?: 'signature' | 'body'
}

export interface BuiltCertificate {
  readonly der: Der
  readonly pem: string
  readonly subject: NameSpec
  readonly key: TestKey
  readonly spec: CertificateSpec
}

/** The validity of every certificate that names no other, and an instant within it. */
export const notBefore = Date.UTC(2025, 0, 1)
export const notAfter = Date.UTC(2035, 0, 1)
export const during = Date.UTC(2026, 5, 15)

let serial = 0x1000n

/** Builds and signs. Two certificates of one spec differ: in their serial number, and by ECDSA in their signature. */
export function certificate(spec: CertificateSpec): BuiltCertificate {
  const key = spec.key ?? testKey(JSON.stringify(spec.subject), spec.keyType)
  const signer = spec.signWith ?? spec.issuer?.key ?? key
  const algorithm = signatureAlgorithmOf(signer)
  const serialNumber = spec.serialNumber ?? serial++
  const body = tbsCertificate(spec, key, spec.innerAlgorithm ?? algorithm, serialNumber)
  const signature = Uint8Array.from(signatureOf(signer, body))
  const signed =
    spec.tamper === 'body' ? tbsCertificate(spec, key, spec.innerAlgorithm ?? algorithm, serialNumber + 1n) : body
  if (spec.tamper === 'signature') signature[signature.length - 1]! ^= 1
  const der = sequence(signed, spec.outerAlgorithm ?? algorithm, bitString(signature))
  return { der, pem: pem('CERTIFICATE', der), subject: spec.subject, key, spec }
}

/** A plant's chain, nothing wrong with it: root, issuing CA, server. */
export function plantChain() {
  const root = certificate({ subject: 'Plant Root CA', ca: true })
  const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, pathLenConstraint: 0, issuer: root })
  const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing })
  return { root, issuing, server }
}

/** RFC 7468: 64 columns, LF. */
export function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/**
 * TBSCertificate ::= SEQUENCE { version [0] DEFAULT v1, serialNumber, signature, issuer, validity, subject,
 * subjectPublicKeyInfo, extensions [3] OPTIONAL }
 */
function tbsCertificate(spec: CertificateSpec, key: TestKey, algorithm: Der, serialNumber: bigint): Der {
  const version = spec.version ?? 3
  const extensions = version < 3 ? [] : extensionsOf(spec, key).map(extension)
  return sequence(
    ...(version === 1 ? [] : [explicit(0, integer(version - 1))]),
    integer(serialNumber),
    algorithm,
    name(spec.issuerName ?? spec.issuer?.subject ?? spec.subject),
    spec.validity ?? sequence(time(spec.notBefore ?? notBefore), time(spec.notAfter ?? notAfter)),
    name(spec.subject),
    key.spki,
    ...(extensions.length === 0 ? [] : [explicit(3, sequence(...extensions))]),
  )
}

function extensionsOf(spec: CertificateSpec, key: TestKey): ExtensionSpec[] {
  const defaults = {
    subjectKeyIdentifier: subjectKeyIdentifier(key.identifier),
    ...pointersOf(spec),
    ...(spec.ca ? authority(spec) : endEntity(spec)),
  }
  const chosen: Partial<Record<DefaultExtension, ExtensionSpec | undefined>> = { ...defaults, ...spec.extensions }
  return [...Object.values(chosen).filter((given) => given !== undefined), ...(spec.moreExtensions ?? [])]
}

/** The issuer's key, and where its certificate lives. */
function pointersOf({ issuer }: CertificateSpec) {
  if (!issuer) return {}
  const issuerName = commonName(issuer.subject)
  const caIssuers = issuerName === undefined ? [] : [addressOf(issuerName)]
  return {
    authorityKeyIdentifier: authorityKeyIdentifier(issuer.key.identifier),
    authorityInformationAccess: caIssuers.length > 0 ? authorityInformationAccess({ caIssuers }) : undefined,
  }
}

function authority({ pathLenConstraint }: CertificateSpec) {
  return {
    basicConstraints: basicConstraints(true, pathLenConstraint),
    keyUsage: keyUsage(['keyCertSign', 'cRLSign']),
  }
}

function endEntity({ subject }: CertificateSpec) {
  const dns = commonName(subject)
  return {
    basicConstraints: basicConstraints(false),
    keyUsage: keyUsage(['digitalSignature']),
    extendedKeyUsage: extendedKeyUsage(['serverAuth']),
    ...(dns === undefined ? {} : { subjectAlternativeName: subjectAlternativeName([{ dns }]) }),
  }
}

/** Where `certificate` says that the certificate of that issuer lives. */
export function addressOf(issuer: string): string {
  return `http://pki.plant.example/${issuer.toLowerCase().replaceAll(' ', '-')}.cer`
}
