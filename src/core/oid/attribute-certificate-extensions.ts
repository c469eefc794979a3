import { definedIn, type DecodedExtensionSource } from './extension-source.ts'

const rfc5755 = definedIn('RFC 5755')
const x509 = definedIn('X.509 (10/2019)')

/** The extensions of attribute certificates and of the authorities that issue them, by object identifier. */
export const attributeCertificateExtensions = {
  '1.3.6.1.5.5.7.1.4': rfc5755('audit-identity', '4.3.1'),
  '1.3.6.1.5.5.7.1.6': rfc5755('aa-controls', '7.4'),
  '1.3.6.1.5.5.7.1.10': rfc5755('ac-proxying', '7.2'),
  '2.5.29.38': x509('authority-attribute-identifier'),
  '2.5.29.39': x509('role-specification-certificate'),
  '2.5.29.41': x509('basic-attribute-constraints'),
  '2.5.29.42': x509('delegated-name-constraints'),
  '2.5.29.50': x509('soa-identifier'),
  '2.5.29.52': x509('acceptable-cert-policies'),
  '2.5.29.55': rfc5755('targeting-information', '4.3.2'),
  '2.5.29.57': x509('acceptable-privilege-policies'),
  '2.5.29.61': x509('indirect-issuer', '17.5.2.5'),
  '2.5.29.62': x509('no-assertion'),
  '2.5.29.64': x509('issued-on-behalf-of'),
  '2.5.29.65': x509('single-use', '17.1.2.5'),
  '2.5.29.66': x509('group-ac', '17.1.2.6'),
  '2.5.29.69': x509('holder-name-constraints'),
  '2.5.29.75': x509('associated-information'),
} as const satisfies Record<string, DecodedExtensionSource>
