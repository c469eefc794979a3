import { pem } from '../pem.ts'
import { chainName, nameOf } from './content-name.ts'
import type { WriteForm } from './contract.ts'
import { zipArchive } from './zip-archive.ts'

/** Each certificate as a Base-64 `.cer` of its own, numbered in their order, so that no two have one name. */
export const zip: WriteForm = ({ certificates }) => {
  const name = chainName(certificates, 'certificates', '.zip')
  if (name === undefined) return undefined
  const digits = String(certificates.length).length
  const entries = certificates.map((certificate, i) => ({
    name: `${String(i + 1).padStart(digits, '0')}-${nameOf(certificate, '.cer')}`,
    bytes: pem('CERTIFICATE', [certificate.bytes], 'crlf'),
  }))
  return zipArchive(name, entries)
}
