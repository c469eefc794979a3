/** The objects that a file can hold. */
export type Held =
  /** One certificate. */
  | 'certificate'
  /** A chain, or any several certificates. */
  | 'chain'
  | 'chain-and-lists'
  | 'revocation-list'
  | 'request'

/** A form in which a file is saved. */
export interface Form {
  /** The menu “Save as ...” offers the form for these objects. */
  readonly holds: readonly [Held, ...Held[]]
  /** A password guards the file. */
  readonly guarded?: true
}

/**
 * The forms in which files are saved, in the order in which the menu offers them. `export/form/` writes them,
 * `explain/export/` words them.
 */
const forms = {
  // PEM with CR LF, as the wizard of Windows writes it.
  'base64-cer': { holds: ['certificate'] },
  'der-cer': { holds: ['certificate'] },
  der: { holds: ['certificate'] },
  // PEM with LF, as OpenSSL writes it.
  'pem-crt': { holds: ['certificate'] },
  pem: { holds: ['certificate'] },
  'pem-chain': { holds: ['chain'] },
  'ca-bundle': { holds: ['chain'] },
  zip: { holds: ['chain'] },
  pkcs7: { holds: ['chain'] },
  'pkcs7-p7c': { holds: ['chain'] },
  'pkcs7-pem': { holds: ['chain'] },
  'pkcs12-trust-store': { holds: ['certificate', 'chain'], guarded: true },
  'java-trust-store': { holds: ['certificate', 'chain'], guarded: true },
  'opc-ua-folders': { holds: ['chain', 'chain-and-lists'] },
  'openssl-hash-names': { holds: ['certificate', 'chain', 'chain-and-lists'] },
  'crl-der': { holds: ['revocation-list'] },
  'crl-pem': { holds: ['revocation-list'] },
  'request-pem': { holds: ['request'] },
  'request-der': { holds: ['request'] },
} as const satisfies Readonly<Record<string, Form>>

export type FormId = keyof typeof forms

export const formIds = Object.keys(forms) as readonly FormId[]

/** The forms for these objects, the first of them offered first. */
export const formsFor = (held: Held): readonly FormId[] =>
  formIds.filter((id) => (forms[id].holds as readonly Held[]).includes(held))

/** Whether a password guards a file of this form. */
export const isGuarded = (id: FormId): boolean => 'guarded' in forms[id]
