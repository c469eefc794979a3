import { oneDer } from './one-certificate.ts'

/** "DER encoded binary X.509 (.CER)" of the Windows wizard. */
export const derCer = oneDer('.cer')
