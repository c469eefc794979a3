import type { ErrorTextFamily } from '../error-text.ts'

/** Network errors of Chromium: Chrome, Edge, Electron. */
export const chrome: ErrorTextFamily = {
  program: 'chrome',
  source: 'Chromium: net/base/net_error_list.h',
  entries: [
    { says: ['NET::ERR_CERT_AUTHORITY_INVALID', 'ERR_CERT_AUTHORITY_INVALID'], situation: 'issuer-unknown' },
    { says: ['NET::ERR_CERT_COMMON_NAME_INVALID', 'ERR_CERT_COMMON_NAME_INVALID'], situation: 'name-differs' },
    { says: ['NET::ERR_CERT_DATE_INVALID', 'ERR_CERT_DATE_INVALID'], situation: 'outside-dates' },
    { says: ['NET::ERR_CERT_CONTAINS_ERRORS', 'ERR_CERT_CONTAINS_ERRORS'], situation: 'certificate-malformed' },
    {
      says: ['NET::ERR_CERT_NO_REVOCATION_MECHANISM', 'ERR_CERT_NO_REVOCATION_MECHANISM'],
      situation: 'revocation-unknown',
    },
    {
      says: ['NET::ERR_CERT_UNABLE_TO_CHECK_REVOCATION', 'ERR_CERT_UNABLE_TO_CHECK_REVOCATION'],
      situation: 'revocation-unknown',
    },
    { says: ['NET::ERR_CERT_REVOKED', 'ERR_CERT_REVOKED'], situation: 'revoked' },
    { says: ['NET::ERR_CERT_INVALID', 'ERR_CERT_INVALID'], situation: 'certificate-malformed' },
    {
      says: ['NET::ERR_CERT_WEAK_SIGNATURE_ALGORITHM', 'ERR_CERT_WEAK_SIGNATURE_ALGORITHM'],
      situation: 'signature-weak',
    },
    { says: ['NET::ERR_CERT_WEAK_KEY', 'ERR_CERT_WEAK_KEY'], situation: 'key-weak' },
    {
      says: ['NET::ERR_CERT_NON_UNIQUE_NAME', 'ERR_CERT_NON_UNIQUE_NAME'],
      situation: 'public-rules',
      means: 'A public CA issued the certificate for a name that is not unique, such as an intranet name.',
    },
    {
      says: ['NET::ERR_CERT_NAME_CONSTRAINT_VIOLATION', 'ERR_CERT_NAME_CONSTRAINT_VIOLATION'],
      situation: 'names-not-permitted',
    },
    { says: ['NET::ERR_CERT_VALIDITY_TOO_LONG', 'ERR_CERT_VALIDITY_TOO_LONG'], situation: 'public-rules' },
    {
      says: ['NET::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'ERR_CERTIFICATE_TRANSPARENCY_REQUIRED'],
      situation: 'public-rules',
    },
    { says: ['NET::ERR_CERT_SYMANTEC_LEGACY', 'ERR_CERT_SYMANTEC_LEGACY'], situation: 'distrusted' },
    {
      says: ['NET::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED', 'ERR_CERT_KNOWN_INTERCEPTION_BLOCKED'],
      situation: 'inspection',
    },
    {
      says: ['NET::ERR_CERT_SELF_SIGNED_LOCAL_NETWORK', 'ERR_CERT_SELF_SIGNED_LOCAL_NETWORK'],
      situation: 'self-signed-server',
    },
    { says: ['ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN'], situation: 'pinned' },
    { says: ['ERR_SSL_KEY_USAGE_INCOMPATIBLE'], situation: 'usage-wrong' },
    { says: ['ERR_SSL_CLIENT_AUTH_CERT_NEEDED'], situation: 'client-certificate-missing' },
    { says: ['ERR_BAD_SSL_CLIENT_AUTH_CERT'], situation: 'peer-refused' },
    {
      says: [
        'ERR_SSL_CLIENT_AUTH_PRIVATE_KEY_ACCESS_DENIED',
        'ERR_SSL_CLIENT_AUTH_CERT_NO_PRIVATE_KEY',
        'ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED',
      ],
      situation: 'key-missing',
    },
    {
      says: ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
      situation: 'version-differs',
      means: 'The two sides have no TLS version or no cipher in common.',
    },
    { says: ['ERR_SSL_OBSOLETE_VERSION'], situation: 'version-differs' },
    { says: ['ERR_SSL_PROTOCOL_ERROR'], situation: 'handshake' },
    { says: ['ERR_SSL_SERVER_CERT_BAD_FORMAT'], situation: 'certificate-malformed' },
    {
      says: ['ERR_SSL_SERVER_CERT_CHANGED'],
      situation: 'inspection',
      means: 'The server showed another certificate while the connection was open.',
    },
    { says: ['ERR_SSL_UNRECOGNIZED_NAME_ALERT'], situation: 'server-name-unknown' },
    { says: ['ERR_SSL_WEAK_SERVER_EPHEMERAL_DH_KEY'], situation: 'cipher-differs' },
    {
      says: ['Your connection is not private', 'Your connection isn’t private'],
      situation: 'verification-failed',
      means: 'The browser refused the certificate; the code on that page, such as NET::ERR_CERT_…, says why.',
      wraps: true,
      source: 'Chromium: components/security_interstitials_strings.grdp',
    },
    {
      says: ['DLG_FLAGS_INVALID_CA'],
      situation: 'issuer-unknown',
      source: 'Microsoft: Internet Explorer and Edge error pages',
    },
    {
      says: ['DLG_FLAGS_SEC_CERT_CN_INVALID'],
      situation: 'name-differs',
      source: 'Microsoft: Internet Explorer and Edge error pages',
    },
    {
      says: ['DLG_FLAGS_SEC_CERT_DATE_INVALID'],
      situation: 'outside-dates',
      source: 'Microsoft: Internet Explorer and Edge error pages',
    },
  ],
}
