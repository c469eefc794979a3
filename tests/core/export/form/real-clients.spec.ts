import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEngine, type FormId } from '../../../../src/core/index.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { noRoots, source } from '../../../support/inspect.ts'
import { has, run } from '../../../support/programs.ts'
import { users } from './users.ts'

// Java compiles its client first, which takes some seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

/** Valid today, because these clients use the clock of the machine. */
const dates = { notBefore: Date.now() - 86_400_000, notAfter: Date.now() + 86_400_000 }
const root = certificate({ subject: 'Loopback Root CA', ca: true, ...dates })
const issuing = certificate({ subject: 'Loopback Issuing CA', ca: true, issuer: root, ...dates })
const server = certificate({ subject: 'localhost', issuer: issuing, ...dates })
const stranger = certificate({ subject: 'Another Root CA', ca: true, ...dates })

const trustForms = [
  ['ca-bundle', 'ca.pem'],
  ['pkcs12-trust-store', 'trust.p12'],
  ['java-trust-store', 'trust.jks'],
  ['openssl-hash-names', 'capath.zip'],
] as const satisfies readonly (readonly [FormId, string])[]

let folder: string
let listening: Server
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chainlight-clients-'))
  for (const [name, trusted] of [
    ['right', root],
    ['wrong', stranger],
  ] as const) {
    mkdirSync(join(folder, name))
    for (const [form, file] of trustForms) await save(form, [trusted], join(name, file))
    if (has('unzip')) run('unzip', ['-q', join(name, 'capath.zip'), '-d', join(name, 'capath')], folder)
  }
  // The server presents the chain as it is exported for servers.
  const cert = await save('pem-chain', [server, issuing], 'chain.pem')
  const key = server.key.privateKey.export({ type: 'pkcs8', format: 'pem' })
  listening = createServer({ cert: Buffer.from(cert), key }, (socket) => {
    socket.on('error', () => undefined)
    // The server ends the connection only after a request: a client that only makes the handshake must not see it end.
    socket.once('data', () => socket.end('HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nOK'))
  })
  listening.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  port = (listening.address() as AddressInfo).port
})

afterAll(() => {
  listening.close()
  rmSync(folder, { recursive: true })
})

async function save(form: FormId, built: readonly BuiltCertificate[], path: string): Promise<Uint8Array> {
  const engine = createEngine({ bundledRoots: noRoots })
  await engine.open(built.map(({ der }, i) => source(`${i}.der`, der)))
  const { certificates } = await engine.judge({ instant: Date.now() })
  const file = await engine.export(form, { objects: certificates.map(({ id }) => id), password: 'changeit' })
  if (!file) throw new Error(`${form} has nothing to write`)
  writeFileSync(join(folder, path), file.bytes)
  return file.bytes
}

/** Yields 0 where the client accepted the server. It must not block, because the server runs in this process. */
function client(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return new Promise<number | null>((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env }, stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', resolve)
  })
}

const python = `
import socket, ssl, sys
context = ssl.create_default_context(cafile=sys.argv[1])
context.wrap_socket(socket.create_connection(("127.0.0.1", int(sys.argv[2]))), server_hostname="localhost").close()
`
const node = `
require('https').get({ host: '127.0.0.1', servername: 'localhost', port: process.argv[1] }, () => process.exit(0))
  .on('error', () => process.exit(1))
`
const java = `
import javax.net.ssl.*;
public class Client {
  public static void main(String[] args) throws Exception {
    SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket("localhost", Integer.parseInt(args[0]));
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
  }
}
`

function javaClient(store: string, type: string) {
  writeFileSync(join(folder, 'Client.java'), java)
  const trust = [`-Djavax.net.ssl.trustStore=${store}`, `-Djavax.net.ssl.trustStoreType=${type}`]
  return client('java', [...trust, '-Djavax.net.ssl.trustStorePassword=changeit', 'Client.java', String(port)])
}

function opensslClient(...trust: string[]) {
  const checks = ['-verify_hostname', 'localhost', '-verify_return_error']
  return client('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, ...checks, '-no-CAstore', ...trust])
}

interface Client {
  readonly title: keyof typeof users.clients
  /** The programs that the client needs. */
  readonly needs: readonly string[]
  readonly connect: (trust: string) => Promise<number | null>
}

const clients: readonly Client[] = [
  {
    title: 'openssl s_client with CAfile',
    needs: ['openssl'],
    connect: (trust) => opensslClient('-no-CApath', '-CAfile', `${trust}/ca.pem`),
  },
  {
    title: 'openssl s_client with CApath',
    needs: ['openssl', 'unzip'],
    connect: (trust) => opensslClient('-no-CAfile', '-CApath', `${trust}/capath`),
  },
  {
    title: 'Python with the CA bundle',
    needs: ['python3'],
    connect: (trust) => client('python3', ['-c', python, `${trust}/ca.pem`, String(port)]),
  },
  {
    title: 'Node with NODE_EXTRA_CA_CERTS',
    needs: [],
    connect: (trust) =>
      client(process.execPath, ['-e', node, String(port)], { NODE_EXTRA_CA_CERTS: `${trust}/ca.pem` }),
  },
  {
    title: 'curl with --cacert',
    needs: ['curl'],
    connect: (trust) => client('curl', ['--silent', '--cacert', `${trust}/ca.pem`, `https://localhost:${port}/`]),
  },
  {
    title: 'Java with the PKCS #12 trust store',
    needs: ['javac'],
    connect: (trust) => javaClient(`${trust}/trust.p12`, 'PKCS12'),
  },
  {
    title: 'Java with the JKS trust store',
    needs: ['javac'],
    connect: (trust) => javaClient(`${trust}/trust.jks`, 'JKS'),
  },
]

it('every client of the table is tried', () => {
  expect(clients.map(({ title }) => title)).toEqual(Object.keys(users.clients))
})

const lacks = (needs: readonly string[]) => needs.some((each) => spawnSync(each, ['--version']).error !== undefined)

describe.each(clients)('$title', ({ needs, connect }) => {
  it.skipIf(lacks(needs))('accepts the exported chain with the exported root as its only trust', async () => {
    expect(await connect('right')).toBe(0)
  })

  it.skipIf(lacks(needs))('refuses it with another root', async () => {
    expect(await connect('wrong')).not.toBe(0)
  })
})
