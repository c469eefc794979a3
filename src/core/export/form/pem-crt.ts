import { onePem } from './one-certificate.ts'

/** RFC 7468 section 5.3 recommends this extension; `update-ca-certificates` of Debian reads no other. */
export const pemCrt = onePem('.crt', 'lf')
