/**
 * The roles that can mend something.
 * - `server-administrator`: of the server that has the certificate
 * - `ca-owner`: of the CA that issued the certificate
 * - `it-security`: of the person's own company: responsible for proxies, trust stores and rules of all its computers
 * - `sender`: the person who handed over the file
 * - `opc-ua-operator`: of the OPC UA application that has the certificate or the trust list
 * - `nobody`: there is nothing to mend
 */
export const whoIds = [
  'you',
  'server-administrator',
  'ca-owner',
  'it-security',
  'sender',
  'opc-ua-operator',
  'nobody',
] as const

export type Who = (typeof whoIds)[number]

/**
 * The actor, as far as the code of a finding decides it: one of the roles above, or a role that only the certificate
 * names. The `holder` uses the certificate. The `issuer` made it, and is the holder where the certificate is
 * self-signed.
 */
export type Actor = Who | 'holder' | 'issuer'

/** The role that acts on a finding, and the CA that is meant by `ca-owner`. */
export interface Acting {
  readonly who: Who
  /** The name of that CA; absent where no name is known, and where another role acts. */
  readonly ca?: string
}
