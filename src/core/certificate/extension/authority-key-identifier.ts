import { rfc } from '../../finding/reference.ts'
import { Asn1Fault } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { sequence } from '../../asn1/sequence.ts'
import { contextConstructed, contextPrimitive } from '../../asn1/tag.ts'
import { generalNameRow } from '../row/describe-general-name.ts'
import { readImplicitGeneralNames, type GeneralName } from '../general-name.ts'
import type { Row } from '../row/row.ts'
import { hexValue, integerValue, row, rowsValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface AuthorityKeyIdentifier {
  /** Compared with the issuer's subject key identifier. */
  readonly keyIdentifier: Uint8Array | undefined
  /** The name of the issuer's issuer. Together with the issuer's serial number it names one certificate. */
  readonly authorityCertIssuer: readonly GeneralName[] | undefined
  /** The content of the INTEGER, to be compared octet for octet. */
  readonly authorityCertSerialNumber: Uint8Array | undefined
  readonly nodes: { readonly keyIdentifier?: Asn1Node; readonly issuer?: Asn1Node; readonly serialNumber?: Asn1Node }
}

/**
 * Names the key that signed this certificate. A hint for finding the issuer, never a proof.
 * @see RFC 5280 section 4.2.1.1
 */
export const authorityKeyIdentifier = {
  oid: '2.5.29.35',
  term: 'authority-key-identifier',
  reference: rfc(5280, '4.2.1.1'),

  /**
   * ```
   * AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] IMPLICIT OCTET STRING OPTIONAL,
   *   authorityCertIssuer [1] IMPLICIT GeneralNames OPTIONAL, authorityCertSerialNumber [2] IMPLICIT INTEGER OPTIONAL }
   * ```
   */
  decode(value): AuthorityKeyIdentifier {
    const fields = sequence(value, 'the authority key identifier')
    const keyIdentifier = fields.optional(contextPrimitive(0))
    const issuer = fields.optional(contextConstructed(1))
    const serialNumber = fields.optional(contextPrimitive(2))
    fields.end()
    if (serialNumber?.content.length === 0)
      throw new Asn1Fault('bad-value', serialNumber.start, 'a serial number of at least one octet')
    return {
      keyIdentifier: keyIdentifier?.content,
      authorityCertIssuer: issuer && readImplicitGeneralNames(issuer),
      authorityCertSerialNumber: serialNumber?.content,
      nodes: {
        ...(keyIdentifier && { keyIdentifier }),
        ...(issuer && { issuer }),
        ...(serialNumber && { serialNumber }),
      },
    }
  },

  describe({ keyIdentifier, authorityCertIssuer, authorityCertSerialNumber, nodes }) {
    const rows: Row[] = []
    if (keyIdentifier) rows.push(row('key-identifier', hexValue(keyIdentifier), nodes.keyIdentifier))
    if (authorityCertIssuer) {
      rows.push(row('authority-cert-issuer', rowsValue(authorityCertIssuer.map(generalNameRow)), nodes.issuer))
    }
    if (authorityCertSerialNumber) {
      rows.push(row('authority-cert-serial-number', integerValue(authorityCertSerialNumber), nodes.serialNumber))
    }
    return rows
  },
} as const satisfies ExtensionDecoder<AuthorityKeyIdentifier>
