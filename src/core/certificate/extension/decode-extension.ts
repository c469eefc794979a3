import type { Oid } from '../../asn1/object-identifier.ts'
import type { Extension } from '../certificate.ts'
import type { DecodedExtension, ExtensionDecoder } from './contract.ts'
import { decodeWith } from './find-extension.ts'
import { extensionRegistry } from './registry.ts'

/** Decodes an extension with the decoders of a registry. Never throws; yields one and the same object each time. */
export function decodeExtension(
  extension: Extension,
  registry: readonly ExtensionDecoder<unknown>[] = extensionRegistry,
): DecodedExtension {
  const decoder = decoderOf(extension.oid, registry)
  return decoder ? decodeWith(decoder, extension) : { state: 'unknown', extension }
}

/** Decoders by identifier, because a registry is asked for every extension of thousands of certificates. */
const indices = new WeakMap<readonly ExtensionDecoder<unknown>[], ReadonlyMap<Oid, ExtensionDecoder<unknown>>>()

/** Yields the decoder of a registry for an identifier, if it has one. */
export function decoderOf(
  oid: Oid,
  registry: readonly ExtensionDecoder<unknown>[],
): ExtensionDecoder<unknown> | undefined {
  let index = indices.get(registry)
  if (!index) indices.set(registry, (index = new Map(registry.map((decoder) => [decoder.oid, decoder]))))
  return index.get(oid)
}
