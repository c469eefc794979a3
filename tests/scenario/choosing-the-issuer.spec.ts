import { certificate, notBefore, plantChain } from '../support/certificate-builder.ts'
import { authorityKeyIdentifier, type ExtensionSpec } from '../support/extension-writer.ts'
import { testKey } from '../support/test-keys.ts'
import { describeSituations } from './situation.ts'
import type { SeenPath } from '../support/inspect.ts'

const year = 365 * 24 * 3600 * 1000
const { root, issuing, server } = plantChain()

const noIdentifiers = { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined } satisfies Record<
  string,
  ExtensionSpec | undefined
>
const oldRoot = certificate({ subject: 'Mill Root CA', ca: true, key: testKey('mill, old'), extensions: noIdentifiers })
const newRoot = certificate({ subject: 'Mill Root CA', ca: true, key: testKey('mill, new'), extensions: noIdentifiers })
const ofNewRoot = certificate({ subject: 'opc.mill.example', issuer: newRoot, extensions: noIdentifiers })

const path = (verdict: SeenPath['verdict'], ...certificates: string[]): SeenPath => ({
  state: 'complete',
  verdict,
  certificates,
})

describeSituations('one name, several keys', [
  {
    what: 'of two roots of one name the one whose key signed, given last',
    cast: { ofNewRoot, oldRoot, newRoot },
    paths: { among: [path('valid', 'ofNewRoot', 'newRoot')] },
  },
  {
    what: 'of two roots of one name the one whose key signed, given first',
    cast: { newRoot, oldRoot, ofNewRoot },
    paths: { among: [path('valid', 'ofNewRoot', 'newRoot')] },
  },
  {
    what: 'a key identifier that points to the wrong one of two loses against the signature',
    cast: (() => {
      const wrong = certificate({ subject: 'Foundry CA', ca: true, key: testKey('foundry, wrong') })
      const right = certificate({ subject: 'Foundry CA', ca: true, key: testKey('foundry, right') })
      const misled = { authorityKeyIdentifier: authorityKeyIdentifier(wrong.key.identifier) }
      return {
        server: certificate({ subject: 'opc.foundry.example', issuer: right, extensions: misled }),
        wrong,
        right,
      }
    })(),
    paths: { among: [path('valid', 'server', 'right')] },
    says: ['key-identifiers-differ'],
    opensslDiffers: 'openssl excludes an issuer whose key identifier differs',
  },
  {
    what: 'a key identifier that fits nobody loses against the signature',
    cast: {
      server: certificate({
        subject: 'odd.plant.example',
        issuer: root,
        extensions: { authorityKeyIdentifier: authorityKeyIdentifier(Buffer.from('not the right one')) },
      }),
      root,
    },
    paths: [path('valid', 'server', 'root')],
    says: ['key-identifiers-differ'],
    opensslDiffers: 'openssl excludes an issuer whose key identifier differs',
  },
])

const partner = certificate({ subject: 'Partner Root CA', ca: true })
const crossSigned = certificate({ subject: issuing.subject, ca: true, issuer: partner, key: issuing.key })
const rootUnderPartner = certificate({ subject: root.subject, ca: true, issuer: partner, key: root.key })

describeSituations('one key, several certificates', [
  {
    what: 'an issuing CA that two roots signed has two paths',
    cast: { server, issuing, crossSigned, root, partner },
    paths: { among: [path('valid', 'server', 'issuing', 'root'), path('valid', 'server', 'crossSigned', 'partner')] },
  },
  {
    what: 'a root that another root signed too has two paths',
    cast: { server, issuing, rootUnderPartner, root, partner },
    paths: {
      among: [
        path('valid', 'server', 'issuing', 'root'),
        path('valid', 'server', 'issuing', 'rootUnderPartner', 'partner'),
      ],
    },
  },
  {
    what: 'a cross-signed issuing CA whose one root is missing shows the path that is whole first',
    cast: { crossSigned, server, issuing, root },
    paths: { among: [path('valid', 'server', 'issuing', 'root')] },
  },
])

const expiredTwin = certificate({
  ...issuing.spec,
  key: issuing.key,
  notBefore: notBefore - 5 * year,
  notAfter: notBefore,
})

describeSituations('the better path comes first', [
  {
    what: 'the renewed certificate of an issuing CA before its expired twin',
    cast: { expiredTwin, server, issuing, root },
    paths: [path('valid', 'server', 'issuing', 'root'), path('invalid', 'server', 'expiredTwin', 'root')],
    errors: ['expired'],
  },
])

const [alpha, beta] = [testKey('alpha'), testKey('beta')]
const alphaByBeta = certificate({ subject: 'Alpha CA', ca: true, key: alpha, issuerName: 'Beta CA', signWith: beta })
const betaByAlpha = certificate({ subject: 'Beta CA', ca: true, key: beta, issuerName: 'Alpha CA', signWith: alpha })

describeSituations('issuers that go round in a circle', [
  {
    what: 'end, and are said to',
    cast: { server: certificate({ subject: 'loop.example', issuer: alphaByBeta }), alphaByBeta, betaByAlpha },
    paths: {
      among: [
        { state: 'top-not-root', verdict: 'undetermined', certificates: ['server', 'alphaByBeta', 'betaByAlpha'] },
      ],
    },
    says: ['issuer-loop'],
  },
])
