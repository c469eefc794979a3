import { ipAddressText } from '../../lib/ip-address.ts'
import { isHostName } from '../../lib/host-name.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { extendedKeyUsage } from '../../certificate/extension/extended-key-usage.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { keyUsage, type KeyUsageBit } from '../../certificate/extension/key-usage.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import { AttributeType, attributeValues, type Name } from '../../certificate/name.ts'
import type { KindReason } from '../../finding/kind.ts'
import type { Member } from '../../path/member.ts'

/**
 * The parts of a certificate that tell what it is for. An extension that cannot be read counts as absent here: a check
 * reports it.
 */
export interface KindFacts {
  readonly certificate: Certificate
  readonly selfIssued: boolean
  readonly selfSigned: boolean
  /**
   * Basic Constraints say so, or it is self-signed and has none: its version has no extensions, or its Key Usage says
   * that it signs certificates.
   */
  readonly ca: boolean
  /** The entries of Extended Key Usage; undefined where there is none. */
  readonly purposes: readonly Oid[] | undefined
  /** Undefined where there is no Key Usage. */
  readonly usage: ReadonlySet<KeyUsageBit> | undefined
  /** Host names and IP addresses in Subject Alternative Name. */
  readonly hosts: readonly string[]
  readonly uris: readonly string[]
  readonly mailAddresses: readonly string[]
  /** Types of the otherNames in Subject Alternative Name. */
  readonly otherNames: readonly Oid[]
  /** Types of the attributes in the subject and in the directory names of Subject Alternative Name. */
  readonly attributes: ReadonlySet<Oid>
  readonly commonName: string | undefined
}

export function kindFacts(member: Member, selfSigned: boolean): KindFacts {
  const { certificate, selfIssued, ca } = member
  const names = extensionValue(certificate, subjectAlternativeName) ?? []
  const usage = extensionValue(certificate, keyUsage)?.bits
  return {
    certificate,
    selfIssued,
    selfSigned,
    ca: ca ?? (selfSigned && (certificate.version < 3 || usage?.has('keyCertSign') === true)),
    purposes: extensionValue(certificate, extendedKeyUsage)?.purposes,
    usage,
    hosts: names.flatMap(hostOf),
    uris: texts(names, 'uniformResourceIdentifier'),
    mailAddresses: texts(names, 'rfc822Name'),
    otherNames: names.flatMap((name) => (name.kind === 'otherName' ? [name.type] : [])),
    attributes: new Set([certificate.subject, ...names.flatMap(directoryNameOf)].flatMap(attributeTypes)),
    commonName: attributeValues(certificate.subject, AttributeType.commonName)[0],
  }
}

/** A reason for each purpose that the certificate names and `wanted` takes. */
export const purposeReasons = ({ purposes = [] }: KindFacts, wanted: (purpose: Oid) => boolean): KindReason[] =>
  purposes.filter(wanted).map((oid) => ({ code: 'key-purpose', oid }))

/** The first host only: one is reason enough, and a certificate may have thousands. */
export const hostReasons = ({ hosts: [host] }: KindFacts): KindReason[] =>
  host === undefined ? [] : [{ code: 'host-name', text: host }]

/**
 * A common name that is written like a host with a domain, or like an IP address. Single words are names of people and
 * things.
 */
export function commonNameHost({ commonName = '' }: KindFacts): KindReason[] {
  const host = commonName.replace(/^\*\./, '')
  return host.includes('.') && isHostName(host) ? [{ code: 'common-name-host', text: commonName }] : []
}

function hostOf(name: GeneralName): string[] {
  if (name.kind === 'dNSName') return name.string.text === undefined ? [] : [name.string.text]
  if (name.kind === 'iPAddress') return [ipAddressText(name.octets)].filter((text) => text !== undefined)
  return []
}

const texts = (names: readonly GeneralName[], kind: 'uniformResourceIdentifier' | 'rfc822Name'): string[] =>
  names.flatMap((name) => (name.kind === kind && name.string.text !== undefined ? [name.string.text] : []))

const directoryNameOf = (name: GeneralName): Name[] => (name.kind === 'directoryName' ? [name.name] : [])

const attributeTypes = ({ rdns }: Name): Oid[] => rdns.flatMap((rdn) => rdn.map(({ type }) => type))
