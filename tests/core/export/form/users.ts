import type { FormId } from '../../../../src/core/finding/form.ts'

/** Programs that use a saved file for what it is for, each in a test: they work with the right file alone. */
export const users = {
  /** In `real-clients.spec.ts`, for a TLS connection on this machine with the file as the only trust. */
  clients: {
    'openssl s_client with CAfile': 'ca-bundle',
    'openssl s_client with CApath': 'openssl-hash-names',
    'Python with the CA bundle': 'ca-bundle',
    'Node with NODE_EXTRA_CA_CERTS': 'ca-bundle',
    'curl with --cacert': 'ca-bundle',
    'Java with the PKCS #12 trust store': 'pkcs12-trust-store',
    'Java with the JKS trust store': 'java-trust-store',
  },
  /** In `tests/consumers`: the chain that each presents, and the folders by which applications accept each other. */
  consumers: {
    nginx: 'pem-chain',
    'Apache httpd': 'pem-chain',
    'node-opcua': 'opc-ua-folders',
  },
  /** In `openssl-verify.spec.ts`: what the file holds proves a certificate below it, or a request is answered. */
  verifiers: {
    'openssl verify with CAfile': ['base64-cer', 'pem-crt', 'pem', 'pem-chain', 'ca-bundle'],
    'openssl verify with CAstore': ['der-cer', 'der'],
    'openssl verify with CApath': ['openssl-hash-names'],
    'openssl verify with what was unpacked': ['zip', 'opc-ua-folders'],
    'openssl verify with what openssl pkcs7 prints': ['pkcs7', 'pkcs7-p7c', 'pkcs7-pem'],
    'openssl verify with what openssl pkcs12 prints': ['pkcs12-trust-store'],
    'openssl verify with what keytool prints': ['java-trust-store'],
    'openssl verify -crl_check': ['crl-der', 'crl-pem'],
    'openssl x509 -req, which issues a certificate': ['request-pem', 'request-der'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FormId | readonly FormId[]>>>>

/** The programs that use a form, in the order of the table. */
export const usersOf = (form: FormId): readonly string[] =>
  Object.values(users).flatMap((table: Readonly<Record<string, FormId | readonly FormId[]>>) =>
    Object.keys(table).filter((title) => [table[title]].flat().includes(form)),
  )
