import type { Certificate } from '../certificate/certificate.ts'
import { AccessMethod } from '../certificate/extension/access-description.ts'
import { authorityInformationAccess } from '../certificate/extension/authority-information-access.ts'
import { crlDistributionPoints } from '../certificate/extension/crl-distribution-points.ts'
import { extensionValue } from '../certificate/extension/find-extension.ts'
import type { GeneralName } from '../certificate/general-name.ts'

/**
 * Yields the addresses of revocation lists and OCSP responders in a certificate, as encoded.
 * @see RFC 5280 sections 4.2.1.13 and 4.2.2.1
 */
export function revocationAddresses(certificate: Certificate): {
  listAddresses: string[]
  responderAddresses: string[]
} {
  const points = extensionValue(certificate, crlDistributionPoints) ?? []
  const access = extensionValue(certificate, authorityInformationAccess) ?? []
  const responders = access.filter(({ accessMethod }) => accessMethod === AccessMethod.ocsp)
  return {
    listAddresses: points.flatMap(({ fullName }) => (fullName ?? []).flatMap(addressIn)),
    responderAddresses: responders.flatMap(({ accessLocation }) => addressIn(accessLocation)),
  }
}

const addressIn = (name: GeneralName): string[] =>
  name.kind === 'uniformResourceIdentifier' && name.string.text ? [name.string.text] : []
