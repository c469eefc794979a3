import type { Row } from '../row/row.ts'
import { row, undecodedValue } from '../row/row-value.ts'
import type { DecodedExtension, ExtensionDecoder } from './contract.ts'
import { decoderOf } from './decode-extension.ts'
import { extensionRegistry } from './registry.ts'

/**
 * Yields an extension's value as rows; its octets with the reason where it could not be decoded. Takes the registry
 * that decoded it.
 */
export function describeExtension(
  decoded: DecodedExtension,
  registry: readonly ExtensionDecoder<unknown>[] = extensionRegistry,
): readonly Row[] {
  const { oid, value } = decoded.extension
  switch (decoded.state) {
    case 'decoded':
      return decoderOf(oid, registry)?.describe(decoded.value) ?? []
    case 'malformed':
      return [row('content', undecodedValue(value.content, 'malformed-extension', decoded.fault), value)]
    case 'unknown':
      return [row('content', undecodedValue(value.content, 'unknown-extension'), value)]
  }
}
