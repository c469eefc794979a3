import { BmpString, ObjectIdentifier, OctetString, Sequence, type BaseBlock } from 'asn1js'
import { toHex } from '../../../lib/hex.ts'
import type { Bag } from '../pfx.ts'
import { elements, malformed, octetsOf } from './node.ts'

/** Safes within safes, which nobody writes. */
const maximumNesting = 8

/**
 * ```
 * SafeContents ::= SEQUENCE OF SafeBag
 * SafeBag ::= SEQUENCE { bagId OBJECT IDENTIFIER, bagValue [0] EXPLICIT ANY, bagAttributes SET OF PKCS12Attribute
 *   OPTIONAL }
 * ```
 * @see RFC 7292 section 4.2
 */
export function bags(safe: BaseBlock, nesting: number): Bag[] {
  if (!(safe instanceof Sequence) || nesting > maximumNesting) throw malformed('a list of bags')
  return elements(safe).flatMap((bag): Bag | Bag[] => {
    const [id, wrapped, attributes] = elements(bag)
    const value = elements(wrapped)[0]
    if (!(id instanceof ObjectIdentifier) || !value) throw malformed('a bag')
    const name = friendlyName(elements(attributes))
    const keyId = localKeyId(elements(attributes))
    switch (id.valueBlock.toString()) {
      case `${bagTypes}.1`:
        return { kind: 'private-key', encrypted: false, name, keyId }
      case `${bagTypes}.2`:
        return { kind: 'private-key', encrypted: true, name, keyId }
      case `${bagTypes}.3`:
        return { kind: 'certificate', name, keyId, octets: held(value) }
      case `${bagTypes}.4`:
        return { kind: 'revocation-list', name, keyId, octets: held(value) }
      case `${bagTypes}.6`:
        return bags(value, nesting + 1)
      default:
        return { kind: 'secret', name }
    }
  })
}

/**
 * `CertBag ::= SEQUENCE { certId, certValue [0] EXPLICIT OCTET STRING }`, and a CRLBag alike; undefined for SDSI, which
 * nobody has.
 */
function held(bag: BaseBlock): Uint8Array | undefined {
  const [type, wrapped] = elements(bag)
  const [value] = elements(wrapped)
  if (!(type instanceof ObjectIdentifier) || !value) throw malformed('what a bag holds')
  return value instanceof OctetString ? octetsOf(value) : undefined
}

/**
 * `PKCS12Attribute ::= SEQUENCE { attrId OBJECT IDENTIFIER, attrValues SET OF ANY }`; `friendlyName ATTRIBUTE ::= {
 * WITH SYNTAX BMPString }`. Any of these sets may be empty: Windows marks keys of the machine's store with an attribute
 * without a value (1.3.6.1.4.1.311.17.2). Java puts surrogates into a name, which BMPString has not.
 * @see RFC 7292 section 4.2, RFC 2985 section 5.5.1
 */
function friendlyName(attributes: readonly BaseBlock[]): string | undefined {
  const value = valueOf(attributes, friendlyNameType, BmpString)
  return value && utf16.decode(octetsOf(value))
}

function localKeyId(attributes: readonly BaseBlock[]): string | undefined {
  const value = valueOf(attributes, localKeyIdType, OctetString)
  return value && toHex(octetsOf(value))
}

/** The first value of the attribute of this type that is of this class. */
function valueOf(
  attributes: readonly BaseBlock[],
  wanted: string,
  form: typeof BmpString | typeof OctetString,
): BaseBlock | undefined {
  for (const attribute of attributes) {
    const [type, values] = elements(attribute)
    const [value] = elements(values)
    if (!(type instanceof ObjectIdentifier) || type.valueBlock.toString() !== wanted) continue
    if (value instanceof form) return value
  }
  return undefined
}

const utf16 = new TextDecoder('utf-16be')

const friendlyNameType = '1.2.840.113549.1.9.20'
const localKeyIdType = '1.2.840.113549.1.9.21'
const bagTypes = '1.2.840.113549.1.12.10.1'
