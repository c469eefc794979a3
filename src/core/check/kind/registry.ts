import { caRollover } from './ca-rollover.ts'
import { codeSigning } from './code-signing.ts'
import type { Kind } from './contract.ts'
import { deviceIdentity } from './device-identity.ts'
import { documentSigning } from './document-signing.ts'
import { email } from './email.ts'
import { issuingCa } from './issuing-ca.ts'
import { ocspResponder } from './ocsp-responder.ts'
import { opcUaApplication } from './opc-ua-application.ts'
import { otherPurpose } from './other-purpose.ts'
import { root } from './root.ts'
import { serverAndRoot } from './server-and-root.ts'
import { timeStamping } from './time-stamping.ts'
import { tlsClient } from './tls-client.ts'
import { tlsServer } from './tls-server.ts'
import { unspecified } from './unspecified.ts'

/** Every kind, most specific first: the first that recognises a certificate names it. */
export const kinds = [
  opcUaApplication, // before CAs, because old stacks mark its self-signed certificates as a CA's
  caRollover,
  serverAndRoot, // before roots, which it is as well
  root,
  issuingCa, // from here on nothing is a CA's
  ocspResponder, // services with a purpose that excludes all others, by their RFCs
  timeStamping,
  deviceIdentity, // before clients, whose purpose such certificates may also name
  tlsServer, // before clients and mail: a certificate for several is judged as the server's
  email,
  codeSigning,
  documentSigning,
  tlsClient,
  otherPurpose,
  unspecified,
] as const satisfies readonly Kind[]

export type KindId = (typeof kinds)[number]['id']
