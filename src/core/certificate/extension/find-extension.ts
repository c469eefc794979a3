import { attempt } from '../../asn1/fault.ts'
import { readOnly } from '../../asn1/node.ts'
import type { Certificate, Extension } from '../certificate.ts'
import type { DecodedExtension, ExtensionDecoder } from './contract.ts'

/** An extension that there is a decoder for. */
export type KnownExtension<T> = Exclude<DecodedExtension<T>, { state: 'unknown' }>

/** What has extensions: certificates, requests, CRLs and their entries. */
export type Extended = Pick<Certificate, 'extensions'>

/** A value is decoded once however often it is asked for: path building asks for every candidate's basic constraints again and again. */
const decodings = new WeakMap<Extension, { readonly decoder: unknown; readonly decoded: DecodedExtension }>()

/**
 * The first extension of the decoder's kind, or undefined where there is none. That there is a second one is for the checks to
 * report (RFC 5280 section 4.2). Never throws; the same object each time.
 */
export function findExtension<T>(
  { extensions }: Extended,
  decoder: ExtensionDecoder<T>,
): KnownExtension<T> | undefined {
  const extension = extensions.find(({ oid }) => oid === decoder.oid)
  return extension && decodeWith(decoder, extension)
}

/** The value of that extension; undefined where it is absent or malformed, which {@link findExtension} tells apart. */
export function extensionValue<T>(extended: Extended, decoder: ExtensionDecoder<T>): T | undefined {
  const found = findExtension(extended, decoder)
  return found?.state === 'decoded' ? found.value : undefined
}

/** Reads the value of an extension that `decoder` is for. Never throws. */
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
