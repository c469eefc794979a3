import type { Extension } from '../certificate.ts'
import type { DecodedExtension, ExtensionDecoder } from './contract.ts'
import { decodeWith } from './find-extension.ts'
import { extensionRegistry } from './registry.ts'

/** What an extension's value is, by the decoders of a registry. Never throws; the same object each time. */
export function decodeExtension(
  extension: Extension,
  registry: readonly ExtensionDecoder<unknown>[] = extensionRegistry,
): DecodedExtension {
  const decoder = registry.find(({ oid }) => oid === extension.oid)
  return decoder ? decodeWith(decoder, extension) : { state: 'unknown', extension }
}
