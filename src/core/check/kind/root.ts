import type { Certificate } from '../../certificate/certificate.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { KindReason } from '../../finding/kind.ts'
import type { Kind } from './contract.ts'

/** A CA's certificate that its own key signed. */
export const root = {
  id: 'root',
  holder: 'authority',
  recognise({ ca, selfSigned, certificate }) {
    if (!ca || !selfSigned) return undefined
    return [reasonOf(certificate), { code: 'self-signed' }]
  },
} as const satisfies Kind

function reasonOf(certificate: Certificate): KindReason {
  if (certificate.version < 3) return { code: 'version-without-extensions' }
  return findExtension(certificate, basicConstraints) ? { code: 'ca' } : { code: 'key-usage', bit: 'keyCertSign' }
}
