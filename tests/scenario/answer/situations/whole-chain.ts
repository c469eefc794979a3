import { certificate } from '../../../support/certificate-builder.ts'
import { nothing, objectIdentifier, sequence } from '../../../support/der-writer.ts'

import type { AnswerSituation } from '../situation.ts'
import { issuing, ownRoot, plant, root, server, serverAndRoot, serverWith } from '../cast.ts'

/** ECDSA with SHA-256 and a NULL, which belongs to RSA (RFC 5758 section 3.2). */
const withNull = sequence(objectIdentifier('1.2.840.10045.4.3.2'), nothing())
const above = [issuing, root]
const ready = { next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const

export const wholeChain: readonly AnswerSituation[] = [
  { what: 'server, intermediate and root', certificates: plant, code: 'ready', ...ready },
  {
    what: 'without an intermediate',
    certificates: [certificate({ ...server.spec, issuer: root }), root],
    code: 'ready',
    ...ready,
  },
  {
    what: 'two intermediates',
    certificates: (() => {
      const second = certificate({ subject: 'Line CA', ca: true, issuer: issuing })
      return [certificate({ ...server.spec, issuer: second }), second, issuing, root]
    })(),
    code: 'ready',
    ...ready,
  },
  { what: 'each certificate twice', certificates: [...plant, ...plant], code: 'ready', ...ready },
  {
    what: 'the server twice, once with another algorithm outside of what is signed',
    certificates: [
      serverWith({ serialNumber: 7n, outerAlgorithm: withNull }),
      serverWith({ serialNumber: 7n }),
      ...above,
    ],
    code: 'ready',
    ...ready,
    findings: ['warning certificate-twin'],
  },
  { what: 'a root that is no part of it', certificates: [...plant, ownRoot], code: 'ready', ...ready },
  {
    what: 'for a name that the server has',
    certificates: plant,
    settings: { names: [{ kind: 'dns', value: 'tw.plant.example' }] },
    code: 'ready',
    ...ready,
  },
  {
    what: 'a CA that issued no server here',
    certificates: [issuing, root],
    code: 'ready',
    ...ready,
    kind: 'issuing-ca',
  },
  { what: 'a root alone', certificates: [root], code: 'root-alone', ...ready, kind: 'root' },
  {
    what: 'a root of version 1',
    certificates: [certificate({ subject: 'Old Root', ca: true, version: 1 })],
    code: 'root-alone',
    ...ready,
    kind: 'root',
  },
  {
    what: 'a server that is its own root',
    certificates: [serverAndRoot],
    code: 'server-and-root',
    ...ready,
    kind: 'server-and-root',
    advice: ['warning tls-server-is-ca'],
  },
  {
    what: 'a certificate without any stated purpose',
    certificates: [
      serverWith({
        subject: 'Line 7',
        extensions: { extendedKeyUsage: undefined, subjectAlternativeName: undefined },
      }),
      issuing,
      root,
    ],
    code: 'ready',
    ...ready,
    kind: 'unspecified',
    advice: ['warning tls-names-missing'],
  },
]
