import type { Certificate } from '../certificate/certificate.ts'
import { AccessMethod } from '../certificate/extension/access-description.ts'
import { authorityInformationAccess } from '../certificate/extension/authority-information-access.ts'
import { extensionValue } from '../certificate/extension/find-extension.ts'

/**
 * Yields the addresses in Authority Information Access from which the issuer's certificate can be downloaded, as
 * encoded.
 * @see RFC 5280 section 4.2.2.1
 */
export function issuerAddresses(certificate: Certificate): string[] {
  const addresses: string[] = []
  for (const { accessMethod, accessLocation } of extensionValue(certificate, authorityInformationAccess) ?? []) {
    if (accessMethod !== AccessMethod.caIssuers || accessLocation.kind !== 'uniformResourceIdentifier') continue
    if (accessLocation.string.text) addresses.push(accessLocation.string.text)
  }
  return addresses
}
