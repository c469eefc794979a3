import type { FormId } from '../../finding/form.ts'
import type { WantedId } from '../../finding/target.ts'

/** The name of each form of a file, and the programs that read it. */
export const formWords: Readonly<Record<FormId, { readonly label: string; readonly hint: string }>> = {
  'base64-cer': { label: 'Base-64 .cer', hint: 'Text. KEPServerEX, Windows, Java.' },
  'der-cer': { label: 'DER .cer', hint: 'Binary. Windows, macOS.' },
  der: { label: 'DER .der', hint: 'Binary. OPC UA.' },
  'pem-crt': { label: 'PEM .crt', hint: 'Text. Debian, Red Hat, Docker.' },
  pem: { label: 'PEM .pem', hint: 'Text. OpenSSL and most brokers.' },
  'pem-chain': { label: 'PEM chain .pem', hint: 'All in one text file, in this order.' },
  'ca-bundle': { label: 'CA bundle .pem', hint: 'CAs in one text file: CAfile of OpenSSL, Python, Node.js.' },
  zip: { label: 'Archive .zip', hint: 'Each certificate as a .cer file of its own.' },
  pkcs7: { label: 'PKCS #7 .p7b', hint: 'Binary. Windows and its import wizard.' },
  'pkcs7-p7c': { label: 'PKCS #7 .p7c', hint: 'The same under the name that Chrome uses.' },
  'pkcs7-pem': { label: 'PKCS #7 as PEM .p7b', hint: 'Text. OpenSSL and Java.' },
  'java-trust-store': { label: 'Java trust store .jks', hint: 'For old Java and HiveMQ. Certificates only.' },
  'pkcs12-trust-store': { label: 'PKCS #12 trust store .p12', hint: 'For Java 8u301 and newer. Certificates only.' },
  'openssl-hash-names': { label: 'Hash names of OpenSSL .zip', hint: 'A folder for CApath: <hash>.0.' },
  'opc-ua-folders': { label: 'OPC UA folders .zip', hint: 'trusted and issuers, named by thumbprint.' },
  'crl-der': { label: 'DER .crl', hint: 'Binary. OPC UA and Windows.' },
  'crl-pem': { label: 'PEM .pem', hint: 'Text. OpenSSL, nginx, Mosquitto.' },
  'request-der': { label: 'DER .p10', hint: 'Binary.' },
  'request-pem': { label: 'PEM .csr', hint: 'Text. What CAs take.' },
}

/** The contents of a file. */
export const wantedWords: Readonly<Record<WantedId, string>> = {
  root: 'Root certificate',
  'end-entity': 'Certificate of the server, client or application',
  issuers: 'All CA certificates',
  intermediates: 'Intermediates only',
  chain: 'Chain without the root',
  'chain-with-root': 'Chain with the root',
  'root-first': 'Chain with the root, root first',
  lists: 'Revocation lists',
  'with-lists': 'Chain and revocation lists',
}

/** Said where nothing of the list of systems fits the typed name. */
export const noSuchSystem = 'No system has this name. “Save as ...” has every form of file.'

/** Said before saving, where something is missing. */
export const missingWords = {
  root: 'The root is not among your files. The file will hold the chain without it, and its name says so.',
  rootAlone: 'The root is not among your files.',
  lists: 'You added no revocation list of these CAs.',
  nothing: 'Nothing of this is among your files.',
} as const

/** Said of the password of a trust store. */
export const storePasswordWords = {
  guards:
    'The password guards the file against changes. Certificates are public: everybody can read them without it. This page does not keep it.',
  short: 'Java wants at least 6 characters.',
  notAscii: 'Java takes only plain letters, digits and signs here: no accents.',
} as const

/**
 * The reason why a trust store cannot have a password, by the rules of keytool of OpenJDK 17. Undefined for a usable
 * one.
 */
export function storePasswordFault(password: string): string | undefined {
  if (!/^[\x20-\x7e]*$/.test(password)) return storePasswordWords.notAscii
  return password.length < 6 ? storePasswordWords.short : undefined
}

/** Said after saving, of what is in the file: certificates, with a root of the built-in list or without, or none. */
export const byteForByte = {
  opened: 'Its certificates are byte for byte those you opened.',
  bundled: 'Its certificates are byte for byte those you opened; the root is from the built-in list.',
  none: 'It has byte for byte the content that you opened.',
} as const
