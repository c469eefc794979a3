import { notAfter, notBefore } from './certificate-builder.ts'
import { bitString, explicit, integer, sequence, time, type Der } from './der-writer.ts'
import { extension, type ExtensionSpec } from './extension-writer.ts'
import { name } from './name-writer.ts'
import { signatureAlgorithmOf, signatureOf, testKey } from './test-keys.ts'

/** Fields of TBSCertificate as they are encoded, tag and all; whatever is left out is as it should be. */
export interface CraftedFields {
  readonly version?: Uint8Array
  readonly serialNumber?: Uint8Array
  readonly algorithm?: Uint8Array
  readonly issuer?: Uint8Array
  readonly notBefore?: Uint8Array
  readonly notAfter?: Uint8Array
  readonly subject?: Uint8Array
  readonly spki?: Uint8Array
  /** Instead of all extensions: what stands inside of `[3]`. */
  readonly extensions?: Uint8Array
  readonly moreExtensions?: readonly ExtensionSpec[]
  /** Stands behind everything in TBSCertificate. */
  readonly trailing?: Uint8Array
}

/**
 * A self-signed certificate of which every field can be what no standard allows. The signature is right over whatever
 * stands there, so that nothing else is wrong with it.
 */
export function craftedCertificate(fields: CraftedFields = {}): Der {
  const key = testKey('crafted')
  const algorithm = signatureAlgorithmOf(key)
  const own = name('crafted.plant.example')
  const body = sequence(
    fields.version ?? explicit(0, integer(2)),
    fields.serialNumber ?? integer(0x1234),
    fields.algorithm ?? algorithm,
    fields.issuer ?? fields.subject ?? own,
    sequence(fields.notBefore ?? time(notBefore), fields.notAfter ?? time(notAfter)),
    fields.subject ?? own,
    fields.spki ?? key.spki,
    explicit(3, fields.extensions ?? sequence(...(fields.moreExtensions ?? []).map(extension))),
    fields.trailing ?? new Uint8Array(),
  )
  return sequence(body, fields.algorithm ?? algorithm, bitString(signatureOf(key, body)))
}

/** An extension that nothing knows, so that whatever stands in it is looked at as DER only. */
export const unknownExtension = (value: Uint8Array): ExtensionSpec => ({
  oid: '2.25.329800735698586629295641978511506172918',
  value: Uint8Array.from(value),
})
