import { describe, expect, it } from 'vitest'
import { certificate, plantChain, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { authorityKeyIdentifier } from '../../../support/extension-writer.ts'
import { testKey } from '../../../support/test-keys.ts'
import { outcomesOf } from '../outcomes.ts'

const { root, issuing, server } = plantChain()
const other = certificate({ subject: 'opc.plant.example', issuer: issuing })

/** The codes at each certificate of the first path, from the target up. */
async function found(opened: readonly BuiltCertificate[]) {
  const outcomes = await outcomesOf('used-once', opened)
  return outcomes.map(({ findings }) => findings.map(({ code }) => code))
}

const nothing = [[], [], []]

describe('a key', () => {
  it('that two servers share is named at both', async () => {
    const second = certificate({ ...other.spec, key: server.key })
    expect(await found([server, second, issuing, root])).toEqual([['key-reused'], [], []])
    expect(await found([second, server, issuing, root])).toEqual([['key-reused'], [], []])
  })

  it('of the CA in a server is named at both, as that of a CA', async () => {
    const outcomes = await outcomesOf('used-once', [certificate({ ...server.spec, key: issuing.key }), issuing, root])
    expect(outcomes.map(({ findings }) => findings)).toMatchObject([
      [{ code: 'key-reused', params: { ofCa: true, other: 'Plant Issuing CA' } }],
      [{ code: 'key-reused', params: { ofCa: true, other: 'thingworx.plant.example' } }],
      [],
    ])
  })

  it('that a renewed certificate keeps has one holder', async () => {
    expect(
      await found([server, certificate({ ...server.spec, notBefore: Date.UTC(2026, 0, 1) }), issuing, root]),
    ).toEqual(nothing)
  })

  it('that a cross-certificate repeats has one holder', async () => {
    const somebody = certificate({ subject: 'Somebody Root CA', ca: true })
    const crossed = certificate({ ...issuing.spec, issuer: somebody, key: issuing.key })
    expect(await found([server, issuing, root, crossed, somebody])).toEqual(nothing)
  })

  it('of a CA that changed its name has one holder', async () => {
    const renamed = certificate({ subject: 'Plant Root CA (new name)', ca: true, key: root.key })
    expect(await found([server, issuing, root, renamed])).toEqual(nothing)
  })
})

describe('a serial number', () => {
  const numbered = (subject: string, issuer = issuing) => certificate({ subject, issuer, serialNumber: 7n })

  it('that a CA used twice is named', async () => {
    const [codes] = await found([numbered('a.example'), numbered('b.example'), issuing, root])
    expect(codes).toEqual(['serial-number-reused'])
  })

  it('may be the same with two CAs', async () => {
    expect(await found([numbered('a.example'), numbered('b.example', root), issuing, root])).toEqual([[], [], []])
  })

  it('may be the same with two CAs of one name, which key identifiers tell apart', async () => {
    const namesake = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root, key: testKey('namesake') })
    expect(await found([numbered('a.example'), numbered('b.example', namesake), issuing, namesake, root])).toEqual(
      nothing,
    )
  })

  it('of self-signed certificates numbers only themselves', async () => {
    const panel = (name: string) => certificate({ subject: 'panel', serialNumber: 0n, key: testKey(name) })
    expect(await found([panel('a'), panel('b')])).toEqual([[]])
  })
})

describe('the name of a CA', () => {
  const namesake = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('somebody') })

  it('that two roots have is named at the root of the path', async () => {
    expect(await found([server, issuing, root, namesake])).toEqual([[], [], ['ca-name-reused']])
  })

  it('that a root keeps at its renewal with the same key belongs to one root', async () => {
    const renewed = certificate({ ...root.spec, key: root.key, notBefore: Date.UTC(2026, 0, 1) })
    expect(await found([server, issuing, root, renewed])).toEqual(nothing)
  })

  it('in a rollover certificate is no second root', async () => {
    const rollover = certificate({
      ...root.spec,
      issuer: namesake,
      key: root.key,
      extensions: { authorityKeyIdentifier: authorityKeyIdentifier(namesake.key.identifier) },
    })
    expect(await found([server, issuing, root, rollover])).toEqual(nothing)
  })
})
