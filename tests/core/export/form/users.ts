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
} as const satisfies Readonly<Record<string, Readonly<Record<string, FormId>>>>

/** The programs that use a form, in the order of the table. */
export const usersOf = (form: FormId): readonly string[] =>
  Object.values(users).flatMap((table: Readonly<Record<string, FormId>>) =>
    Object.keys(table).filter((title) => table[title] === form),
  )
