import type { ErrorText, ErrorTextFamily } from '../error-text.ts'
import type { SituationId } from '../situations.ts'

type Row = readonly [number: number, name: string, situation: SituationId, means?: string | undefined, go?: string]

const codes: readonly Row[] = [
  [40, 'handshake failure', 'handshake'],
  [42, 'bad certificate', 'peer-refused', 'The other side cannot use the certificate that it was shown.'],
  [
    43,
    'unsupported certificate',
    'peer-refused',
    'The other side does not support the kind or purpose of the certificate.',
  ],
  [
    44,
    'certificate revoked',
    'peer-refused',
    'The other side says that the certificate it was shown is revoked.',
    'revoked certificate',
  ],
  [
    45,
    'certificate expired',
    'peer-refused',
    'The other side says that the certificate it was shown has expired.',
    'expired certificate',
  ],
  [
    46,
    'certificate unknown',
    'peer-refused',
    'The other side refused the certificate, for a reason that it does not name.',
    'unknown certificate',
  ],
  [48, 'unknown ca', 'peer-unknown-ca', undefined, 'unknown certificate authority'],
  [47, 'illegal parameter', 'message-damaged'],
  [49, 'access denied', 'access-denied'],
  [50, 'decode error', 'message-damaged', undefined, 'error decoding message'],
  [
    51,
    'decrypt error',
    'message-damaged',
    'A signature in the handshake is wrong, as when key and certificate do not fit.',
    'error decrypting message',
  ],
  [70, 'protocol version', 'version-differs', undefined, 'protocol version not supported'],
  [71, 'insufficient security', 'cipher-differs', undefined, 'insufficient security level'],
  [112, 'unrecognized name', 'server-name-unknown'],
  [113, 'bad certificate status response', 'ocsp-failed'],
  [116, 'certificate required', 'client-certificate-missing'],
  [120, 'no application protocol', 'handshake'],
]

/**
 * OpenSSL says `alert unknown ca` and `SSL alert number 48`, Java `fatal alert: unknown_ca`, Go `remote error: tls:
 * unknown …`.
 */
const errorText = ([number, name, situation, means, go = name]: Row): ErrorText => ({
  says: [
    `TLS alert ${number} ${name.replaceAll(' ', '_')}`,
    `alert ${name}`,
    `alert fatal ${name}`,
    `Fatal - ${name}`,
    `SSL alert number ${number}`,
    `alert number ${number}`,
    `alert code is ${number}`, // Windows, Schannel
    `remote error: tls: ${go}`,
    `{tls_alert,{${name.replaceAll(' ', '_')}`,
  ],
  alone: [name, `alert ${number}`, `fatal alert ${number}`],
  situation,
  ...(means !== undefined && { means }),
})

/** Alerts: the other side ends the connection and says why, in one word. */
export const tlsAlert: ErrorTextFamily = {
  program: 'tls',
  source: 'RFC 8446 section 6.2; RFC 5246 section 7.2.2',
  library: true,
  entries: codes.map(errorText),
}
