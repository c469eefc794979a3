import { writePfxTrustStore } from '../../container/keystore/pkijs/writer.ts'
import { mediaType } from '../media-type.ts'
import { aliasesOf } from './alias.ts'
import { trustName } from './content-name.ts'
import type { WriteForm } from './contract.ts'

/** A PKCS #12 file of certificates only, which Java takes for a trust store. */
export const pkcs12TrustStore: WriteForm = async ({ certificates, password, subtle }) => {
  const name = trustName(certificates, 'truststore', '.p12')
  if (name === undefined) return undefined
  const aliases = aliasesOf(certificates)
  const entries = certificates.map(({ bytes }, i) => ({ alias: aliases[i] ?? '', bytes }))
  return { name, mediaType: mediaType.pkcs12, bytes: await writePfxTrustStore(entries, password, { subtle }) }
}
