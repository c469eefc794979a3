import { equalBytes } from '../../lib/bytes.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { microsoftCaVersion } from '../../certificate/extension/microsoft-ca-version.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { subjectKeyIdentifier } from '../../certificate/extension/subject-key-identifier.ts'
import type { Kind } from './contract.ts'

/**
 * A CA certifies its new key with its old one, or the other way round, under one name: Active Directory Certificate
 * Services write two of these when a root is renewed with another key. It names itself as issuer and is not a root.
 * @see RFC 4210 section 4.4, MS-WCCE section 2.2.2.7.7.1 for the CA version
 */
export const caRollover = {
  id: 'ca-rollover',
  holder: 'authority',
  recognise(facts) {
    if (!facts.ca || !facts.selfIssued || facts.selfSigned) return undefined
    const version = findExtension(facts.certificate, microsoftCaVersion)
    // Nothing else tells it from a root that was changed.
    if (!version && !namesOtherKey(facts.certificate)) return undefined
    return [
      { code: 'ca' },
      { code: 'same-name-other-key' },
      ...(version ? [{ code: 'extension', oid: version.extension.oid } as const] : []),
    ]
  },
} as const satisfies Kind

function namesOtherKey(certificate: Certificate): boolean {
  const signer = extensionValue(certificate, authorityKeyIdentifier)?.keyIdentifier
  const own = extensionValue(certificate, subjectKeyIdentifier)?.keyIdentifier
  return signer !== undefined && own !== undefined && !equalBytes(signer, own)
}
