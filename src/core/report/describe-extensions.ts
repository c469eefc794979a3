import type { Extension } from '../certificate/certificate.ts'
import type { ExtensionDecoder } from '../certificate/extension/contract.ts'
import { decodeExtension } from '../certificate/extension/decode-extension.ts'
import { describeExtension } from '../certificate/extension/describe-extension.ts'
import { extensionNaming } from '../certificate/extension/naming.ts'
import type { ExtensionDetail } from './detail.ts'

/**
 * Each extension with its name and what it says, by the decoders of a registry: that of certificates where none is
 * given.
 */
export function describeExtensions(
  extensions: readonly Extension[],
  registry?: readonly ExtensionDecoder<unknown>[],
): ExtensionDetail[] {
  return extensions.map((extension) => {
    const decoded = decodeExtension(extension, registry)
    const naming = extensionNaming(extension.oid)
    return {
      oid: extension.oid,
      term: naming?.term,
      ...(naming?.name !== undefined && { name: naming.name }),
      critical: extension.critical,
      state: decoded.state,
      rows: describeExtension(decoded, registry),
      ...(naming && { reference: naming.reference }),
      range: extension.node.range,
    }
  })
}
