import { attempt } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { Tag } from '../../asn1/tag.ts'
import { readExtensions, type Extension } from '../certificate.ts'
import { generalNameText } from '../row/describe-general-name.ts'
import { readGeneralName } from '../general-name.ts'
import { displayName } from '../name.ts'
import {
  algorithm,
  bitOctets,
  either,
  field,
  generalizedTime,
  generalNames,
  implicit,
  integer,
  issuerSerial,
  named,
  oid,
  optional,
  structure,
} from '../row/shape.ts'
import { attribute } from './attribute.ts'
import { readSigned, type Parts, type Signed } from './fields.ts'
import { elements, extensions, version } from './shapes.ts'

/**
 * `ObjectDigestInfo ::= SEQUENCE { digestedObjectType ENUMERATED, otherObjectTypeID OBJECT IDENTIFIER OPTIONAL,
 * digestAlgorithm AlgorithmIdentifier, objectDigest BIT STRING }`
 */
const objectDigest = structure(
  field('digested-object-type', named({ 0: 'publicKey', 1: 'publicKeyCert', 2: 'otherObjectTypes' })),
  optional('type', oid),
  field('digest-algorithm', algorithm),
  field('object-digest-value', bitOctets),
)

/**
 * `Holder ::= SEQUENCE { baseCertificateID [0] IssuerSerial OPTIONAL, entityName [1] GeneralNames OPTIONAL,
 * objectDigestInfo [2] ObjectDigestInfo OPTIONAL }`
 */
const holder = structure(
  optional('base-certificate', implicit(0, issuerSerial)),
  optional('holder-name', implicit(1, generalNames)),
  optional('object-digest', implicit(2, objectDigest)),
)

/**
 * `V2Form ::= SEQUENCE { issuerName GeneralNames OPTIONAL, baseCertificateID [0] IssuerSerial OPTIONAL,
 * objectDigestInfo [1] ObjectDigestInfo OPTIONAL }`
 */
const v2Form = structure(
  optional('issuer-name', generalNames),
  optional('base-certificate', implicit(0, issuerSerial)),
  optional('issuer-digest', implicit(1, objectDigest)),
)

/**
 * ```
 * AttributeCertificateInfo ::= SEQUENCE { version INTEGER, holder Holder, issuer CHOICE { v1Form GeneralNames, v2Form
 *   [0] V2Form }, signature AlgorithmIdentifier, serialNumber INTEGER, attrCertValidityPeriod SEQUENCE { notBeforeTime
 *   GeneralizedTime, notAfterTime GeneralizedTime }, attributes SEQUENCE OF Attribute, issuerUniqueID BIT STRING
 *   OPTIONAL, extensions Extensions OPTIONAL }
 * ```
 */
const fields = [
  field('version', version),
  field('holder', holder),
  field('attribute-issuer', either(generalNames, implicit(0, v2Form))),
  field('algorithm', algorithm),
  field('serial-number', integer),
  field('validity-period', structure(field('not-before', generalizedTime), field('not-after', generalizedTime))),
  field('attribute', elements('attribute', attribute, Tag.sequence)),
  optional('issuer-unique-id', bitOctets),
  optional('extension', extensions),
]

export interface AttributeCertificate extends Parts {
  /** The first name of the holder; empty where it has none, or none is readable. */
  readonly name: string
  readonly extensions: readonly Extension[]
  readonly signed?: Signed
}

/** Reads an attribute certificate, as far as it is readable. Never throws. @see RFC 5755 section 4.1 */
export function readAttributeCertificate(bytes: Uint8Array): AttributeCertificate {
  const { parts, ...rest } = readSigned(bytes, fields)
  const nodeOf = (wanted: string) => parts.find(({ term }) => term === wanted)?.node
  const [whose, carried] = [nodeOf('holder'), nodeOf('extension')]
  const list = carried && attempt(() => readExtensions(carried))
  return {
    ...rest,
    // The extensions are shown separately.
    parts: list?.ok ? parts.filter(({ term }) => term !== 'extension') : parts,
    name: (whose && firstName(whose)) ?? '',
    extensions: list?.ok ? list.value : [],
  }
}

/** Yields the first name of the holder: its own, otherwise that of the issuer of its certificate. */
function firstName(node: Asn1Node): string | undefined {
  const reading = attempt(() => {
    const forms = node.children()
    const names =
      forms.find(({ tagNumber }) => tagNumber === 1) ?? forms.find(({ tagNumber }) => tagNumber === 0)?.children()[0]
    const [first] = names?.children() ?? []
    const name = first && readGeneralName(first)
    return name?.kind === 'directoryName' ? displayName(name.name) : name && generalNameText(name)
  })
  return reading.ok ? reading.value : undefined
}
