/**
 * Files of which we read a field otherwise than openssl, and why that is right. Differences of form alone are evened out in the test, where
 * they are explained.
 */
export const readOtherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zlint-half/SANURINotIA5.pem': {
    subjectAltName: 'An IA5String holds UTF-8: openssl prints the octets, we mark them as no characters.',
  },
}
