import { onePem } from './one-certificate.ts'

/** "Base-64 encoded X.509 (.CER)" of the Windows wizard, as KEPServerEX's Certificate Store imports it. */
export const base64Cer = onePem('.cer', 'crlf')
