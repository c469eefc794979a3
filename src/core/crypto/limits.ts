/**
 * The largest RSA modulus, in bits: OpenSSL's OPENSSL_RSA_MAX_MODULUS_BITS and BoringSSL's limit. Above it Chromium
 * throws, and Firefox reports every signature as wrong. The largest modulus in Debian's root store has 4,096 bits, the
 * one of badssl.com's test server 8,192.
 */
export const maximumRsaModulusBits = 16_384

/**
 * The largest RSA exponent, in bits: BoringSSL's kMaxExponentBits, which is one bit more than old Windows could do.
 * OpenSSL allows 64 bits above a modulus of 3,072 bits. The work grows with this length times the square of the length
 * of the modulus. At both limits one verification takes some 40 squarings, measured at about 10 ms in plain JavaScript.
 */
export const maximumRsaExponentBits = 33

/**
 * The largest prime of a DSA key, in bits: OpenSSL's OPENSSL_DSA_MAX_MODULUS_BITS. FIPS 186-4 section 4.2 ends at
 * 3,072.
 */
export const maximumDsaPrimeBits = 10_000
