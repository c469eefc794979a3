/**
 * The types of content of a CMS message, by object identifier.
 * @see RFC 5652 section 14, RFC 3161 section 2.4.2, RFC 5083, RFC 3274; Microsoft's types: wincrypt.h and the
 * Authenticode document
 */
export const contentTypes: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.7.1': 'data',
  '1.2.840.113549.1.7.2': 'signed data',
  '1.2.840.113549.1.7.3': 'enveloped (encrypted) data',
  '1.2.840.113549.1.7.5': 'digested data',
  '1.2.840.113549.1.7.6': 'encrypted data',
  '1.2.840.113549.1.9.16.1.2': 'authenticated data',
  '1.2.840.113549.1.9.16.1.4': 'time stamp (TSTInfo)',
  '1.2.840.113549.1.9.16.1.9': 'compressed data',
  '1.2.840.113549.1.9.16.1.23': 'authenticated and enveloped data',
  '1.3.6.1.4.1.311.2.1.4': 'Authenticode digest (SpcIndirectDataContent)',
  '1.3.6.1.4.1.311.10.1': 'certificate trust list (Microsoft)',
}
