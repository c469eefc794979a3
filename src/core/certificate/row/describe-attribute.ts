import type { Asn1Node } from '../../asn1/node.ts'
import type { Row } from './row.ts'
import {
  any,
  bitOctets,
  boolean,
  field,
  integer,
  listOf,
  name,
  octets,
  oid,
  optional,
  structure,
  text,
  time,
  valueRows,
  type Shape,
} from './shape.ts'
import { trustedComputingAttributes } from './trusted-computing-attributes.ts'

/**
 * `Extensions ::= SEQUENCE OF SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET
 * STRING }`, as octets. To decode the extensions of a request, use `readExtensions`.
 * @see RFC 2985 section 5.4.2
 */
const extensions = listOf(
  'extension',
  structure(field('type', oid), optional('critical', boolean), field('content', octets)),
)

/**
 * Attributes of a request that hold the requested extensions: extensionRequest of PKCS #9, and Microsoft's own
 * identifier for it.
 */
export const extensionRequestTypes: ReadonlySet<string> = new Set(['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'])

/** Attribute types whose values have parts; others are shown by their ASN.1 type. */
const shapes: Readonly<Record<string, Shape | undefined>> = {
  ...trustedComputingAttributes,
  ...Object.fromEntries([...extensionRequestTypes].map((type) => [type, extensions])),
  // DN syntax: X.520, RFC 4519 section 2
  ...Object.fromEntries(['2.5.4.31', '2.5.4.32', '2.5.4.33', '2.5.4.34', '2.5.4.49'].map((type) => [type, name])),
  // SigningTime ::= Time: RFC 2985 section 5.3.3
  '1.2.840.113549.1.9.5': time,
  // SMIMECapabilities ::= SEQUENCE OF SEQUENCE { capabilityID OBJECT IDENTIFIER, parameters ANY OPTIONAL }: RFC 8551
  // section 2.5.2
  '1.2.840.113549.1.9.15': listOf(
    'capability',
    structure(field('identifier', oid), optional('algorithm-parameters', any)),
  ),
  // Requests to Active Directory Certificate Services: MS-WCCE section 2.2.2.7, wincrypt.h
  // CRYPT_ENROLLMENT_NAME_VALUE_PAIR and CRYPT_CSP_PROVIDER
  '1.3.6.1.4.1.311.13.2.1': structure(field('type', text), field('value', text)),
  '1.3.6.1.4.1.311.13.2.2': structure(
    field('key-usage-number', integer),
    field('provider', text),
    field('signature-value', bitOctets),
  ),
  '1.3.6.1.4.1.311.21.20': structure(
    field('client-type', integer),
    field('machine', text),
    field('user', text),
    field('program', text),
  ),
}

/**
 * Yields the values of an attribute, in subject directory attributes or in a request, by the type of the attribute
 * where that is known.
 */
export const attributeValueRows = (type: string, values: readonly Asn1Node[]): Row[] =>
  values.flatMap((value) => valueRows(shapes[type], value))
