/** The name of an extension in the document that defines it. */
export interface NamedExtension {
  readonly name: string
  readonly document: string
}

const named = (name: string, document: string): NamedExtension => ({ name, document })

/** Extensions that have a name here and no decoder. They are shown as octets and as ASN.1. */
export const namedExtensions: Readonly<Record<string, NamedExtension | undefined>> = {
  // X.509 (10/2019): extensions of attribute certificates, and of certificates that nobody issues
  '2.5.29.2': named('keyAttributes (obsolete)', 'X.509 (1993)'),
  '2.5.29.3': named('certificatePolicies (obsolete)', 'X.509 (1993)'),
  '2.5.29.4': named('keyUsageRestriction (obsolete)', 'X.509 (1993)'),
  '2.5.29.7': named('subjectAltName (obsolete)', 'X.509 (1993)'),
  '2.5.29.10': named('basicConstraints (obsolete)', 'X.509 (1993)'),
  '2.5.29.43': named('timeSpecification', 'X.509 (10/2019)'),
  '2.5.29.48': named('attributeDescriptor', 'X.509 (10/2019)'),
  '2.5.29.49': named('userNotice', 'X.509 (10/2019)'),
  '2.5.29.67': named('allowedAttributeAssignments', 'X.509 (10/2019)'),
  '2.5.29.68': named('attributeMappings', 'X.509 (10/2019)'),

  // Statements of a hardware key about itself when it attests another key: Yubico's PIV attestation, and the U2F and
  // FIDO2 attestation of its keys
  '1.3.6.1.4.1.41482.3.3': named('YubiKey firmware version', 'Yubico PIV attestation'),
  '1.3.6.1.4.1.41482.3.7': named('YubiKey serial number', 'Yubico PIV attestation'),
  '1.3.6.1.4.1.41482.3.8': named('YubiKey PIN and touch policy', 'Yubico PIV attestation'),
  '1.3.6.1.4.1.41482.3.9': named('YubiKey form factor', 'Yubico PIV attestation'),
  '1.3.6.1.4.1.41482.3.10': named('YubiKey FIPS certified', 'Yubico PIV attestation'),
  '1.3.6.1.4.1.45724.1.1.4': named('id-fido-gen-ce-aaguid', 'FIDO2, W3C Web Authentication section 8.2.1'),
  '1.3.6.1.4.1.45724.2.1.1': named('id-fido-u2f-ce-transports', 'FIDO U2F authenticator transports extension'),

  // Layers of a device that attests itself
  '2.23.133.5.4.1': named('tcg-dice-TcbInfo', 'TCG DICE Attestation Architecture'),
  '2.23.133.5.4.4': named('tcg-dice-Ueid', 'TCG DICE Attestation Architecture'),
  '2.23.133.5.4.5': named('tcg-dice-MultiTcbInfo', 'TCG DICE Attestation Architecture'),

  // Other extensions: no public document describes their contents, or only old payment certificates have them
  '2.16.840.1.113733.1.6.4': named('VeriSign non-verified attributes', 'VeriSign'),
  '2.16.840.1.113733.1.6.9': named('VeriSign private extension', 'VeriSign'),
  '2.16.840.1.113733.1.6.15': named('VeriSign D-U-N-S number', 'VeriSign'),
  '2.23.42.7.0': named('SET hashed root key', 'Secure Electronic Transaction'),
  '2.23.42.7.1': named('SET certificate type', 'Secure Electronic Transaction'),
  '2.23.42.7.2': named('SET merchant data', 'Secure Electronic Transaction'),
  '2.23.42.7.3': named('SET card certificate required', 'Secure Electronic Transaction'),
  '2.23.42.7.4': named('SET tunneling', 'Secure Electronic Transaction'),
  '2.23.42.7.5': named('SET extensions', 'Secure Electronic Transaction'),
  '2.23.42.7.6': named('SET qualifier', 'Secure Electronic Transaction'),
}
