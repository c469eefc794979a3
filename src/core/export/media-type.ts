/**
 * The media types that browsers are told. All save it under the name that is given; Chromium's own viewer calls a PEM
 * `.cer` the first of these, too.
 */
export const mediaType = {
  /** @see RFC 2585 section 4.1 */
  certificate: 'application/pkix-cert',
  /** Several as PEM. @see RFC 8555 section 9.1 */
  certificateChain: 'application/pem-certificate-chain',
  /** @see RFC 2585 section 4.2 */
  revocationList: 'application/pkix-crl',
  /** @see RFC 5967 section 3 */
  request: 'application/pkcs10',
  /** A certificates-only message. @see RFC 8551 section 3.2.1 */
  message: 'application/pkcs7-mime',
  /** Not registered under another name. */
  pkcs12: 'application/x-pkcs12',
  /** Not registered; what servers are configured to say. */
  javaKeystore: 'application/x-java-keystore',
  zip: 'application/zip',
} as const
