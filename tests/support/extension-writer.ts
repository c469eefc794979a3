import {
  boolean,
  explicit,
  implicit,
  implicitConstructed,
  integer,
  namedBits,
  objectIdentifier,
  octetString,
  sequence,
  type Der,
} from './der-writer.ts'
import { name, type NameSpec } from './name-writer.ts'

export interface ExtensionSpec {
  readonly oid: string
  readonly critical?: boolean
  /** The content of the OCTET STRING. */
  readonly value: Der
}

export type GeneralNameSpec =
  | { readonly dns: string }
  | { readonly email: string }
  | { readonly uri: string }
  /** Four octets or sixteen; eight or thirty-two in a name constraint. */
  | { readonly ip: readonly number[] }
  | { readonly directory: NameSpec }
  /** Any other form, tag and all. */
  | { readonly encoded: Der }

const keyUsageBits = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  dataEncipherment: 3,
  keyAgreement: 4,
  keyCertSign: 5,
  cRLSign: 6,
  encipherOnly: 7,
  decipherOnly: 8,
} as const
export type KeyUsageBit = keyof typeof keyUsageBits

const purposes = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  any: '2.5.29.37.0',
} as const
export type Purpose = keyof typeof purposes

/** Extension ::= SEQUENCE { extnID, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING } */
export function extension({ oid, critical = false, value }: ExtensionSpec): Der {
  return sequence(objectIdentifier(oid), ...(critical ? [boolean(true)] : []), octetString(value))
}

export function basicConstraints(ca: boolean, pathLenConstraint?: number, critical = true): ExtensionSpec {
  const limit = pathLenConstraint === undefined ? [] : [integer(pathLenConstraint)]
  return { oid: '2.5.29.19', critical, value: sequence(...(ca ? [boolean(true)] : []), ...limit) }
}

export function keyUsage(bits: readonly KeyUsageBit[], critical = true): ExtensionSpec {
  return { oid: '2.5.29.15', critical, value: namedBits(bits.map((bit) => keyUsageBits[bit])) }
}

export function extendedKeyUsage(uses: readonly (Purpose | `${number}.${string}`)[], critical = false): ExtensionSpec {
  const oids = uses.map((use) => (use in purposes ? purposes[use as Purpose] : use))
  return { oid: '2.5.29.37', critical, value: sequence(...oids.map(objectIdentifier)) }
}

export const subjectKeyIdentifier = (identifier: Uint8Array): ExtensionSpec => ({
  oid: '2.5.29.14',
  value: octetString(identifier),
})

export const authorityKeyIdentifier = (identifier: Uint8Array): ExtensionSpec => ({
  oid: '2.5.29.35',
  value: sequence(implicit(0, identifier)),
})

export function subjectAlternativeName(names: readonly GeneralNameSpec[], critical = false): ExtensionSpec {
  return { oid: '2.5.29.17', critical, value: sequence(...names.map(generalName)) }
}

export function authorityInformationAccess(places: {
  caIssuers?: readonly string[]
  ocsp?: readonly string[]
}): ExtensionSpec {
  const rows = [
    ...(places.ocsp ?? []).map((uri) => ['1.3.6.1.5.5.7.48.1', uri] as const),
    ...(places.caIssuers ?? []).map((uri) => ['1.3.6.1.5.5.7.48.2', uri] as const),
  ]
  const value = sequence(...rows.map(([method, uri]) => sequence(objectIdentifier(method), generalName({ uri }))))
  return { oid: '1.3.6.1.5.5.7.1.1', value }
}

export function crlDistributionPoints(uris: readonly string[]): ExtensionSpec {
  const point = (uri: string) => sequence(explicit(0, implicitConstructed(0, generalName({ uri }))))
  return { oid: '2.5.29.31', value: sequence(...uris.map(point)) }
}

export function nameConstraints(trees: {
  permitted?: readonly GeneralNameSpec[]
  excluded?: readonly GeneralNameSpec[]
}): ExtensionSpec {
  const subtrees = (number: number, names: readonly GeneralNameSpec[] | undefined) =>
    names ? [implicitConstructed(number, ...names.map((base) => sequence(generalName(base))))] : []
  const value = sequence(...subtrees(0, trees.permitted), ...subtrees(1, trees.excluded))
  return { oid: '2.5.29.30', critical: true, value }
}

export function certificatePolicies(oids: readonly string[]): ExtensionSpec {
  return { oid: '2.5.29.32', value: sequence(...oids.map((oid) => sequence(objectIdentifier(oid)))) }
}

export function generalName(spec: GeneralNameSpec): Der {
  if ('dns' in spec) return implicit(2, ascii(spec.dns))
  if ('email' in spec) return implicit(1, ascii(spec.email))
  if ('uri' in spec) return implicit(6, ascii(spec.uri))
  if ('ip' in spec) return implicit(7, Uint8Array.from(spec.ip))
  if ('encoded' in spec) return spec.encoded
  return explicit(4, name(spec.directory))
}

const ascii = (text: string) => Buffer.from(text, 'latin1')
