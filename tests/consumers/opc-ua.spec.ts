import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { certificate, type BuiltCertificate, type CertificateSpec } from '../support/certificate-builder.ts'
import { basicConstraints, extendedKeyUsage, keyUsage, subjectAlternativeName } from '../support/extension-writer.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { installed, needsPackages } from './installed.ts'
import { connectAll, equip, type Party, type Went } from './opc-ua-application.ts'

// Each server reads the whole address space of OPC UA before it starts.
vi.setConfig({ hookTimeout: 300_000 })

/** Valid today, because node-opcua uses the clock of the machine. */
const day = 86_400_000
const dates = { notBefore: Date.now() - day, notAfter: Date.now() + day }
const current = { thisUpdate: Date.now() - day, nextUpdate: Date.now() + day }
const ca = (subject: string, issuer?: BuiltCertificate) =>
  certificate({ subject, ca: true, keyType: 'rsa2048', ...dates, ...(issuer && { issuer }) })

const root = ca('OPC UA Loopback Root')
const issuing = ca('OPC UA Loopback Issuing', root)
const rootList = revocationList({ issuer: root, ...current }).der
const issuingList = revocationList({ issuer: issuing, ...current }).der
const revoking = revocationList({ issuer: issuing, entries: [{ serial: 77n }], ...current }).der

/** An application whose certificate OPC UA has nothing against, but for what `spec` changes. */
function application(subject: string, spec: Partial<CertificateSpec> = {}): BuiltCertificate {
  const usages = ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment'] as const
  return certificate({
    subject: [
      ['CN', subject],
      ['O', 'Plant'],
    ],
    keyType: 'rsa2048',
    ...dates,
    ...spec,
    extensions: {
      basicConstraints: basicConstraints(false),
      keyUsage: keyUsage(spec.issuer ? usages : [...usages, 'keyCertSign']),
      extendedKeyUsage: extendedKeyUsage(['serverAuth', 'clientAuth']),
      subjectAlternativeName: subjectAlternativeName([{ uri: uriOf(subject) }, { dns: 'localhost' }]),
      ...spec.extensions,
    },
  })
}
const uriOf = (subject: string) => `urn:localhost:Plant:${subject}`

const alone = (subject: string): Party => {
  const own = application(subject)
  return { certificate: own, uri: uriOf(subject), opened: [own.der] }
}
const issued = (subject: string, spec: Partial<CertificateSpec> = {}): Party => {
  const own = application(subject, { issuer: issuing, ...spec })
  return { certificate: own, uri: uriOf(subject), opened: [own, issuing, root].map(({ der }) => der) }
}
const withLists = (party: Party, ...lists: readonly Uint8Array[]): Party => ({
  ...party,
  opened: [...party.opened, ...lists],
})
const whole = (subject: string, spec: Partial<CertificateSpec> = {}) =>
  withLists(issued(subject, spec), issuingList, rootList)

const server = issued('Server')
const client = whole('Client')
const nothingOf = (party: Party, other: Party): Party => ({ ...party, opened: other.opened })

/** Two applications. Each has the folders that were saved of the `opened` of the other. */
interface Pair {
  readonly server: Party
  readonly client: Party
  /** The status by which the client refuses the server, or `undefined` where a session opens. */
  readonly status?: string
  /** True where the reason is not in the certificates, so that nothing can be said of it beforehand. */
  readonly unsaid?: true
}

const noIdentifier = { extensions: { authorityKeyIdentifier: undefined } }
const pairs: Readonly<Record<string, Pair>> = {
  'two self-signed applications': { server: alone('Server'), client: alone('Client') },
  'two applications below a CA, with a list of every CA': { server: whole('Server'), client },
  'another self-signed application': {
    server: nothingOf(alone('Server'), alone('Other')),
    client: alone('Client'),
    status: 'BadCertificateUntrusted',
    unsaid: true,
  },
  'the application without its CAs': {
    server: { ...server, opened: [server.certificate.der] },
    client,
    status: 'BadCertificateChainIncomplete',
    unsaid: true,
  },
  'CAs without a list': { server, client, status: 'BadCertificateIssuerRevocationUnknown' },
  'the list of the root alone': {
    server: withLists(server, rootList),
    client,
    status: 'BadCertificateRevocationUnknown',
  },
  'the list of the issuing CA alone': {
    server: withLists(server, issuingList),
    client,
    status: 'BadCertificateIssuerRevocationUnknown',
  },
  'a list that revokes it': {
    server: withLists(issued('Server', { serialNumber: 77n }), revoking, rootList),
    client,
    status: 'BadCertificateRevoked',
    unsaid: true,
  },
  'no Authority Key Identifier': { server: whole('Server', noIdentifier), client },
}

const went = new Map<string, Went & { readonly refusals: readonly string[] }>()
let folder: string
beforeAll(async () => {
  if (!installed) return
  folder = mkdtempSync(join(tmpdir(), 'chainlight-opc-ua-'))
  const said: (readonly string[])[] = []
  const folders: string[] = []
  for (const pair of Object.values(pairs)) {
    const own = mkdtempSync(join(folder, 'pair-'))
    for (const side of ['server', 'client']) mkdirSync(join(own, side))
    await equip(join(own, 'server'), pair.server, pair.client)
    said.push(await equip(join(own, 'client'), pair.client, pair.server))
    folders.push(own)
  }
  const answers = await connectAll(folders)
  Object.keys(pairs).forEach((title, i) => went.set(title, { ...answers[i]!, refusals: said[i]! }))
})
afterAll(() => {
  if (installed) rmSync(folder, { recursive: true })
})

describe.skipIf(!installed).each(Object.entries(pairs))(
  `node-opcua with the saved folders (${needsPackages}): %s`,
  (title, { status, unsaid }) => {
    it(status === undefined ? 'a session opens' : `the client refuses: ${status}`, () => {
      const { open, said } = went.get(title)!
      if (status === undefined) expect({ open, said }).toEqual({ open: true })
      else expect(said).toContain(status)
    })

    if (unsaid) return
    it('the page had said so', () => {
      const refusals = went.get(title)!.refusals.map((each) => each.replace('_', ''))
      expect(refusals).toEqual(status === undefined ? [] : [status])
    })
  },
)
