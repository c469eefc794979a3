import type { ExampleId } from '../../core/index.ts'
import { exampleCertificates } from './example-certificates.ts'

type Name = keyof typeof exampleCertificates

/** The contents of each example, as a server sends it: its own certificate first. */
const holds: Readonly<Record<ExampleId, readonly Name[]>> = {
  complete: ['server', 'issuing', 'root'],
  'root-missing': ['server', 'issuing'],
  'expired-intermediate': ['server', 'issuingBefore', 'root'],
  'self-signed': ['panel'],
  'cross-signed': ['server', 'issuing', 'issuingByGroup', 'root', 'group'],
  'opc-ua': ['opcua'],
}

/** The file of an example, as a browser would have saved it. */
export const exampleText = (id: ExampleId): string => holds[id].map((name) => pemOf(exampleCertificates[name])).join('')

/** In lines of 64 characters. @see RFC 7468 section 2 */
const pemOf = (base64: string): string =>
  ['-----BEGIN CERTIFICATE-----', ...(base64.match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----', ''].join('\n')
