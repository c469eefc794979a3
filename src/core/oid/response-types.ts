/** Kinds of OCSP response, by object identifier. @see RFC 6960 section 4.2.1 */
export const responseTypes: Readonly<Record<string, string | undefined>> = {
  '1.3.6.1.5.5.7.48.1.1': 'Basic OCSP response',
}
