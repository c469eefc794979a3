import type { ErrorTextFamily } from '../error-text.ts'

export const gnutls: ErrorTextFamily = {
  program: 'gnutls',
  library: true,
  source: 'GnuTLS: lib/cert-session.c, lib/errors.c',
  entries: [
    { says: ['The certificate issuer is unknown', 'GNUTLS_CERT_SIGNER_NOT_FOUND'], situation: 'issuer-unknown' },
    {
      says: [
        'The certificate is NOT trusted',
        'The certificate issuer is not a CA',
        'GNUTLS_CERT_SIGNER_NOT_CA',
        'server certificate verification failed. CAfile', // curl and git with GnuTLS: lib/vtls/gtls.c
      ],
      situation: 'verification-failed',
    },
    { says: ['The certificate chain uses expired certificate', 'GNUTLS_CERT_EXPIRED'], situation: 'expired' },
    {
      says: ['The certificate chain uses not yet valid certificate', 'GNUTLS_CERT_NOT_ACTIVATED'],
      situation: 'not-yet-valid',
    },
    { says: ['The certificate chain is revoked', 'GNUTLS_CERT_REVOKED'], situation: 'revoked' },
    {
      says: ['The certificate chain uses insecure algorithm', 'GNUTLS_CERT_INSECURE_ALGORITHM'],
      situation: 'signature-weak',
    },
    {
      says: ['The name in the certificate does not match the expected', 'GNUTLS_CERT_UNEXPECTED_OWNER'],
      situation: 'name-differs',
    },
    {
      says: ['The certificate chain violates the signer’s constraints', 'GNUTLS_CERT_SIGNER_CONSTRAINTS_FAILURE'],
      situation: 'names-not-permitted',
    },
    {
      says: ['The certificate doesn’t match the intended purpose', 'GNUTLS_CERT_PURPOSE_MISMATCH'],
      situation: 'purpose-wrong',
    },
    {
      says: ['The signature in the certificate is invalid', 'GNUTLS_CERT_SIGNATURE_FAILURE'],
      situation: 'signature-wrong',
    },
    {
      says: ['Error in the certificate verification', 'GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR'],
      situation: 'verification-failed',
    },
    { says: ['Base64 unexpected header error', 'GNUTLS_E_BASE64_UNEXPECTED_HEADER_ERROR'], situation: 'not-pem' },
  ],
}

export const mbedtls: ErrorTextFamily = {
  program: 'mbedtls',
  library: true,
  source: 'Mbed TLS: x509.h, x509_crt.h, pem.h',
  entries: [
    {
      says: ['MBEDTLS_X509_BADCERT_NOT_TRUSTED', 'The certificate is not correctly signed by the trusted CA'],
      situation: 'issuer-unknown',
    },
    { says: ['MBEDTLS_X509_BADCERT_EXPIRED', 'The certificate validity has expired'], situation: 'expired' },
    {
      says: ['MBEDTLS_X509_BADCERT_FUTURE', 'The certificate validity starts in the future'],
      situation: 'not-yet-valid',
    },
    { says: ['MBEDTLS_X509_BADCERT_REVOKED', 'The certificate has been revoked (is on a CRL)'], situation: 'revoked' },
    {
      says: [
        'MBEDTLS_X509_BADCERT_CN_MISMATCH',
        'The certificate Common Name (CN) does not match with the expected CN',
      ],
      situation: 'name-differs',
    },
    {
      says: ['MBEDTLS_X509_BADCERT_MISSING', 'Certificate was missing'],
      situation: 'client-certificate-missing',
      means: 'The other side sent no certificate.',
    },
    {
      says: ['MBEDTLS_X509_BADCERT_KEY_USAGE', 'Usage does not match the keyUsage extension'],
      situation: 'usage-wrong',
    },
    {
      says: ['MBEDTLS_X509_BADCERT_EXT_KEY_USAGE', 'Usage does not match the extendedKeyUsage extension'],
      situation: 'purpose-wrong',
    },
    {
      says: ['MBEDTLS_X509_BADCERT_BAD_MD', 'The certificate is signed with an unacceptable hash'],
      situation: 'signature-weak',
    },
    {
      says: ['MBEDTLS_X509_BADCERT_BAD_KEY', 'The certificate is signed with an unacceptable key'],
      situation: 'key-weak',
    },
    { says: ['MBEDTLS_X509_BADCRL_EXPIRED', 'The CRL is expired'], situation: 'list-outdated' },
    {
      says: ['MBEDTLS_X509_BADCRL_NOT_TRUSTED', 'The CRL is not correctly signed by the trusted CA'],
      situation: 'list-wrong',
    },
    {
      says: [
        'MBEDTLS_ERR_X509_CERT_VERIFY_FAILED',
        'Certificate verification failed, e.g. CRL, CA or signature check failed',
        '-0x2700',
      ],
      situation: 'verification-failed',
    },
    {
      says: ['MBEDTLS_ERR_PEM_NO_HEADER_FOOTER_PRESENT', 'PEM - No PEM header or footer found', '-0x1080'],
      situation: 'not-pem',
    },
  ],
}

export const wolfssl: ErrorTextFamily = {
  program: 'wolfssl',
  library: true,
  source: 'wolfSSL: wolfssl/wolfcrypt/error-crypt.h, wolfssl/error-ssl.h',
  entries: [
    { says: ['ASN_NO_SIGNER_E', 'ASN no signer error to confirm failure'], situation: 'issuer-unknown' },
    { says: ['ASN_SELF_SIGNED_E', 'ASN self-signed certificate error'], situation: 'self-signed-server' },
    { says: ['ASN_SIG_CONFIRM_E', 'ASN sig error, confirm failure'], situation: 'signature-wrong' },
    { says: ['ASN_AFTER_DATE_E', 'ASN date error, current date after'], situation: 'expired' },
    { says: ['ASN_BEFORE_DATE_E', 'ASN date error, current date before'], situation: 'not-yet-valid' },
    { says: ['ASN_PARSE_E', 'ASN parsing error, invalid input'], situation: 'not-der' },
    { says: ['DOMAIN_NAME_MISMATCH', 'peer subject name mismatch'], situation: 'name-differs' },
    { says: ['ASN_PATHLEN_INV_E', 'ASN_PATHLEN_SIZE_E'], situation: 'path-too-long' },
    { says: ['ASN_NAME_INVALID_E'], situation: 'names-not-permitted' },
    { says: ['CRL_CERT_REVOKED', 'OCSP_CERT_REVOKED'], situation: 'revoked' },
    { says: ['CRL_MISSING'], situation: 'revocation-unknown' },
  ],
}
