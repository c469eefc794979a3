import type { ErrorText, ErrorTextFamily } from '../error-text.ts'
import type { SituationId } from '../situations.ts'

type Row = readonly [number: number, name: string, situation: SituationId, means?: string]

const codes: readonly Row[] = [
  [35, 'SSL_CONNECT_ERROR', 'handshake'],
  [51, 'PEER_FAILED_VERIFICATION', 'name-differs', 'Older versions of curl refused the certificate or its name.'],
  [53, 'SSL_ENGINE_NOTFOUND', 'client-certificate-unusable', 'The cryptographic engine for the key was not found.'],
  [
    54,
    'SSL_ENGINE_SETFAILED',
    'client-certificate-unusable',
    'The cryptographic engine for the key could not be used.',
  ],
  [58, 'SSL_CERTPROBLEM', 'client-certificate-unusable'],
  [59, 'SSL_CIPHER', 'cipher-differs'],
  [60, 'SSL_CACERT', 'verification-failed'],
  [64, 'USE_SSL_FAILED', 'not-tls'],
  [66, 'SSL_ENGINE_INITFAILED', 'client-certificate-unusable', 'The cryptographic engine for the key did not start.'],
  [77, 'SSL_CACERT_BADFILE', 'ca-file-unreadable'],
  [80, 'SSL_SHUTDOWN_FAILED', 'handshake'],
  [82, 'SSL_CRL_BADFILE', 'list-wrong', 'curl cannot load the file with the revocation list.'],
  [83, 'SSL_ISSUER_ERROR', 'issuer-differs'],
  [90, 'SSL_PINNEDPUBKEYNOTMATCH', 'pinned'],
  [91, 'SSL_INVALIDCERTSTATUS', 'ocsp-failed'],
  [98, 'SSL_CLIENTCERT', 'client-certificate-missing'],
]

const errorText = ([number, name, situation, means]: Row): ErrorText => ({
  says: [
    `curl: (${number})`,
    `CURLE_${name}`,
    `cURL error ${number}`,
    `curl error code ${number}`,
    `curl exit code ${number}`,
  ],
  alone: [String(number)],
  situation,
  ...(number === 35 || number === 60 ? { wraps: true } : {}),
  ...(means !== undefined && { means }),
})

/** Exit codes and messages of curl, and of programs that use libcurl. */
export const curl: ErrorTextFamily = {
  program: 'curl',
  source: 'curl: libcurl-errors(3), curl(1) exit codes',
  entries: [
    ...codes.map(errorText),
    { says: ['SSL certificate problem'], situation: 'verification-failed', wraps: true },
    {
      says: [
        'no alternative certificate subject name matches target host name',
        'no alternative certificate subject name matches target hostname',
        'does not match target host name',
        'does not match target hostname',
      ],
      situation: 'name-differs',
    },
    {
      says: ['error setting certificate verify locations', 'error adding trust anchors from file'],
      situation: 'ca-file-unreadable',
    },
    {
      says: ['could not load PEM client certificate', 'unable to set private key file'],
      situation: 'client-certificate-unusable',
    },
  ],
}
