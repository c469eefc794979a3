import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect as connectPlain, createServer, type AddressInfo } from 'node:net'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TLSSocket, type PeerCertificate } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEngine, type FormId } from '../../src/core/index.ts'
import { certificate, type BuiltCertificate } from '../support/certificate-builder.ts'
import { extendedKeyUsage } from '../support/extension-writer.ts'
import { noRoots, source } from '../support/inspect.ts'
import type { users } from '../core/export/form/users.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Valid today, because these servers use the clock of the machine. */
const dates = { notBefore: Date.now() - 86_400_000, notAfter: Date.now() + 86_400_000 }
const root = certificate({ subject: 'Web Root CA', ca: true, ...dates })
const issuing = certificate({ subject: 'Web Issuing CA', ca: true, issuer: root, ...dates })
const server = certificate({ subject: 'localhost', issuer: issuing, ...dates })
const clients = certificate({ subject: 'Clients Root CA', ca: true, ...dates })
const own = { extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) } }
const client = certificate({ subject: 'operator', issuer: clients, ...own, ...dates })
const stranger = certificate({ subject: 'stranger', issuer: root, ...own, ...dates })

async function saved(form: FormId, built: readonly BuiltCertificate[]): Promise<Uint8Array> {
  const engine = createEngine({ bundledRoots: noRoots })
  await engine.open(built.map(({ der }, i) => source(`${i}.der`, der)))
  const { certificates } = await engine.judge({ instant: Date.now() })
  const file = await engine.export(form, { objects: certificates.map(({ id }) => id) })
  if (!file) throw new Error(`${form} has nothing to write`)
  return file.bytes
}

interface Place {
  readonly port: number
  /** Holds `chain.pem`, `clients.pem`, `server.key` and the settings. */
  readonly folder: string
}

/** Each serves what the card of its target says: the chain without the root, and the CAs of the clients. */
const servers = {
  nginx: {
    program: 'nginx',
    settings: ({ port, folder }: Place) => `
      daemon off; master_process off;
      pid ${folder}/pid;
      error_log ${folder}/error.log;
      events {}
      http {
        access_log off;
        client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
        uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
        server {
          listen 127.0.0.1:${port} ssl;
          ssl_certificate ${folder}/chain.pem;
          ssl_certificate_key ${folder}/server.key;
          ssl_client_certificate ${folder}/clients.pem;
          ssl_verify_client optional;
          ssl_verify_depth 2;
          location / { add_header X-Client $ssl_client_verify always; return 200 "ok"; }
        }
      }`,
    args: ({ folder }: Place) => ['-c', `${folder}/settings`, '-e', `${folder}/error.log`],
  },
  'Apache httpd': {
    program: 'apache2',
    settings: ({ port, folder }: Place) => `
      ServerName localhost
      Listen 127.0.0.1:${port}
      PidFile ${folder}/pid
      ErrorLog ${folder}/error.log
      ${['mpm_event', 'authz_core', 'headers', 'socache_shmcb', 'ssl']
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n      ')}
      DocumentRoot ${folder}/www
      SSLEngine on
      SSLSessionCache none
      SSLCertificateFile ${folder}/chain.pem
      SSLCertificateKeyFile ${folder}/server.key
      SSLCACertificateFile ${folder}/clients.pem
      SSLVerifyClient optional
      SSLVerifyDepth 2
      Header always set X-Client "%{SSL_CLIENT_VERIFY}s"`,
    args: ({ folder }: Place) => ['-d', folder, '-f', `${folder}/settings`, '-DFOREGROUND'],
  },
} as const satisfies Readonly<Record<Exclude<keyof typeof users.consumers, 'node-opcua'>, object>>

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** Waits until somebody listens there. */
async function answers(port: number, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = connectPlain(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (there) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

interface Asked {
  /** Octets of the certificates that the server sent, its own first, in Base64. */
  readonly sent: readonly string[]
  /** The server’s word about the certificate of the client; its status where it answers with an error. */
  readonly client: string
}

/** Asks the server, with the saved root as the only trust. */
function ask(port: number, ca: Uint8Array, from?: BuiltCertificate): Promise<Asked> {
  const identity = from && {
    cert: from.pem,
    key: from.key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  }
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, servername: 'localhost', ca: Buffer.from(ca), agent: false, ...identity }
    const asking = request(options, (response) => {
      const sent: string[] = []
      const seen = new Set<PeerCertificate>()
      const { socket } = response
      if (!(socket instanceof TLSSocket)) {
        reject(new Error('the connection is not by TLS'))
        return
      }
      let each = socket.getPeerCertificate(true)
      while (!seen.has(each)) {
        seen.add(each)
        sent.push(each.raw.toString('base64'))
        each = each.issuerCertificate
      }
      response.resume()
      resolve({ sent, client: String(response.headers['x-client'] ?? response.statusCode) })
    })
    asking.on('error', reject)
    asking.end()
  })
}

describe.each(Object.entries(servers))('%s with the saved files', (name, { program, settings, args }) => {
  const absent = spawnSync(program, ['-v']).error !== undefined
  let folder: string
  let child: ChildProcess
  let port: number
  let trust: Uint8Array

  beforeAll(async () => {
    if (absent) return
    folder = mkdtempSync(join(tmpdir(), `chainlight-${program}-`))
    // Servers give up their rights as root and read as another user.
    chmodSync(folder, 0o755)
    mkdirSync(join(folder, 'www'))
    port = await freePort()
    trust = await saved('pem', [root])
    writeFileSync(join(folder, 'chain.pem'), await saved('pem-chain', [server, issuing]))
    writeFileSync(join(folder, 'clients.pem'), await saved('ca-bundle', [clients]))
    writeFileSync(join(folder, 'server.key'), server.key.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    writeFileSync(join(folder, 'settings'), settings({ port, folder }))
    child = spawn(program, args({ port, folder }))
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)))
    if (!(await answers(port, child))) throw new Error(`${name} does not answer: ${said.join('')}`)
  })
  afterAll(() => {
    if (absent) return
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  it.skipIf(absent)('sends the chain, octet for octet, to a client that has the saved root alone', async () => {
    const { sent } = await ask(port, trust)
    const chain = [server, issuing, root].map(({ der }) => Buffer.from(der).toString('base64'))
    // Node adds the root that it has itself to what was sent.
    expect(sent).toEqual(chain)
  })

  it.skipIf(absent)('is refused by a client with another root', async () => {
    await expect(ask(port, await saved('pem', [clients]))).rejects.toThrow(/self-signed|unable to (get|verify)/)
  })

  it.skipIf(absent)('accepts a client of the saved CA, and no other one', async () => {
    expect((await ask(port, trust, client)).client).toBe('SUCCESS')
    const refused = await ask(port, trust, stranger).then(
      ({ client: word }) => word,
      () => 'no connection',
    )
    expect(refused).toMatch(/FAILED|400|no connection/)
  })
})
