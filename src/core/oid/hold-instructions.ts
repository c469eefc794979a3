/** Instructions for a certificate that is on hold, by object identifier. @see RFC 3280 section 5.3.2 */
export const holdInstructions: Readonly<Record<string, string | undefined>> = {
  '1.2.840.10040.2.1': 'No instruction',
  '1.2.840.10040.2.2': 'Call the issuer, or reject',
  '1.2.840.10040.2.3': 'Reject',
}
