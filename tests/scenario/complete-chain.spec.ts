import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { certificate, during, notAfter, plantChain } from '../support/certificate-builder.ts'
import { printableString } from '../support/der-writer.ts'
import { extendedKeyUsage } from '../support/extension-writer.ts'
import { inspect, pemFile, source, type SeenPath } from '../support/inspect.ts'
import { inTemporaryFolder, needsOpenssl, openssl, opensslVersion } from '../support/openssl.ts'
import { describeSituations, type Situation } from './situation.ts'

const plant = plantChain()
const { root, issuing, server } = plant
const complete: SeenPath = { state: 'complete', verdict: 'valid', certificates: ['server', 'issuing', 'root'] }

const orders = [
  ['server, issuing, root', [server, issuing, root]],
  ['server, root, issuing', [server, root, issuing]],
  ['issuing, server, root', [issuing, server, root]],
  ['issuing, root, server', [issuing, root, server]],
  ['root, server, issuing', [root, server, issuing]],
  ['root, issuing, server', [root, issuing, server]],
] as const

describeSituations('a complete chain', [
  ...orders.map(([order, certificates]): Situation => ({
    what: `in the order ${order}`,
    cast: plant,
    files: [pemFile(certificates)],
    paths: [complete],
  })),
  {
    what: 'as three DER files',
    cast: plant,
    files: [source('a.cer', root.der), source('b.crt', server.der), source('c.der', issuing.der)],
    paths: [complete],
  },
  {
    what: 'of which every certificate came twice',
    cast: plant,
    files: [pemFile([server, issuing, root, root, issuing, server])],
    paths: [complete],
  },
  {
    what: 'with the root once more in a file of its own',
    cast: plant,
    files: [pemFile([server, issuing, root]), source('root.cer', root.der)],
    paths: [complete],
  },
  {
    what: 'of an intermediate and its root, nothing below',
    cast: { issuing, root },
    paths: [{ state: 'complete', verdict: 'valid', certificates: ['issuing', 'root'] }],
  },
  {
    what: 'of a server whose root issued it directly',
    cast: { server: certificate({ subject: 'direct.plant.example', issuer: root }), root },
    paths: [{ state: 'complete', verdict: 'valid', certificates: ['server', 'root'] }],
  },
  ...(['rsa2048', 'p384', 'ed25519'] as const).map((keyType): Situation => {
    const top = certificate({ subject: `Root ${keyType}`, ca: true, keyType })
    const cast = { server: certificate({ subject: `${keyType}.example`, issuer: top, keyType }), root: top }
    return {
      what: `whose keys are ${keyType}`,
      cast,
      paths: [{ state: 'complete', verdict: 'valid', certificates: ['server', 'root'] }],
    }
  }),
  {
    what: 'whose names are written in another string type and another case below than above (RFC 5280 section 7.1)',
    cast: {
      server: certificate({
        subject: 'press.plant.example',
        issuer: root,
        issuerName: [['CN', printableString('PLANT  root ca')]],
      }),
      root,
    },
    paths: [{ state: 'complete', verdict: 'valid', certificates: ['server', 'root'] }],
  },
])

const otherRoot = certificate({ subject: 'Warehouse Root CA', ca: true })
const otherServer = certificate({ subject: 'mqtt.warehouse.example', issuer: otherRoot })

describeSituations('more than one chain', [
  {
    what: 'two chains in one file are two paths',
    cast: { ...plant, otherServer, otherRoot },
    files: [pemFile([server, otherRoot, issuing, otherServer, root])],
    paths: { among: [complete, { state: 'complete', verdict: 'valid', certificates: ['otherServer', 'otherRoot'] }] },
  },
  {
    what: 'two servers of one issuing CA are two paths',
    cast: { ...plant, second: certificate({ subject: 'historian.plant.example', issuer: issuing }) },
    paths: { among: [complete, { ...complete, certificates: ['second', 'issuing', 'root'] }] },
  },
  {
    what: 'a root that belongs to nothing else leaves the chain as it is',
    cast: { otherRoot, ...plant },
    paths: { among: [complete] },
  },
])

describe('the counts', () => {
  it('two chains are two paths and no more', async () => {
    const seen = await inspect([pemFile([server, otherRoot, issuing, otherServer, root])])
    expect(seen.paths).toHaveLength(2)
    expect(seen.report).toMatchObject({ targets: [{ paths: 1 }, { paths: 1 }], moreTargets: 0 })
  })

  it('a certificate that was given three times is one certificate', async () => {
    const seen = await inspect([pemFile([server, server]), source('server.cer', server.der)])
    expect(seen.report.certificates).toMatchObject([{ id: 'c1', times: 3, sources: ['s1', 's2'] }])
  })

  it('a stranger among the chain stands alone, after it', async () => {
    const stranger = certificate({ subject: 'A Stranger', ca: true })
    const seen = await inspect([pemFile([stranger, server, issuing, root])], { ...plant, stranger })
    expect(seen.paths).toEqual([complete, { state: 'root-only', verdict: 'valid', certificates: ['stranger'] }])
  })
})

describe('parts and periods', () => {
  it('tells the parts by extensions and signatures', async () => {
    const { report } = await inspect([pemFile([server, issuing, root, certificate({ subject: 'alone.example' })])])
    expect(report.certificates.map(({ subject, role }) => [subject, role])).toEqual([
      ['thingworx.plant.example', 'end-entity'],
      ['Plant Issuing CA', 'intermediate'],
      ['Plant Root CA', 'root'],
      ['alone.example', 'self-signed-end-entity'],
    ])
  })

  it('is valid when every certificate is', async () => {
    const late = certificate({
      subject: 'late.example',
      issuer: root,
      notBefore: Date.UTC(2026, 0, 1),
      notAfter: Date.UTC(2027, 0, 1),
    })
    const older = certificate({
      subject: 'older.example',
      issuer: root,
      notBefore: Date.UTC(2020, 0, 1),
      notAfter: Date.UTC(2040, 0, 1),
    })
    const seen = await inspect([pemFile([late, older, root])], { late, older, root })
    const byTarget = new Map(
      seen.paths.map(({ certificates }, at) => [certificates[0], seen.report.paths[at]?.validity]),
    )
    expect(byTarget.get('late')).toEqual({ notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2027, 0, 1) })
    expect(byTarget.get('older')).toEqual({ notBefore: Date.UTC(2025, 0, 1), notAfter })
  })

  it('says of every link what it rests on', async () => {
    const { report } = await inspect([pemFile([server, issuing, root])])
    const links = report.paths[0]?.links
    expect(links).toEqual([
      { subject: 'c1', issuer: 'c2', signature: 'valid', keyIdentifiers: 'equal' },
      { subject: 'c2', issuer: 'c3', signature: 'valid', keyIdentifiers: 'equal' },
      // The builder gives a root no Authority Key Identifier, as RFC 5280 section 4.2.1.1 allows.
      { subject: 'c3', issuer: 'c3', signature: 'valid', keyIdentifiers: 'absent' },
    ])
  })

  it('gives the same Report for the same files', async () => {
    const files = () => [pemFile([server, issuing, root]), source('note.html', '<!DOCTYPE html><p>hello')]
    expect((await inspect(files())).report).toEqual((await inspect(files())).report)
  })

  it('gives a Report that is plain data', async () => {
    const { report } = await inspect([pemFile([server, issuing, root])])
    expect(structuredClone(report)).toEqual(report)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
})

describe.skipIf(!opensslVersion)(
  `text around the blocks, written by openssl itself (${opensslVersion ?? needsOpenssl})`,
  () => {
    it.each([
      ['openssl x509 -text', ['x509', '-text']],
      ['openssl x509 -subject -issuer -dates -fingerprint', ['x509', '-subject', '-issuer', '-dates', '-fingerprint']],
    ])('%s', async (_, args) => {
      const printed = [server, issuing, root].map(({ pem }) => openssl(args, pem).stdout).join('\n')
      const seen = await inspect([source('pasted text', printed)], plant, during)
      expect(seen.paths).toEqual([complete])
      expect(seen.errors).toEqual([])
    })

    it('openssl pkcs7 -print_certs', async () => {
      const printed = inTemporaryFolder((folder) => {
        const [chain, bundle] = [join(folder, 'chain.pem'), join(folder, 'chain.p7b')]
        writeFileSync(chain, [server, issuing, root].map(({ pem }) => pem).join(''))
        openssl(['crl2pkcs7', '-nocrl', '-certfile', chain, '-out', bundle])
        return openssl(['pkcs7', '-print_certs', '-in', bundle]).stdout
      })
      expect(printed).toMatch(/^subject=/m)
      expect((await inspect([source('printed.pem', printed)], plant)).paths).toEqual([complete])
    })
  },
)

describe('purposes', () => {
  it('a server certificate is for TLS servers, a CA certificate signs certificates', async () => {
    const client = certificate({
      subject: 'client',
      issuer: root,
      extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) },
    })
    const { engine, report } = await inspect([pemFile([server, client, root])])
    const [ofServer, ofClient, ofRoot] = await Promise.all(report.certificates.map(({ id }) => engine.detail(id)))
    expect(ofServer?.purposes).toContain('tls-server')
    expect(ofServer?.purposes).not.toContain('tls-client')
    expect(ofClient?.purposes).toContain('tls-client')
    expect(ofRoot?.purposes).not.toContain('tls-server')
  })
})
