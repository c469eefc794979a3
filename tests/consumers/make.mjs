/**
 * Has node-opcua make a certificate of its own for an application, and a request for one, as it does when an
 * application starts for the first time.
 *
 *   node tests/consumers/make.mjs FOLDER URI
 *
 * Writes `FOLDER/certificate.pem` and `FOLDER/request.pem`.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { OPCUACertificateManager } from 'node-opcua-certificate-manager'

const [, , folder = '', applicationUri = ''] = argv
const manager = new OPCUACertificateManager({ rootFolder: join(folder, 'pki'), disableFileWatchers: true })
await manager.initialize()
const asked = {
  applicationUri,
  subject: '/CN=Press 7/O=Plant',
  dns: ['press-7'],
  ip: ['192.0.2.7'],
  startDate: new Date(Date.now() - 86_400_000),
  validity: 30,
}
await manager.createSelfSignedCertificate({ ...asked, outputFile: join(folder, 'certificate.pem') })
copyFileSync(await manager.createCertificateRequest(asked), join(folder, 'request.pem'))
exit(0)
