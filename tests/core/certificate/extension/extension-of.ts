import { extensionRegistry } from '../../../../src/core/certificate/extension/registry.ts'
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

/** The identifier of the extension that a term stands for. */
export function oidOf(term: string): string {
  const decoder = extensionRegistry.find((each) => each.term === term)
  if (!decoder) throw new Error(`no extension has the term ${term}`)
  return decoder.oid
}
