import { trustName } from './content-name.ts'
import { severalAsPem } from './several-as-pem.ts'

/** CA certificates in one PEM file, as `CAfile` of OpenSSL reads them; their order has no meaning. */
export const caBundle = severalAsPem((certificates) => trustName(certificates, 'ca-bundle', '.pem'))
