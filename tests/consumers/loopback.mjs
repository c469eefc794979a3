/**
 * Lets node-opcua clients open a session at node-opcua servers on this machine, signed and encrypted, one pair after
 * the other. Each application has its certificate, its key, and the folders of certificates by which it accepts its
 * peer; none accepts anything by itself. Prints for each pair a line of JSON: `{ "pair": 0, "open": true }`, or `false`
 * with what node-opcua said.
 *
 *   node tests/consumers/loopback.mjs FOLDER...
 *
 * `FOLDER/server` and `FOLDER/client` hold `certificate.pem`, `key.pem`, `uri.txt` and `pki/`.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { OPCUACertificateManager } from 'node-opcua-certificate-manager'
import { MessageSecurityMode, OPCUAClient, SecurityPolicy } from 'node-opcua-client'
import { OPCUAServer } from 'node-opcua-server'

/** @param {string} folder */
async function identityIn(folder) {
  const manager = new OPCUACertificateManager({
    rootFolder: join(folder, 'pki'),
    automaticallyAcceptUnknownCertificate: false,
    disableFileWatchers: true,
  })
  await manager.initialize()
  return {
    manager,
    uri: readFileSync(join(folder, 'uri.txt'), 'utf8'),
    files: { certificateFile: join(folder, 'certificate.pem'), privateKeyFile: join(folder, 'key.pem') },
  }
}

/** A port that nobody listens on. */
const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : 0))
    })
  })

/** @param {string} folder */
async function connect(folder) {
  const own = await identityIn(join(folder, 'server'))
  const server = new OPCUAServer({
    ...own.files,
    port: await freePort(),
    host: '127.0.0.1',
    hostname: 'localhost',
    serverInfo: { applicationUri: own.uri },
    serverCertificateManager: own.manager,
    securityModes: [MessageSecurityMode.SignAndEncrypt],
    securityPolicies: [SecurityPolicy.Basic256Sha256],
  })
  await server.start()
  const peer = await identityIn(join(folder, 'client'))
  const client = OPCUAClient.create({
    ...peer.files,
    clientCertificateManager: peer.manager,
    applicationUri: peer.uri,
    securityMode: MessageSecurityMode.SignAndEncrypt,
    securityPolicy: SecurityPolicy.Basic256Sha256,
    endpointMustExist: false,
    connectionStrategy: { maxRetry: 0 },
  })
  try {
    await client.connect(server.getEndpointUrl())
    const session = await client.createSession()
    await session.close()
    await client.disconnect()
    return { open: true }
  } catch (error) {
    return { open: false, said: error instanceof Error ? error.message : String(error) }
  } finally {
    await server.shutdown(0)
  }
}

for (const [pair, folder] of argv.slice(2).entries()) {
  stdout.write(`\n${JSON.stringify({ pair, ...(await connect(folder)) })}\n`)
}
// Timers of its own would keep the process.
exit(0)
