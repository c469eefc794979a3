import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opcUaRows } from '../../src/core/check/opc-ua/rows.ts'
import { createEngine, fittingPolicies, type JudgeSettings } from '../../src/core/index.ts'
import { dataFolder } from '../support/data-folder.ts'
import { noRoots, source } from '../support/inspect.ts'
import { needsCorpora } from './corpora.ts'

const data = dataFolder()
const fuzzing = 'fuzzing/Opc.Ua.Certificates.Fuzz.Corpus'
const assets = 'tests/Opc.Ua.Security.Certificates.Tests/Assets'
const foundation = `${assets}/OPC Foundation Root CA [A9DA60CBE5C1C1C758AC6D580239DBBF53DE63D4]`

/** A day on which the certificates that the .NET stack made for its tests are valid. */
const tested = Date.UTC(2026, 5, 15)

interface Expected {
  readonly files: readonly string[]
  readonly settings?: Partial<JudgeSettings>
  readonly kind: string
  readonly verdict: 'valid' | 'invalid' | 'undetermined'
  /** The errors and warnings of the rows of OPC UA for the first path. */
  readonly against: readonly string[]
  readonly policies?: readonly string[]
}

const rsa = ['Basic128Rsa15', 'Basic256', 'Basic256Sha256', 'Aes128_Sha256_RsaOaep', 'Aes256_Sha256_RsaPss']

/** Made by the stack of the OPC Foundation; the answers follow from what openssl x509 -text shows of each. */
const made: Readonly<Record<string, Expected>> = {
  'a self-signed application has all that Part 6 asks for': {
    files: [`${fuzzing}/Testcases.X509Cert/certificate-selfsigned.der`],
    settings: {
      applicationUri: 'urn:opcfoundation.org:fuzzing:selfsigned',
      names: [{ kind: 'ip', value: '127.0.0.1' }],
    },
    kind: 'opc-ua-application',
    verdict: 'valid',
    against: [],
    policies: rsa,
  },
  'a self-signed application, with the URI of another one': {
    files: [`${fuzzing}/Testcases.X509Cert/certificate-selfsigned.der`],
    settings: { applicationUri: 'urn:opcfoundation.org:fuzzing' },
    kind: 'opc-ua-application',
    verdict: 'invalid',
    against: ['opc-ua-uri-differs'],
  },
  'an issued application, whose CA is not there': {
    files: [`${fuzzing}/Testcases.X509Cert/certificate.der`],
    kind: 'opc-ua-application',
    verdict: 'undetermined',
    against: ['issuer-missing'],
  },
  'an issued application on a curve': {
    files: [`${fuzzing}/Testcases.X509Cert/certificate-ecc.der`],
    kind: 'opc-ua-application',
    verdict: 'undetermined',
    against: ['issuer-missing'],
  },
  'an application that has expired': {
    files: [`${fuzzing}/Testcases.X509Cert/certificate-expired.der`],
    kind: 'opc-ua-application',
    verdict: 'invalid',
    against: ['issuer-missing', 'expired'],
  },
  'the root of the OPC Foundation with its list': {
    files: [`${foundation}.der`, `${foundation}.crl`],
    settings: { instant: Date.UTC(2023, 0, 1) },
    kind: 'root',
    verdict: 'valid',
    against: [],
  },
}

describe.skipIf(data === undefined).each(Object.entries(made))(
  `made by the OPC Foundation’s stack (${needsCorpora}): %s`,
  (_, { files, settings = {}, kind, verdict, against, policies }) => {
    it('is answered as it is', async () => {
      const engine = createEngine({ bundledRoots: noRoots })
      await engine.open(files.map((file) => source(file, readFileSync(join(data ?? '', 'corpora/opcua', file)))))
      const { certificates, paths } = await engine.judge({ instant: tested, ...settings })
      const [path] = paths
      expect(certificates[0]?.kind.id).toBe(kind)
      expect(path?.verdict).toBe(verdict)
      const rows = path?.outcomes.filter(({ check }) => opcUaRows[check]) ?? []
      const found = rows.flatMap(({ findings }) => findings)
      expect(found.filter(({ severity }) => severity !== 'notice').map(({ code }) => code)).toEqual(against)
      if (policies) expect(path && fittingPolicies(path)).toEqual(policies)
    })
  },
)
