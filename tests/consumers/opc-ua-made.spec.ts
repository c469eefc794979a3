import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEngine, fittingPolicies } from '../../src/core/index.ts'
import { noRoots, source } from '../support/inspect.ts'
import { installed, needsPackages } from './installed.ts'
import { node } from './opc-ua-application.ts'

vi.setConfig({ hookTimeout: 120_000 })

const uri = 'urn:press-7:Plant:Application'
let folder: string
beforeAll(async () => {
  if (!installed) return
  folder = mkdtempSync(join(tmpdir(), 'chainlight-made-'))
  await node('make.mjs', [folder, uri])
})
afterAll(() => {
  if (installed) rmSync(folder, { recursive: true })
})

const opened = async (file: string, applicationUri = uri) => {
  const engine = createEngine({ bundledRoots: noRoots })
  await engine.open([source(file, readFileSync(join(folder, file)))])
  return engine.judge({ instant: Date.now(), applicationUri, names: [{ kind: 'dns', value: 'press-7' }] })
}

describe.skipIf(!installed)(`what node-opcua made (${needsPackages})`, () => {
  it('is an OPC UA application of that URI, for the policies of today', async () => {
    const { certificates, paths } = await opened('certificate.pem')
    expect(certificates.map(({ kind }) => kind.id)).toEqual(['opc-ua-application'])
    const [path] = paths
    expect(path?.profile.id).toBe('opcua')
    expect(path?.verdict).toBe('valid')
    expect(path && fittingPolicies(path)).toContain('Basic256Sha256')
  })

  it('is not that of another URI', async () => {
    const { paths } = await opened('certificate.pem', `${uri}:Other`)
    expect(paths[0]?.verdict).toBe('invalid')
  })

  it('is refused by no program whose rules are known', async () => {
    const { paths } = await opened('certificate.pem')
    const codes = paths[0]?.outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))
    expect(codes).not.toContain('opc-ua-stack-refuses')
  })

  it('and its request is one', async () => {
    const { others } = await opened('request.pem')
    expect(others.map(({ kind }) => kind)).toEqual(['certificate-request'])
  })
})
