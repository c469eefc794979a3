import type { ErrorTextFamily } from '../error-text.ts'

/** Messages of OpenSSL about files, keys and the connection. */
export const opensslFiles: ErrorTextFamily = {
  program: 'openssl',
  library: true,
  source: 'OpenSSL 3: crypto/pem/pem_err.c, crypto/asn1/asn1_err.c, crypto/x509/x509_err.c, ssl/ssl_err.c',
  entries: [
    { says: ['no start line', 'PEM_R_NO_START_LINE', 'ERR_OSSL_PEM_NO_START_LINE'], situation: 'not-pem' },
    { says: ['bad end line', 'PEM_R_BAD_END_LINE'], situation: 'pem-damaged' },
    { says: ['bad base64 decode', 'PEM_R_BAD_BASE64_DECODE'], situation: 'pem-damaged' },
    { says: ['PEM_R_SHORT_HEADER'], alone: ['short header'], situation: 'pem-damaged' },
    { says: ['Expecting: TRUSTED CERTIFICATE', 'Expecting: CERTIFICATE'], situation: 'not-pem' },
    {
      says: ['Could not read certificate from', 'Could not find certificate from', 'unable to load certificate'],
      situation: 'not-certificate',
    },
    {
      says: ['system library No such file or directory', 'Could not open file or uri for loading certificate'],
      situation: 'file-missing',
    },
    {
      says: ['DECODER routines unsupported', 'ERR_OSSL_UNSUPPORTED'],
      situation: 'pem-damaged',
      means: 'The private key or keystore cannot be read: it is damaged, or its encryption is outdated.',
    },
    { says: ['no certificate or crl found', 'X509_R_NO_CERTIFICATE_OR_CRL_FOUND'], situation: 'not-pem' },
    { says: ['no certificate found', 'X509_R_NO_CERTIFICATE_FOUND'], situation: 'not-pem' },
    { says: ['wrong tag', 'ASN1_R_WRONG_TAG'], situation: 'not-der' },
    { says: ['asn1 encoding routines header too long', 'ASN1_R_HEADER_TOO_LONG'], situation: 'not-der' },
    { says: ['nested asn1 error', 'ASN1_R_NESTED_ASN1_ERROR'], situation: 'not-der' },
    { says: ['bad object header', 'ASN1_R_BAD_OBJECT_HEADER'], situation: 'not-der' },
    { says: ['not enough data', 'ASN1_R_NOT_ENOUGH_DATA'], situation: 'file-cut-off' },
    {
      says: ['asn1 encoding routines too long', 'asn1_check_tlen too long', 'ASN1_R_TOO_LONG'],
      situation: 'file-cut-off',
    },
    { says: ['bad decrypt', 'EVP_R_BAD_DECRYPT'], situation: 'password-wrong' },
    { says: ['Mac verify error: invalid password?', 'mac verify failure'], situation: 'password-wrong' },
    {
      says: ['key values mismatch', 'KEY_VALUES_MISMATCH', 'ERR_OSSL_X509_KEY_VALUES_MISMATCH'],
      situation: 'key-differs',
    },
    { says: ['key type mismatch', 'KEY_TYPE_MISMATCH'], situation: 'key-differs' },
    { says: ['no certificate assigned', 'SSL_R_NO_CERTIFICATE_ASSIGNED'], situation: 'key-missing' },
    { says: ['no private key assigned', 'SSL_R_NO_PRIVATE_KEY_ASSIGNED'], situation: 'key-missing' },
    {
      says: ['certificate verify failed', 'CERTIFICATE_VERIFY_FAILED', 'SSL_R_CERTIFICATE_VERIFY_FAILED'],
      situation: 'verification-failed',
    },
    {
      says: ['peer did not return a certificate', 'SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE'],
      situation: 'client-certificate-missing',
    },
    {
      says: ['wrong version number', 'SSL_R_WRONG_VERSION_NUMBER', 'ERR_SSL_WRONG_VERSION_NUMBER'],
      situation: 'not-tls',
    },
    { says: ['packet length too long', 'record layer failure'], situation: 'not-tls' },
    {
      says: ['ssl routines http request', 'ssl routines https proxy request', 'SSL_R_HTTP_REQUEST'],
      situation: 'not-tls',
    },
    { says: ['unsupported protocol', 'SSL_R_UNSUPPORTED_PROTOCOL'], situation: 'version-differs' },
    { says: ['no protocols available', 'SSL_R_NO_PROTOCOLS_AVAILABLE'], situation: 'version-differs' },
    { says: ['no shared cipher', 'SSL_R_NO_SHARED_CIPHER'], situation: 'cipher-differs' },
    { says: ['no suitable signature algorithm', 'wrong signature type'], situation: 'cipher-differs' },
    { says: ['dh key too small', 'SSL_R_DH_KEY_TOO_SMALL'], situation: 'cipher-differs' },
    {
      says: ['unsafe legacy renegotiation disabled'],
      situation: 'version-differs',
      means: 'The server has an outdated TLS library that does not support safe renegotiation.',
    },
    { says: ['unknown message digest algorithm'], situation: 'algorithm-unsupported' },
    { says: ['unable to find public key parameters', 'unsupported algorithm'], situation: 'algorithm-unsupported' },
  ],
}
