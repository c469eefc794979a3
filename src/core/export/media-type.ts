/** RFC 2585 section 4.1: one certificate. Browsers save it under the name that is given; a PEM `.cer` is announced so by Chromium's own viewer, too. */
export const certificateMediaType = 'application/pkix-cert'

/** RFC 8555 section 9.1: several certificates as PEM, the end entity first. */
export const certificateChainMediaType = 'application/pem-certificate-chain'
