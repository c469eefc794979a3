import { createEngine, type ExportedFile, type FormId, type ObjectId, type Report } from '../../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { noRoots, source } from '../../../support/inspect.ts'
import { openssl } from '../../../support/openssl.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'

/** A chain, two CAs of one name, a list of each CA, and a request that openssl made. */
export const root = certificate({ subject: 'Plant Root CA', ca: true })
export const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, pathLenConstraint: 0, issuer: root })
export const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing })
export const renewed = certificate({ subject: 'Plant Root CA', ca: true, key: root.key })
export const lists = [root, issuing].map((issuer) => revocationList({ issuer }))

/** In ASCII: Java accepts no other password for a PKCS #12 store. */
export const password = 'plant & pass "1"'

export interface Exporter {
  readonly report: Report
  readonly write: (form: FormId, objects: readonly ObjectId[], password?: string) => Promise<ExportedFile>
  readonly idOf: (built: BuiltCertificate) => ObjectId
}

/** An engine that has all of it open. */
export async function exporter(files: readonly Uint8Array[] = []): Promise<Exporter> {
  const engine = createEngine({ bundledRoots: noRoots })
  const chain = [server, issuing, root, renewed]
  await engine.open(
    [...chain, ...lists].map(({ der }, i) => source(`${i}.der`, der)).concat(files.map((each) => source('file', each))),
  )
  const report = await engine.judge({ instant: during })
  const ids = new Map<string, ObjectId>()
  for (const { id } of report.certificates) {
    const { bytes } = (await engine.export('der', { objects: [id] }))!
    ids.set(Buffer.from(bytes).toString('hex'), id)
  }
  return {
    report,
    async write(form, objects, secret) {
      const file = await engine.export(form, { objects, password: secret })
      if (!file) throw new Error(`${form} has nothing to write`)
      return file
    },
    idOf: ({ der }) => ids.get(Buffer.from(der).toString('hex'))!,
  }
}

/** A certification request as openssl writes it. */
export const opensslRequest = (): string =>
  openssl(['req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', '/dev/null', '-subj', '/CN=plc7.plant.example'])
    .stdout
