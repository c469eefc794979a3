import { onePem } from './one-certificate.ts'

/** As `openssl x509` writes it. */
export const onePemFile = onePem('.pem', 'lf')
