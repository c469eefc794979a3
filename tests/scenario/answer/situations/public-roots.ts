import { certificate, during } from '../../../support/certificate-builder.ts'
import { chainWith, day, issuing, plant, root, server, year } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

/** Longer than the other certificate. The longer of two comes later, so the path to the public root is first. */
const somebodyRoot = certificate({ subject: 'Root that somebody added', ca: true })
const crossedLonger = certificate({ ...issuing.spec, issuer: somebodyRoot, key: issuing.key })

const ready = { next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const distrusted = {
  code: 'root-distrusted',
  next: 'replace-certificate',
  second: 'save-root',
  who: 'server-administrator',
  tone: 'attention',
  kind: 'tls-server',
  advice: ['warning tls-lifetime-too-long'],
} as const

/** A new root whose key an older root certified as well, as happened to the first root of Let’s Encrypt. */
const older = certificate({ subject: 'Older Trust CA X3', ca: true, notAfter: during - 30 * day })
const newer = certificate({ subject: 'Newer Root X1', ca: true })
const crossSigned = certificate({ subject: 'Newer Root X1', ca: true, key: newer.key, issuer: older })
const crossExpired = certificate({ ...crossSigned.spec, notAfter: during - 30 * day })
const authority = certificate({ subject: 'Authority R3', ca: true, issuer: newer })
const site = certificate({ subject: 'www.site.example', issuer: authority })

/** Chains that end, or could end, at a root of the built-in list; Mozilla may distrust that root from some day on. */
export const publicRoots: readonly AnswerSituation[] = [
  {
    what: 'a public chain whose root was not saved',
    certificates: [server, issuing],
    publicRoots: [root],
    code: 'ready-from-list',
    ...ready,
    advice: ['warning tls-lifetime-too-long'],
  },
  {
    what: 'a public chain with its root',
    certificates: plant,
    publicRoots: [root],
    code: 'ready',
    ...ready,
    remarks: ['public-root'],
    advice: ['warning tls-lifetime-too-long'],
  },
  {
    what: 'a private chain',
    certificates: plant,
    publicRoots: [newer],
    code: 'ready',
    ...ready,
    remarks: ['private-root'],
  },
  {
    what: 'a public root of the missing name that did not sign',
    certificates: [server, issuing],
    publicRoots: [certificate({ ...root.spec, key: newer.key })],
    code: 'root-missing',
    next: 'find-issuer',
    who: 'ca-owner',
    ca: 'Plant Root CA',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning issuer-missing'],
  },
  {
    what: 'a server alone that a public root issued',
    certificates: [certificate({ ...server.spec, issuer: root })],
    publicRoots: [root],
    code: 'ready-from-list',
    ...ready,
    advice: ['warning tls-lifetime-too-long'],
  },
  {
    what: 'a chain over a cross-certificate whose issuer is missing, and the root is public',
    certificates: [site, authority, crossSigned],
    publicRoots: [newer],
    code: 'ready-from-list',
    ...ready,
    advice: ['warning tls-lifetime-too-long'],
  },
  {
    what: 'a chain over a cross-certificate whose issuer is missing',
    certificates: [site, authority, crossSigned],
    code: 'cross-issuer-missing',
    next: 'find-issuer',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning issuer-missing'],
  },
  {
    what: 'a chain over an expired cross-certificate to an expired root',
    certificates: [site, authority, crossExpired, older],
    code: 'cross-root-expired',
    next: 'find-issuer',
    who: 'you',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error expired'],
  },
  {
    what: 'a chain over a cross-certificate to an expired root',
    certificates: [site, authority, crossSigned, older],
    code: 'cross-root-expired',
    next: 'find-issuer',
    who: 'you',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error expired'],
  },
  {
    what: 'the same with the self-signed root',
    certificates: [site, authority, crossExpired, older, newer],
    code: 'ready',
    ...ready,
  },
  {
    what: 'an expired server under an expired cross-certificate',
    certificates: [certificate({ ...site.spec, notAfter: during - day }), authority, crossExpired, older],
    code: 'expired',
    next: 'replace-certificate',
    who: 'ca-owner',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error expired'],
  },
  {
    what: 'a public root beside a root that somebody added',
    certificates: [...plant, crossedLonger, somebodyRoot],
    publicRoots: [root],
    code: 'roots-differ',
    next: 'compare-roots',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    advice: ['warning tls-lifetime-too-long'],
  },
  {
    what: 'a list of more than a year ago',
    certificates: plant,
    settings: { instant: during + 3 * year },
    code: 'ready',
    ...ready,
    remarks: ['list-old'],
  },
  {
    what: 'an expired server under a public root that was not saved',
    certificates: chainWith({ server: { notAfter: during - day } }).slice(0, 2),
    publicRoots: [root],
    code: 'expired',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error expired'],
    advice: ['warning tls-lifetime-too-long'],
  },
  {
    what: 'a server from after the day from which its public root is distrusted',
    certificates: [server, issuing],
    publicRoots: [{ ...root, distrustAfter: Date.UTC(2024, 0, 1) }],
    ...distrusted,
  },
  {
    what: 'a server from before the day from which its public root is distrusted',
    certificates: [server, issuing],
    publicRoots: [{ ...root, distrustAfter: Date.UTC(2026, 0, 1) }],
    code: 'ready-from-list',
    ...ready,
    advice: ['warning tls-lifetime-too-long'],
  },
  {
    what: 'a distrusted public root that the person saved, above a later server',
    certificates: plant,
    publicRoots: [{ ...root, distrustAfter: Date.UTC(2024, 0, 1) }],
    ...distrusted,
  },
  {
    what: 'a cross-certificate whose issuer is missing, beside another root of the missing name',
    certificates: [site, authority, crossSigned, certificate({ ...older.spec, key: somebodyRoot.key })],
    code: 'other-key-signed',
    next: 'find-issuer',
    who: 'ca-owner',
    ca: 'Older Trust CA X3',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning issuer-key-differs'],
  },
  {
    what: 'an expired cross-certificate, beside another root of the name of its own',
    certificates: [site, authority, crossExpired, older, certificate({ ...newer.spec, key: somebodyRoot.key })],
    code: 'cross-root-expired',
    next: 'find-issuer',
    who: 'you',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error expired'],
  },
]
