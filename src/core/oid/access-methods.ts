/** Access methods (for authority and subject information access) and policy qualifiers, by object identifier. */
export const accessMethods: Readonly<Record<string, string | undefined>> = {
  // RFC 5280 sections 4.2.2.1 and 4.2.2.2
  '1.3.6.1.5.5.7.48.1': 'OCSP responder',
  '1.3.6.1.5.5.7.48.2': "Issuer's certificate",
  '1.3.6.1.5.5.7.48.3': 'Time stamping service',
  '1.3.6.1.5.5.7.48.5': 'Repository of the CA',
  // RFC 6487 section 4.8.8, RFC 8182 section 3.2: number resources (RPKI)
  '1.3.6.1.5.5.7.48.10': 'RPKI manifest',
  '1.3.6.1.5.5.7.48.11': 'Signed object',
  '1.3.6.1.5.5.7.48.13': 'RPKI notification',
  // RFC 5280 section 4.2.1.4: policy qualifiers
  '1.3.6.1.5.5.7.2.1': 'Certification practice statement (CPS)',
  '1.3.6.1.5.5.7.2.2': 'User notice',
}
