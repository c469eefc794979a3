import { certificate, during } from '../../../support/certificate-builder.ts'

import type { AnswerSituation } from '../situation.ts'
import { chainWith, day, issuing, plant, root, server, serverWith, soon } from '../cast.ts'

const ready = { next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const attention = { who: 'you', tone: 'attention', kind: 'tls-server' } as const
const inspecting = certificate({
  subject: [
    ['O', 'Zscaler Inc.'],
    ['CN', 'Zscaler Root CA'],
  ],
  ca: true,
})
const unnamed = certificate({ ...issuing.spec, extensions: { subjectKeyIdentifier: undefined } })
const weakServer = serverWith({ keyType: 'rsa1024' })
const sha1Root = certificate({ subject: 'SHA-1 Root', ca: true, keyType: 'rsa2048-sha1' })
const sha1Server = certificate({ subject: 'old.plant.example', issuer: sha1Root })

/** The answer to a chain that an inspection product made. */
const inspected = {
  code: 'inspected',
  next: 'save-chain-from-browser',
  who: 'it-security',
  tone: 'attention',
} as const

export const caution: readonly AnswerSituation[] = [
  {
    what: 'the root of an inspection product',
    certificates: [certificate({ ...server.spec, issuer: inspecting }), inspecting],
    ...inspected,
    second: 'save-root',
    kind: 'tls-server',
  },
  {
    what: 'a root whose name tells of inspection and of no product',
    certificates: (() => {
      const proxy = certificate({ subject: 'Plant SSL Inspection CA', ca: true })
      return [certificate({ ...server.spec, issuer: proxy }), proxy]
    })(),
    ...inspected,
    second: 'save-root',
    kind: 'tls-server',
  },
  {
    what: 'such a root alone',
    certificates: [inspecting],
    code: 'inspected',
    next: 'save-chain-from-browser',
    second: 'save-root',
    who: 'it-security',
    tone: 'attention',
    kind: 'root',
    screen: {
      title: 'This root looks like that of Zscaler, an inspection product',
      button: 'How to save the real chain',
      who: 'Your IT security',
    },
  },
  {
    what: 'a server of an inspection product without its root',
    certificates: [certificate({ ...server.spec, issuer: inspecting })],
    code: 'inspected',
    next: 'save-chain-from-browser',
    who: 'it-security',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning issuer-missing'],
  },
  {
    what: 'an intermediate that does not say which key it has',
    certificates: [certificate({ ...server.spec, issuer: unnamed }), unnamed, root],
    code: 'root-uncertain',
    next: 'compare-roots',
    ...attention,
    advice: ['warning key-identifier-missing'],
  },
  {
    what: 'a root that ends in three weeks',
    certificates: chainWith({ root: soon }),
    code: 'ends-soon',
    next: 'find-issuer',
    second: 'save-root',
    who: 'ca-owner',
    tone: 'attention',
    kind: 'tls-server',
  },
  {
    what: 'a server that ends in three weeks',
    certificates: chainWith({ server: soon }),
    code: 'ends-soon',
    next: 'save-root',
    second: 'replace-certificate',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
  },
  {
    what: 'an intermediate that ends in three weeks',
    certificates: chainWith({ issuing: soon }),
    code: 'ends-soon',
    next: 'save-root',
    second: 'replace-certificate',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
  },
  {
    what: 'three weeks where the person is warned a week before',
    certificates: chainWith({ server: soon }),
    settings: { endsSoonDays: 7 },
    code: 'ready',
    ...ready,
  },
  {
    what: 'forty days where the person is warned sixty before',
    certificates: chainWith({ server: { notAfter: during + 40 * day } }),
    settings: { endsSoonDays: 60 },
    code: 'ends-soon',
    next: 'save-root',
    second: 'replace-certificate',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
  },
  {
    what: 'a server with 1,024 bits',
    certificates: [weakServer, issuing, root],
    code: 'weak',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning key-too-small'],
  },
  {
    what: 'a server signed with SHA-1',
    certificates: [sha1Server, sha1Root],
    code: 'weak',
    next: 'replace-certificate',
    second: 'save-root',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning signature-hash-weak'],
    who: 'ca-owner',
    ca: 'SHA-1 Root',
  },
  {
    what: 'a root that signed itself with SHA-1 is as good as another',
    certificates: [sha1Root],
    code: 'root-alone',
    ...ready,
    kind: 'root',
  },
  {
    what: 'a host only in the common name',
    certificates: [serverWith({ extensions: { subjectAlternativeName: undefined } }), issuing, root],
    settings: { names: [{ kind: 'dns', value: 'tw.plant.example' }] },
    code: 'common-name-only',
    next: 'save-root',
    second: 'replace-certificate',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning common-name-only'],
  },
  {
    what: 'revocation has to be known and is not',
    certificates: plant,
    settings: { revocation: 'required' },
    code: 'not-proven',
    next: 'save-root',
    ...attention,
  },
]
