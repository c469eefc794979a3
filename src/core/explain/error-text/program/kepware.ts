import type { ErrorTextFamily } from '../error-text.ts'

/** The client library of ThingWorx. The code behind it is one of OpenSSL's and is listed there. */
export const kepware: ErrorTextFamily = {
  program: 'kepware',
  source: 'PTC ThingWorx C SDK: source code and help, Secure Connections',
  entries: [
    {
      says: ['TW_VALIDATE_CERT: Certificate rejected', 'TW_VALIDATE_CERT'],
      situation: 'verification-failed',
      means: 'The ThingWorx client refused the certificate of the server; the code behind it says why.',
    },
    {
      says: ['TW_TLS_CERT_VALIDATION_FAILED'],
      situation: 'verification-failed',
      means: 'The ThingWorx client refused the certificate of the server.',
    },
  ],
}
