import { describe, expect, it } from 'vitest'
import { stackRules } from '../../../../src/core/check/opc-ua/stacks.ts'
import { createEngine, type JudgeSettings } from '../../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { basicConstraints, keyUsage } from '../../../support/extension-writer.ts'
import { pemFile, source } from '../../../support/inspect.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'
import { application, issued, issuing, root } from './application.ts'

const lists = [revocationList({ issuer: issuing }).der, revocationList({ issuer: root }).der]
const noIdentifier = { extensions: { authorityKeyIdentifier: undefined } }
const ca = (limit?: number) => ({ extensions: { basicConstraints: basicConstraints(true, limit) } })
const sparse = (critical: boolean) => ({
  extensions: { keyUsage: keyUsage(['digitalSignature', 'dataEncipherment'], critical) },
})

/** The findings about single programs, as `program: problem`. Expects that the verdict rests on none of them. */
async function refusedBy(
  chain: readonly BuiltCertificate[],
  revocation: readonly Uint8Array[] = lists,
  settings: Partial<JudgeSettings> = {},
) {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile(chain), ...revocation.map((bytes, i) => source(`${i}.crl`, bytes))])
  const { paths } = await engine.judge({ instant: during, ...settings })
  const outcomes = paths[0]?.outcomes.filter(({ check }) => check === 'opc-ua-stacks') ?? []
  expect(outcomes.every(({ required }) => !required)).toBe(true)
  return outcomes.flatMap(({ findings }) =>
    findings.flatMap((found) => {
      expect(found).toMatchObject({ code: 'opc-ua-stack-refuses', severity: 'notice' })
      return found.code === 'opc-ua-stack-refuses' ? [`${found.params.stack}: ${found.params.problem}`] : []
    }),
  )
}

describe('the rules of single OPC UA programs', () => {
  it.each<[string, readonly BuiltCertificate[], readonly Uint8Array[], Partial<JudgeSettings>, readonly string[]]>([
    ['nothing of a chain as it should be', [issued(), issuing, root], lists, {}, []],
    ['nothing of a self-signed certificate as it should be', [application()], [], {}, []],
    ['a CA without a list', [issued(), issuing, root], [], {}, ['node-opcua: list-missing']],
    [
      'a CA without a list beside lists of others',
      [issued(), issuing, root],
      lists.slice(1),
      {},
      ['open62541: list-missing-beside-others', 'node-opcua: list-missing'],
    ],
    [
      'no Authority Key Identifier',
      [issued(noIdentifier), issuing, root],
      lists,
      {},
      ['UA-.NETStandard: authority-key-identifier-missing'],
    ],
    [
      'CA:TRUE',
      [application(ca())],
      [],
      {},
      ['open62541: ca-flag', 'CODESYS: ca-flag-without-limit', 'OpcUaStack: ca-flag', 'Siemens S7-1500: ca-flag'],
    ],
    [
      'CA:TRUE with a path length of 0',
      [application(ca(0))],
      [],
      {},
      ['open62541: ca-flag', 'OpcUaStack: ca-flag', 'Siemens S7-1500: ca-flag'],
    ],
    [
      'a CA without Key Usage',
      (() => {
        const bare = certificate({ ...root.spec, subject: 'Bare Root', extensions: { keyUsage: undefined } })
        return [application({ issuer: bare }), bare]
      })(),
      [],
      { revocation: 'none' },
      ['UA-.NETStandard: ca-key-usage', 'node-opcua: list-missing'],
    ],
    [
      'no dataEncipherment',
      [
        issued({
          extensions: { keyUsage: keyUsage(['digitalSignature', 'nonRepudiation', 'keyEncipherment'], false) },
        }),
        issuing,
        root,
      ],
      lists,
      {},
      ['UA-.NETStandard: data-encipherment-missing'],
    ],
    [
      'usages that lack in a critical Key Usage',
      [issued(sparse(true)), issuing, root],
      lists,
      {},
      ['Eclipse Milo: usages-missing-critical'],
    ],
    ['the same where it is not critical', [issued(sparse(false)), issuing, root], lists, {}, []],
    ['SHA-1 and 1,024 bits', [application({ keyType: 'rsa1024' })], [], {}, ['UA-.NETStandard: key-below-2048']],
    ['SHA-1', [application({ keyType: 'rsa2048-sha1' })], [], {}, ['UA-.NETStandard: sha-1']],
    [
      'another host than typed',
      [application()],
      [],
      { names: [{ kind: 'dns', value: 'press-8' }] },
      ['UA-.NETStandard: host-differs'],
    ],
  ])('%s', async (_, chain, revocation, settings, says) => {
    expect(await refusedBy(chain, revocation, settings)).toEqual(says)
  })

  it('has a source for every rule, and a public one for each rule that is certain', () => {
    for (const { stack, problem, source: from, certain } of stackRules) {
      expect(from, `${stack} ${problem}`).toMatch(/\w{4}/)
      if (certain) expect(from, `${stack} ${problem}`).toMatch(/issue|pull request|source code|\.cs|\.ts|\.java/)
    }
  })
})
