import { chainName } from './content-name.ts'
import { severalAsPem } from './several-as-pem.ts'

/** Several certificates in one PEM file. TLS servers want the end entity first. @see RFC 8446 section 4.4.2 */
export const pemChain = severalAsPem((certificates) => chainName(certificates, 'chain', '.pem'))
