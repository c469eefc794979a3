import { describe, expect, it } from 'vitest'
import { addressOf, certificate, plantChain } from '../support/certificate-builder.ts'
import { inspect, look, pemFile, source } from '../support/inspect.ts'
import { testKey } from '../support/test-keys.ts'
import { needsOpenssl, openssl, opensslVersion } from '../support/openssl.ts'
import { describeSituations } from './situation.ts'

const plant = plantChain()
const { root, issuing, server } = plant
const policyCa = certificate({ subject: 'Plant Policy CA', ca: true, issuer: root })
const lineCa = certificate({ subject: 'Line 3 CA', ca: true, issuer: policyCa })

describeSituations('a chain without its root', [
  {
    what: 'names the root and where it lives',
    cast: { server, issuing },
    paths: [
      {
        state: 'root-missing',
        verdict: 'undetermined',
        certificates: ['server', 'issuing'],
        missingIssuer: 'Plant Root CA',
        addresses: [addressOf('Plant Root CA')],
      },
    ],
    says: ['issuer-missing'],
  },
  {
    what: 'stops below a namesake of the missing root that has another key, and says so',
    cast: {
      server,
      issuing,
      rekeyed: certificate({ subject: 'Plant Root CA', ca: true, key: testKey('Plant Root CA, re-keyed') }),
    },
    paths: {
      among: [
        {
          state: 'root-missing',
          verdict: 'undetermined',
          certificates: ['server', 'issuing'],
          missingIssuer: 'Plant Root CA',
          addresses: [addressOf('Plant Root CA')],
        },
      ],
    },
    says: ['issuer-key-differs'],
  },
  {
    what: 'stops below a root that has the right key and another name, and says so',
    cast: { server, issuing, renamed: certificate({ subject: 'Plant Root CA (new name)', ca: true, key: root.key }) },
    paths: {
      among: [
        {
          state: 'root-missing',
          verdict: 'undetermined',
          certificates: ['server', 'issuing'],
          missingIssuer: 'Plant Root CA',
          addresses: [addressOf('Plant Root CA')],
        },
      ],
    },
    says: ['issuer-renamed'],
  },
  {
    what: 'is the same the other way round',
    cast: { issuing, server },
    paths: [
      {
        state: 'root-missing',
        verdict: 'undetermined',
        certificates: ['server', 'issuing'],
        missingIssuer: 'Plant Root CA',
        addresses: [addressOf('Plant Root CA')],
      },
    ],
  },
  {
    what: 'of two CA certificates stops at the upper one',
    cast: { lineCa, policyCa },
    paths: [
      {
        state: 'root-missing',
        verdict: 'undetermined',
        certificates: ['lineCa', 'policyCa'],
        missingIssuer: 'Plant Root CA',
        addresses: [addressOf('Plant Root CA')],
      },
    ],
  },
  {
    what: 'beside another CA of the missing name, whose key did not sign, does not end in that one',
    cast: { server, issuing, impostor: certificate({ subject: 'Plant Root CA', ca: true, keyType: 'p384' }) },
    paths: {
      among: [
        {
          state: 'root-missing',
          verdict: 'undetermined',
          certificates: ['server', 'issuing'],
          missingIssuer: 'Plant Root CA',
          addresses: [addressOf('Plant Root CA')],
        },
      ],
    },
  },
])

describeSituations('one certificate alone', [
  {
    what: 'a server certificate names its issuer and where it lives',
    cast: { server },
    paths: [
      {
        state: 'end-entity-only',
        verdict: 'undetermined',
        certificates: ['server'],
        missingIssuer: 'Plant Issuing CA',
        addresses: [addressOf('Plant Issuing CA')],
      },
    ],
    says: ['issuer-missing'],
  },
  {
    what: 'a server certificate without Authority Information Access names its issuer',
    cast: {
      server: certificate({
        subject: 'bare.example',
        issuer: issuing,
        extensions: { authorityInformationAccess: undefined },
      }),
    },
    paths: [
      {
        state: 'end-entity-only',
        verdict: 'undetermined',
        certificates: ['server'],
        missingIssuer: 'Plant Issuing CA',
        addresses: [],
      },
    ],
  },
  {
    what: 'a server certificate beside the root that did not issue it is still alone',
    cast: { server, root },
    paths: {
      among: [
        {
          state: 'end-entity-only',
          verdict: 'undetermined',
          certificates: ['server'],
          missingIssuer: 'Plant Issuing CA',
          addresses: [addressOf('Plant Issuing CA')],
        },
      ],
    },
  },
  {
    what: 'an intermediate names its issuer',
    cast: { issuing },
    paths: [
      {
        state: 'intermediate-only',
        verdict: 'undetermined',
        certificates: ['issuing'],
        missingIssuer: 'Plant Root CA',
        addresses: [addressOf('Plant Root CA')],
      },
    ],
  },
  {
    what: 'a root misses nothing',
    cast: { root },
    paths: [{ state: 'root-only', verdict: 'valid', certificates: ['root'] }],
  },
  {
    what: 'a self-signed server certificate is no root',
    cast: { server: certificate({ subject: 'panel.plant.example' }) },
    paths: [{ state: 'self-signed-end-entity', verdict: 'valid', certificates: ['server'] }],
  },
  {
    what: 'a self-signed server certificate without Basic Constraints is no root either',
    cast: { server: certificate({ subject: 'drive.plant.example', extensions: { basicConstraints: undefined } }) },
    paths: [{ state: 'self-signed-end-entity', verdict: 'valid', certificates: ['server'] }],
  },
])

describe.skipIf(!opensslVersion)(
  `certificates that plants make with openssl (${opensslVersion ?? needsOpenssl})`,
  () => {
    const selfSigned = (...args: string[]) =>
      openssl([
        ...[
          'req',
          '-x509',
          '-newkey',
          'rsa:2048',
          '-noenc',
          '-keyout',
          '/dev/null',
          '-subj',
          '/CN=thingworx.plant.example',
        ],
        ...['-days', '365', ...args],
      ]).stdout

    // The default configuration of openssl 3 says CA:TRUE of every certificate that `req -x509` makes.
    it('openssl req -x509 without more makes a root', async () => {
      const seen = await inspect([source('server.pem', selfSigned())], {}, Date.now())
      expect(seen.paths).toMatchObject([{ state: 'root-only', verdict: 'valid' }])
    })

    it('openssl req -x509 with CA:FALSE makes a self-signed server certificate', async () => {
      const file = source('server.pem', selfSigned('-addext', 'basicConstraints=CA:FALSE'))
      const seen = await inspect([file], {}, Date.now())
      expect(seen.paths).toMatchObject([{ state: 'self-signed-end-entity', verdict: 'valid' }])
    })
  },
)

describe('a workspace that grows and forgets', () => {
  it('a root that is added later completes the path', async () => {
    const first = await inspect([pemFile([server, issuing], 'from the browser.pem')], plant)
    expect(first.paths).toMatchObject([{ state: 'root-missing' }])
    await first.engine.open([source('root.cer', root.der)])
    const second = await look(first.engine, plant)
    expect(second.paths).toEqual([{ state: 'complete', verdict: 'valid', certificates: ['server', 'issuing', 'root'] }])
    expect(second.report.sources.map(({ name }) => name)).toEqual(['from the browser.pem', 'root.cer'])
    expect(second.codes).not.toContain('issuer-missing')
  })

  it('certificates keep their ids when files are added', async () => {
    const { engine, report } = await inspect([pemFile([server, issuing])], plant)
    await engine.open([pemFile([root, server])])
    const later = await engine.judge({ instant: report.settings.instant })
    expect(later.certificates.slice(0, 2).map(({ id, subject }) => [id, subject])).toEqual(
      report.certificates.map(({ id, subject }) => [id, subject]),
    )
    expect(later.certificates[2]).toMatchObject({ id: 'c3', subject: 'Plant Root CA' })
  })

  it('nothing is left of what is withdrawn', async () => {
    const { engine, report } = await inspect([pemFile([server, issuing, root])], plant)
    const id = report.certificates[0]!.id
    await engine.withdraw(['s1'])
    expect(await engine.judge({ instant: report.settings.instant })).toMatchObject({
      sources: [],
      certificates: [],
      paths: [],
      findings: [],
    })
    expect(await engine.detail(id)).toBeUndefined()
    expect(await engine.export('base64-cer', { objects: [id] })).toBeUndefined()
  })

  it('a file that is opened after all were withdrawn starts anew', async () => {
    const { engine } = await inspect([pemFile([server])], plant)
    await engine.withdraw(['s1'])
    await engine.open([pemFile([root])])
    const seen = await look(engine, plant)
    expect(seen.paths).toEqual([{ state: 'root-only', verdict: 'valid', certificates: ['root'] }])
    expect(seen.report.sources).toHaveLength(1)
  })

  it('nothing opened is no path and no error', async () => {
    const seen = await inspect([])
    expect(seen.report).toMatchObject({
      sources: [],
      certificates: [],
      paths: [],
      targets: [],
      moreTargets: 0,
      findings: [],
    })
  })
})
