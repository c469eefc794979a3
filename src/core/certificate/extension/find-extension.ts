import { attempt } from '../../asn1/fault.ts'
import { readOnly } from '../../asn1/node.ts'
import type { Certificate, Extension } from '../certificate.ts'
import type { DecodedExtension, ExtensionDecoder } from './contract.ts'

/** An extension that has a decoder. */
export type KnownExtension<T> = Exclude<DecodedExtension<T>, { state: 'unknown' }>

/** Objects with extensions: certificates, requests, CRLs and their entries. */
export type Extended = Pick<Certificate, 'extensions'>

/**
 * A value is decoded once, however often it is asked for: path building asks for the basic constraints of every
 * candidate again and again.
 */
const decodings = new WeakMap<Extension, { readonly decoder: unknown; readonly decoded: DecodedExtension }>()

/**
 * Yields the first extension that the decoder reads; undefined where there is none. The checks report a second one (RFC
 * 5280 section 4.2). Never throws; yields one and the same object each time.
 */
export function findExtension<T>(
  { extensions }: Extended,
  decoder: ExtensionDecoder<T>,
): KnownExtension<T> | undefined {
  for (const extension of extensions) if (extension.oid === decoder.oid) return decodeWith(decoder, extension)
  return undefined
}

/**
 * Yields the value of that extension; undefined where it is absent or malformed. {@link findExtension} tells these two
 * cases apart.
 */
export function extensionValue<T>(extended: Extended, decoder: ExtensionDecoder<T>): T | undefined {
  const found = findExtension(extended, decoder)
  return found?.state === 'decoded' ? found.value : undefined
}

/** Reads the value of an extension with its decoder. Never throws. */
export function decodeWith<T>(decoder: ExtensionDecoder<T>, extension: Extension): KnownExtension<T> {
  const known = decodings.get(extension)
  if (known?.decoder === decoder) return known.decoded as KnownExtension<T>
  const { source, contentStart, contentEnd } = extension.value
  const result = attempt(() =>
    decoder.decode(decoder.raw ? extension.value : readOnly(source, contentStart, contentEnd)),
  )
  const decoded: KnownExtension<T> = result.ok
    ? { state: 'decoded', extension, value: result.value }
    : { state: 'malformed', extension, fault: result.error }
  decodings.set(extension, { decoder, decoded })
  return decoded
}
