import type { ErrorText, ErrorTextFamily } from '../error-text.ts'
import type { SituationId } from '../situations.ts'

type Row = readonly [name: string, situation: SituationId, means?: string]

/** The page in place of the site shows these with NET:: before them. */
const codes: readonly Row[] = [
  ['CERT_AUTHORITY_INVALID', 'issuer-unknown'],
  ['CERT_COMMON_NAME_INVALID', 'name-differs'],
  ['CERT_DATE_INVALID', 'outside-dates'],
  ['CERT_CONTAINS_ERRORS', 'certificate-malformed'],
  ['CERT_NO_REVOCATION_MECHANISM', 'revocation-unknown'],
  ['CERT_UNABLE_TO_CHECK_REVOCATION', 'revocation-unknown'],
  ['CERT_REVOKED', 'revoked'],
  ['CERT_INVALID', 'certificate-malformed'],
  ['CERT_WEAK_SIGNATURE_ALGORITHM', 'signature-weak'],
  ['CERT_WEAK_KEY', 'key-weak'],
  [
    'CERT_NON_UNIQUE_NAME',
    'public-rules',
    'A public CA issued the certificate for a name that is not unique, such as an intranet name.',
  ],
  ['CERT_NAME_CONSTRAINT_VIOLATION', 'names-not-permitted'],
  ['CERT_VALIDITY_TOO_LONG', 'public-rules'],
  ['CERTIFICATE_TRANSPARENCY_REQUIRED', 'public-rules'],
  ['CERT_SYMANTEC_LEGACY', 'distrusted'],
  ['CERT_KNOWN_INTERCEPTION_BLOCKED', 'inspection'],
  ['CERT_SELF_SIGNED_LOCAL_NETWORK', 'self-signed-server'],
]

const errorText = ([name, situation, means]: Row): ErrorText => ({
  says: [`NET::ERR_${name}`, `ERR_${name}`],
  situation,
  ...(means !== undefined && { means }),
})

const microsoft = 'Microsoft: Internet Explorer and Edge error pages'

/** Network errors of Chromium: Chrome, Edge, Electron. */
export const chrome: ErrorTextFamily = {
  program: 'chrome',
  source: 'Chromium: net/base/net_error_list.h',
  entries: [
    ...codes.map(errorText),
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
      wraps: true,
    },
    {
      says: ['DLG_FLAGS_INVALID_CA'],
      situation: 'issuer-unknown',
      source: microsoft,
    },
    {
      says: ['DLG_FLAGS_SEC_CERT_CN_INVALID'],
      situation: 'name-differs',
      source: microsoft,
    },
    {
      says: ['DLG_FLAGS_SEC_CERT_DATE_INVALID'],
      situation: 'outside-dates',
      source: microsoft,
    },
  ],
}
