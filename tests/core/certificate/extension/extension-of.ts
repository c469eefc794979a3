import { readExtensions, type Extension } from '../../../../src/core/certificate/certificate.ts'
import { fromHex } from '../../../../src/core/lib/hex.ts'
import { readOnly } from '../../../../src/core/asn1/node.ts'
import { extension } from '../../../support/extension-writer.ts'
import { sequence } from '../../../support/der-writer.ts'

/** An extension with that identifier and, in its OCTET STRING, those octets. */
export function extensionOf(oid: string, hex: string, critical = false): Extension {
  const value = fromHex(hex.replaceAll(' ', ''))!
  return readExtensions(readOnly(Uint8Array.from(sequence(extension({ oid, critical, value })))))[0]!
}
