/**
 * Names of algorithms and curves by object identifier, for the screen. `crypto/` decides which ones can be verified.
 * This table has more, so that an algorithm that is not supported still has its name. The source is above each block.
 */
type Names = Readonly<Record<string, string | undefined>>

/** Algorithms whose one identifier names both a key and the signatures made with it. */
const keysAndSignatures = {
  // RFC 8410 section 3
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  // RFC 4055 section 3; RFC 8692 section 3
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.3.6.1.5.5.7.6.30': 'RSA-PSS with SHAKE128',
  '1.3.6.1.5.5.7.6.31': 'RSA-PSS with SHAKE256',
  // RFC 9881 section 2; the pre-hash forms are registered by NIST (CSOR) and not allowed in certificates
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
  '2.16.840.1.101.3.4.3.32': 'HashML-DSA-44 with SHA-512',
  '2.16.840.1.101.3.4.3.33': 'HashML-DSA-65 with SHA-512',
  '2.16.840.1.101.3.4.3.34': 'HashML-DSA-87 with SHA-512',
  // RFC 9909 section 3
  '2.16.840.1.101.3.4.3.20': 'SLH-DSA-SHA2-128s',
  '2.16.840.1.101.3.4.3.21': 'SLH-DSA-SHA2-128f',
  '2.16.840.1.101.3.4.3.22': 'SLH-DSA-SHA2-192s',
  '2.16.840.1.101.3.4.3.23': 'SLH-DSA-SHA2-192f',
  '2.16.840.1.101.3.4.3.24': 'SLH-DSA-SHA2-256s',
  '2.16.840.1.101.3.4.3.25': 'SLH-DSA-SHA2-256f',
  '2.16.840.1.101.3.4.3.26': 'SLH-DSA-SHAKE-128s',
  '2.16.840.1.101.3.4.3.27': 'SLH-DSA-SHAKE-128f',
  '2.16.840.1.101.3.4.3.28': 'SLH-DSA-SHAKE-192s',
  '2.16.840.1.101.3.4.3.29': 'SLH-DSA-SHAKE-192f',
  '2.16.840.1.101.3.4.3.30': 'SLH-DSA-SHAKE-256s',
  '2.16.840.1.101.3.4.3.31': 'SLH-DSA-SHAKE-256f',
  '2.16.840.1.101.3.4.3.35': 'HashSLH-DSA-SHA2-128s with SHA-256',
  '2.16.840.1.101.3.4.3.36': 'HashSLH-DSA-SHA2-128f with SHA-256',
  '2.16.840.1.101.3.4.3.37': 'HashSLH-DSA-SHA2-192s with SHA-512',
  '2.16.840.1.101.3.4.3.38': 'HashSLH-DSA-SHA2-192f with SHA-512',
  '2.16.840.1.101.3.4.3.39': 'HashSLH-DSA-SHA2-256s with SHA-512',
  '2.16.840.1.101.3.4.3.40': 'HashSLH-DSA-SHA2-256f with SHA-512',
  '2.16.840.1.101.3.4.3.41': 'HashSLH-DSA-SHAKE-128s with SHAKE128',
  '2.16.840.1.101.3.4.3.42': 'HashSLH-DSA-SHAKE-128f with SHAKE128',
  '2.16.840.1.101.3.4.3.43': 'HashSLH-DSA-SHAKE-192s with SHAKE256',
  '2.16.840.1.101.3.4.3.44': 'HashSLH-DSA-SHAKE-192f with SHAKE256',
  '2.16.840.1.101.3.4.3.45': 'HashSLH-DSA-SHAKE-256s with SHAKE256',
  '2.16.840.1.101.3.4.3.46': 'HashSLH-DSA-SHAKE-256f with SHAKE256',
  // RFC 9802 section 3
  '1.2.840.113549.1.9.16.3.17': 'HSS/LMS',
  '1.3.6.1.5.5.7.6.34': 'XMSS',
  '1.3.6.1.5.5.7.6.35': 'XMSS^MT',
  // draft-ietf-lamps-pq-composite-sigs-12 section 6, in IANA's registry of PKIX algorithms: two signatures, of which
  // both must be right
  '1.3.6.1.5.5.7.6.37': 'ML-DSA-44 and RSA-2048 PSS, SHA-256 (composite)',
  '1.3.6.1.5.5.7.6.38': 'ML-DSA-44 and RSA-2048 PKCS #1 v1.5, SHA-256 (composite)',
  '1.3.6.1.5.5.7.6.39': 'ML-DSA-44 and Ed25519, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.40': 'ML-DSA-44 and ECDSA on P-256, SHA-256 (composite)',
  '1.3.6.1.5.5.7.6.41': 'ML-DSA-65 and RSA-3072 PSS, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.42': 'ML-DSA-65 and RSA-3072 PKCS #1 v1.5, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.43': 'ML-DSA-65 and RSA-4096 PSS, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.44': 'ML-DSA-65 and RSA-4096 PKCS #1 v1.5, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.45': 'ML-DSA-65 and ECDSA on P-256, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.46': 'ML-DSA-65 and ECDSA on P-384, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.47': 'ML-DSA-65 and ECDSA on brainpoolP256r1, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.48': 'ML-DSA-65 and Ed25519, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.49': 'ML-DSA-87 and ECDSA on P-384, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.50': 'ML-DSA-87 and ECDSA on brainpoolP384r1, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.51': 'ML-DSA-87 and Ed448, SHAKE256 (composite)',
  '1.3.6.1.5.5.7.6.52': 'ML-DSA-87 and RSA-3072 PSS, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.53': 'ML-DSA-87 and RSA-4096 PSS, SHA-512 (composite)',
  '1.3.6.1.5.5.7.6.54': 'ML-DSA-87 and ECDSA on P-521, SHA-512 (composite)',
} satisfies Names

export const signatureAlgorithmNames: Names = {
  ...keysAndSignatures,
  // RFC 8017 appendix A.2.4, RFC 3279 section 2.2.1, RFC 4055 section 5
  '1.2.840.113549.1.1.2': 'MD2 with RSA',
  '1.2.840.113549.1.1.3': 'MD4 with RSA',
  '1.2.840.113549.1.1.4': 'MD5 with RSA',
  '1.2.840.113549.1.1.5': 'SHA-1 with RSA',
  '1.2.840.113549.1.1.14': 'SHA-224 with RSA',
  '1.2.840.113549.1.1.11': 'SHA-256 with RSA',
  '1.2.840.113549.1.1.12': 'SHA-384 with RSA',
  '1.2.840.113549.1.1.13': 'SHA-512 with RSA',
  '1.2.840.113549.1.1.15': 'SHA-512/224 with RSA',
  '1.2.840.113549.1.1.16': 'SHA-512/256 with RSA',
  // RFC 9688 section 2.2.1 for RSA and 2.2.2 for ECDSA; NIST CSOR sigAlgs for DSA
  '2.16.840.1.101.3.4.3.13': 'SHA3-224 with RSA',
  '2.16.840.1.101.3.4.3.14': 'SHA3-256 with RSA',
  '2.16.840.1.101.3.4.3.15': 'SHA3-384 with RSA',
  '2.16.840.1.101.3.4.3.16': 'SHA3-512 with RSA',
  '2.16.840.1.101.3.4.3.9': 'ECDSA with SHA3-224',
  '2.16.840.1.101.3.4.3.10': 'ECDSA with SHA3-256',
  '2.16.840.1.101.3.4.3.11': 'ECDSA with SHA3-384',
  '2.16.840.1.101.3.4.3.12': 'ECDSA with SHA3-512',
  '2.16.840.1.101.3.4.3.5': 'DSA with SHA3-224',
  '2.16.840.1.101.3.4.3.6': 'DSA with SHA3-256',
  '2.16.840.1.101.3.4.3.7': 'DSA with SHA3-384',
  '2.16.840.1.101.3.4.3.8': 'DSA with SHA3-512',
  // RFC 3279 section 2.2.3, RFC 5758 section 3.2, ANSI X9.62
  '1.2.840.10045.4.1': 'ECDSA with SHA-1',
  '1.2.840.10045.4.2': 'ECDSA with the recommended hash',
  '1.2.840.10045.4.3': 'ECDSA with a specified hash',
  '1.2.840.10045.4.3.1': 'ECDSA with SHA-224',
  '1.2.840.10045.4.3.2': 'ECDSA with SHA-256',
  '1.2.840.10045.4.3.3': 'ECDSA with SHA-384',
  '1.2.840.10045.4.3.4': 'ECDSA with SHA-512',
  // RFC 8692 section 3
  '1.3.6.1.5.5.7.6.32': 'ECDSA with SHAKE128',
  '1.3.6.1.5.5.7.6.33': 'ECDSA with SHAKE256',
  // RFC 3279 section 2.2.2, RFC 5758 section 3.1
  '1.2.840.10040.4.3': 'DSA with SHA-1',
  '2.16.840.1.101.3.4.3.1': 'DSA with SHA-224',
  '2.16.840.1.101.3.4.3.2': 'DSA with SHA-256',
  '2.16.840.1.101.3.4.3.3': 'DSA with SHA-384',
  '2.16.840.1.101.3.4.3.4': 'DSA with SHA-512',
  // OIW Security SIG (OpenSSL crypto/objects/objects.txt, "Algorithm"): used by old Microsoft and Netscape tools
  '1.3.14.3.2.2': 'MD4 with RSA',
  '1.3.14.3.2.3': 'MD5 with RSA',
  '1.3.14.3.2.4': 'MD4 with RSA encryption',
  '1.3.14.3.2.13': 'DSA with SHA-0',
  '1.3.14.3.2.15': 'SHA-0 with RSA',
  '1.3.14.3.2.27': 'DSA with SHA-1',
  '1.3.14.3.2.29': 'SHA-1 with RSA',
  // TeleTrusT (OpenSSL crypto/objects/objects.txt)
  '1.3.36.3.3.1.2': 'RIPEMD-160 with RSA',
  '1.3.36.3.3.1.3': 'RIPEMD-128 with RSA',
  '1.3.36.3.3.1.4': 'RIPEMD-256 with RSA',
  // BSI TR-03111 section 5.2.1
  '0.4.0.127.0.7.1.1.4.1.1': 'plain ECDSA with SHA-1',
  '0.4.0.127.0.7.1.1.4.1.2': 'plain ECDSA with SHA-224',
  '0.4.0.127.0.7.1.1.4.1.3': 'plain ECDSA with SHA-256',
  '0.4.0.127.0.7.1.1.4.1.4': 'plain ECDSA with SHA-384',
  '0.4.0.127.0.7.1.1.4.1.5': 'plain ECDSA with SHA-512',
  '0.4.0.127.0.7.1.1.4.1.6': 'plain ECDSA with RIPEMD-160',
  // RFC 4491 section 2.2, RFC 9215 section 2
  '1.2.643.2.2.3': 'GOST R 34.10-2001 with GOST R 34.11-94',
  '1.2.643.2.2.4': 'GOST R 34.10-94 with GOST R 34.11-94',
  '1.2.643.7.1.1.3.2': 'GOST R 34.10-2012 (256 bit) with Streebog-256',
  '1.2.643.7.1.1.3.3': 'GOST R 34.10-2012 (512 bit) with Streebog-512',
  // GM/T 0006-2012
  '1.2.156.10197.1.501': 'SM2 with SM3',
  '1.2.156.10197.1.504': 'SM3 with RSA',
  // DSTU 4145-2002 (OpenSSL crypto/objects/objects.txt)
  '1.2.804.2.1.1.1.1.3.1.1': 'DSTU 4145-2002',
}

export const publicKeyAlgorithmNames: Names = {
  ...keysAndSignatures,
  // RFC 3279 section 2.3, RFC 4055 section 4; X.509 annex for 2.5.8.1.1; OIW for 1.3.14.3.2.12
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.7': 'RSA-OAEP',
  '2.5.8.1.1': 'RSA',
  '1.2.840.10040.4.1': 'DSA',
  '1.3.14.3.2.12': 'DSA',
  '1.2.840.10046.2.1': 'Diffie-Hellman (X9.42)',
  '1.2.840.113549.1.3.1': 'Diffie-Hellman (PKCS #3)',
  '2.16.840.1.101.2.1.1.22': 'KEA',
  // RFC 5480 section 2.1
  '1.2.840.10045.2.1': 'EC',
  '1.3.132.1.12': 'ECDH',
  '1.3.132.1.13': 'ECMQV',
  // RFC 8410 section 3
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  // RFC 9935 section 3 (NIST CSOR kems)
  '2.16.840.1.101.3.4.4.1': 'ML-KEM-512',
  '2.16.840.1.101.3.4.4.2': 'ML-KEM-768',
  '2.16.840.1.101.3.4.4.3': 'ML-KEM-1024',
  // RFC 4491 section 2.3, RFC 9215 section 4
  '1.2.643.2.2.19': 'GOST R 34.10-2001',
  '1.2.643.2.2.20': 'GOST R 34.10-94',
  '1.2.643.7.1.1.1.1': 'GOST R 34.10-2012 (256 bit)',
  '1.2.643.7.1.1.1.2': 'GOST R 34.10-2012 (512 bit)',
}

export const digestAlgorithmNames: Names = {
  // RFC 8017 appendix B.1, RFC 4055 section 2.1
  '1.2.840.113549.2.2': 'MD2',
  '1.2.840.113549.2.4': 'MD4',
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.18': 'SHA-0',
  '1.3.14.3.2.26': 'SHA-1',
  // NIST CSOR hashAlgs
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '2.16.840.1.101.3.4.2.5': 'SHA-512/224',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
  '2.16.840.1.101.3.4.2.7': 'SHA3-224',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  '2.16.840.1.101.3.4.2.9': 'SHA3-384',
  '2.16.840.1.101.3.4.2.10': 'SHA3-512',
  '2.16.840.1.101.3.4.2.11': 'SHAKE128',
  '2.16.840.1.101.3.4.2.12': 'SHAKE256',
  // TeleTrusT (OpenSSL crypto/objects/objects.txt)
  '1.3.36.3.2.1': 'RIPEMD-160',
  '1.3.36.3.2.2': 'RIPEMD-128',
  '1.3.36.3.2.3': 'RIPEMD-256',
  // RFC 4357 section 10.4, RFC 9215; GM/T 0006-2012
  '1.2.643.2.2.9': 'GOST R 34.11-94',
  '1.2.643.7.1.1.2.2': 'Streebog-256',
  '1.2.643.7.1.1.2.3': 'Streebog-512',
  '1.2.156.10197.1.401': 'SM3',
}

/** The mask generation functions of RSA-PSS and RSA-OAEP. @see RFC 8017 appendix B.2 */
export const maskGenerationNames: Names = {
  '1.2.840.113549.1.1.8': 'MGF1',
}

export const curveNames: Names = {
  // RFC 5480 section 2.1.1.1: the NIST names, with those of SEC 2
  '1.2.840.10045.3.1.1': 'P-192 (secp192r1)',
  '1.3.132.0.33': 'P-224 (secp224r1)',
  '1.2.840.10045.3.1.7': 'P-256 (secp256r1)',
  '1.3.132.0.34': 'P-384 (secp384r1)',
  '1.3.132.0.35': 'P-521 (secp521r1)',
  '1.3.132.0.1': 'K-163 (sect163k1)',
  '1.3.132.0.15': 'B-163 (sect163r2)',
  '1.3.132.0.26': 'K-233 (sect233k1)',
  '1.3.132.0.27': 'B-233 (sect233r1)',
  '1.3.132.0.16': 'K-283 (sect283k1)',
  '1.3.132.0.17': 'B-283 (sect283r1)',
  '1.3.132.0.36': 'K-409 (sect409k1)',
  '1.3.132.0.37': 'B-409 (sect409r1)',
  '1.3.132.0.38': 'K-571 (sect571k1)',
  '1.3.132.0.39': 'B-571 (sect571r1)',
  // SEC 2 (versions 1 and 2)
  '1.3.132.0.2': 'sect163r1',
  '1.3.132.0.3': 'sect239k1',
  '1.3.132.0.4': 'sect113r1',
  '1.3.132.0.5': 'sect113r2',
  '1.3.132.0.6': 'secp112r1',
  '1.3.132.0.7': 'secp112r2',
  '1.3.132.0.8': 'secp160r1',
  '1.3.132.0.9': 'secp160k1',
  '1.3.132.0.10': 'secp256k1',
  '1.3.132.0.22': 'sect131r1',
  '1.3.132.0.23': 'sect131r2',
  '1.3.132.0.24': 'sect193r1',
  '1.3.132.0.25': 'sect193r2',
  '1.3.132.0.28': 'secp128r1',
  '1.3.132.0.29': 'secp128r2',
  '1.3.132.0.30': 'secp160r2',
  '1.3.132.0.31': 'secp192k1',
  '1.3.132.0.32': 'secp224k1',
  // ANSI X9.62-1998 appendix J
  '1.2.840.10045.3.1.2': 'prime192v2',
  '1.2.840.10045.3.1.3': 'prime192v3',
  '1.2.840.10045.3.1.4': 'prime239v1',
  '1.2.840.10045.3.1.5': 'prime239v2',
  '1.2.840.10045.3.1.6': 'prime239v3',
  '1.2.840.10045.3.0.1': 'c2pnb163v1',
  '1.2.840.10045.3.0.2': 'c2pnb163v2',
  '1.2.840.10045.3.0.3': 'c2pnb163v3',
  '1.2.840.10045.3.0.4': 'c2pnb176v1',
  '1.2.840.10045.3.0.5': 'c2tnb191v1',
  '1.2.840.10045.3.0.6': 'c2tnb191v2',
  '1.2.840.10045.3.0.7': 'c2tnb191v3',
  '1.2.840.10045.3.0.10': 'c2pnb208w1',
  '1.2.840.10045.3.0.11': 'c2tnb239v1',
  '1.2.840.10045.3.0.12': 'c2tnb239v2',
  '1.2.840.10045.3.0.13': 'c2tnb239v3',
  '1.2.840.10045.3.0.16': 'c2pnb272w1',
  '1.2.840.10045.3.0.17': 'c2pnb304w1',
  '1.2.840.10045.3.0.18': 'c2tnb359v1',
  '1.2.840.10045.3.0.19': 'c2pnb368w1',
  '1.2.840.10045.3.0.20': 'c2tnb431r1',
  // RFC 5639 section 3
  '1.3.36.3.3.2.8.1.1.1': 'brainpoolP160r1',
  '1.3.36.3.3.2.8.1.1.2': 'brainpoolP160t1',
  '1.3.36.3.3.2.8.1.1.3': 'brainpoolP192r1',
  '1.3.36.3.3.2.8.1.1.4': 'brainpoolP192t1',
  '1.3.36.3.3.2.8.1.1.5': 'brainpoolP224r1',
  '1.3.36.3.3.2.8.1.1.6': 'brainpoolP224t1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.8': 'brainpoolP256t1',
  '1.3.36.3.3.2.8.1.1.9': 'brainpoolP320r1',
  '1.3.36.3.3.2.8.1.1.10': 'brainpoolP320t1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.12': 'brainpoolP384t1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
  '1.3.36.3.3.2.8.1.1.14': 'brainpoolP512t1',
  // ANSSI, Journal officiel of 16 October 2011; GM/T 0006-2012
  '1.2.250.1.223.101.256.1': 'FRP256v1',
  '1.2.156.10197.1.301': 'SM2',
  // RFC 4357 section 11.4, RFC 7836 appendix A (OpenSSL crypto/objects/objects.txt)
  '1.2.643.2.2.35.1': 'GOST R 34.10-2001 CryptoPro A',
  '1.2.643.2.2.35.2': 'GOST R 34.10-2001 CryptoPro B',
  '1.2.643.2.2.35.3': 'GOST R 34.10-2001 CryptoPro C',
  '1.2.643.2.2.36.0': 'GOST R 34.10-2001 CryptoPro XchA',
  '1.2.643.2.2.36.1': 'GOST R 34.10-2001 CryptoPro XchB',
  '1.2.643.7.1.2.1.1.1': 'GOST R 34.10-2012 (256 bit) A',
  '1.2.643.7.1.2.1.1.2': 'GOST R 34.10-2012 (256 bit) B',
  '1.2.643.7.1.2.1.1.3': 'GOST R 34.10-2012 (256 bit) C',
  '1.2.643.7.1.2.1.1.4': 'GOST R 34.10-2012 (256 bit) D',
  '1.2.643.7.1.2.1.2.1': 'GOST R 34.10-2012 (512 bit) A',
  '1.2.643.7.1.2.1.2.2': 'GOST R 34.10-2012 (512 bit) B',
  '1.2.643.7.1.2.1.2.3': 'GOST R 34.10-2012 (512 bit) C',
}

/** Yields the name of any of these identifiers; undefined where no table has it. */
export function algorithmName(oid: string): string | undefined {
  return (
    signatureAlgorithmNames[oid] ??
    publicKeyAlgorithmNames[oid] ??
    digestAlgorithmNames[oid] ??
    maskGenerationNames[oid] ??
    curveNames[oid]
  )
}
