import { readFileSync } from 'node:fs'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { sequence } from '../../../support/der-writer.ts'
import { source } from '../../../support/inspect.ts'
import { revocationList, type RevocationListSpec } from '../../../support/revocation-list-builder.ts'
import { day, issuing, root, serverWith } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const ready = { code: 'ready', next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const server = serverWith({ serialNumber: 0x501n })
const chain = [server, issuing, root]
const revocable = certificate({ ...issuing.spec, serialNumber: 0x77n })
const list = (spec: Omit<RevocationListSpec, 'issuer'>, name = 'issuing.crl') =>
  source(name, revocationList({ issuer: issuing, ...spec }).der)

/** Revocation lists that the person added. */
export const revocation: readonly AnswerSituation[] = [
  {
    what: 'a revoked server',
    certificates: chain,
    files: [list({ entries: [{ serial: 0x501n, reason: 1 }] })],
    code: 'revoked',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error revoked'],
    screen: {
      title: 'The server certificate was revoked: “tw.plant.example”',
      button: 'How to have it replaced',
      who: 'The server’s administrator',
    },
  },
  {
    what: 'a server that is on hold',
    certificates: chain,
    files: [list({ entries: [{ serial: 0x501n, reason: 6 }] })],
    code: 'revoked',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error revoked'],
  },
  {
    what: 'a list that does not have the server',
    certificates: chain,
    files: [list({ entries: [{ serial: 0x999n }] })],
    ...ready,
    findings: ['notice not-revoked'],
  },
  {
    what: 'a list without entries',
    certificates: chain,
    files: [list({ entries: [] })],
    ...ready,
    findings: ['notice not-revoked'],
  },
  {
    what: 'a list with an empty list of entries',
    certificates: chain,
    files: [list({ rawEntries: sequence() })],
    ...ready,
    findings: ['notice not-revoked', 'warning revocation-list-unfit'],
  },
  {
    what: 'a list that is out of date',
    certificates: chain,
    files: [list({ thisUpdate: during - 90 * day, nextUpdate: during - 60 * day })],
    ...ready,
    findings: ['warning revocation-data-unusable'],
  },
  {
    what: 'a list that is out of date, where revocation has to be known',
    certificates: chain,
    files: [list({ thisUpdate: during - 90 * day, nextUpdate: during - 60 * day })],
    settings: { revocation: 'required' },
    code: 'not-proven',
    next: 'save-root',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning revocation-data-unusable'],
  },
  {
    what: 'a revoked intermediate',
    certificates: [serverWith({ issuer: revocable }), revocable, root],
    files: [source('root.crl', revocationList({ issuer: root, entries: [{ serial: 0x77n, reason: 2 }] }).der)],
    code: 'revoked',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'ca-owner',
    ca: 'Plant Issuing CA',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error revoked'],
  },
  {
    what: 'a revocation list alone',
    files: [list({})],
    code: 'other-object',
    next: 'add-files',
    who: 'you',
    tone: 'attention',
  },
  {
    what: 'a revocation list and a request',
    files: [
      list({}),
      source('request.pem', readFileSync(new URL('../../../vectors/container/request.pem', import.meta.url))),
    ],
    code: 'other-objects',
    next: 'add-files',
    who: 'you',
    tone: 'attention',
    findings: ['warning no-certificate-here'],
  },
]
