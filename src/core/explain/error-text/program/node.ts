import type { ErrorTextFamily } from '../error-text.ts'

/** Node.js and Node-RED. Codes such as UNABLE_TO_VERIFY_LEAF_SIGNATURE are OpenSSL's and are listed there. */
export const node: ErrorTextFamily = {
  program: 'node',
  source: 'Node.js: Errors; TLS, X509 certificate error codes',
  entries: [
    {
      says: ['ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match certificate’s altnames'],
      situation: 'name-differs',
    },
    { says: ['ERR_TLS_CERT_ALTNAME_FORMAT'], situation: 'certificate-malformed' },
    { says: ['Cert does not contain a DNS name', 'Cert is empty'], situation: 'names-missing' },
    { says: ['NODE_TLS_REJECT_UNAUTHORIZED'], situation: 'validation-off' },
    { says: ['Ignoring extra certs from'], situation: 'ca-file-unreadable' },
    { says: ['ERR_TLS_REQUIRED_SERVER_NAME'], situation: 'server-name-unknown' },
    { says: ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME'], situation: 'peer-unknown-ca' },
    {
      says: ['ERR_TLS_INVALID_PROTOCOL_VERSION', 'ERR_TLS_PROTOCOL_VERSION_CONFLICT', 'ERR_SSL_UNSUPPORTED_PROTOCOL'],
      situation: 'version-differs',
    },
    {
      says: ['Client network socket disconnected before secure TLS connection was established'],
      situation: 'handshake',
    },
  ],
}
