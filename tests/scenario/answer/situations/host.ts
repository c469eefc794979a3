import { certificate } from '../../../support/certificate-builder.ts'
import { subjectAlternativeName, type GeneralNameSpec } from '../../../support/extension-writer.ts'
import { chainWith, expired, issuing, plant, root, selfSigned, serverWith } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const named = (...names: GeneralNameSpec[]) => [
  serverWith({ extensions: { subjectAlternativeName: subjectAlternativeName(names) } }),
  issuing,
  root,
]
const asked = (value: string, kind: 'dns' | 'ip' = 'dns') => ({ names: [{ kind, value }] }) as const

const ready = { code: 'ready', next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const mismatch = {
  code: 'name-not-presented',
  next: 'replace-certificate',
  second: 'save-root',
  who: 'server-administrator',
  tone: 'problem',
  kind: 'tls-server',
} as const

/** The person typed a host, and the certificate covers it or not. */
export const host: readonly AnswerSituation[] = [
  { what: 'no host was asked about', certificates: plant, ...ready, remarks: ['name-not-checked'] },
  {
    what: 'the host that the server has',
    certificates: plant,
    settings: asked('TW.plant.example'),
    ...ready,
    remarks: ['name-matches'],
  },
  {
    what: 'another host',
    certificates: plant,
    settings: asked('mes.plant.example'),
    ...mismatch,
    findings: ['error name-not-presented'],
    screen: {
      title: 'The server certificate does not cover “mes.plant.example”',
      button: 'Enter another host',
      who: 'You',
    },
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
  {
    what: 'a host that a wildcard covers',
    certificates: named({ dns: '*.plant.example' }),
    settings: asked('mes.plant.example'),
    ...ready,
  },
  {
    what: 'a host one label below a wildcard',
    certificates: named({ dns: '*.plant.example' }),
    settings: asked('a.mes.plant.example'),
    ...mismatch,
    findings: ['error name-not-presented'],
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
  {
    what: 'an address that the server has',
    certificates: named({ dns: 'tw.plant.example' }, { ip: [192, 168, 1, 10] }),
    settings: asked('192.168.1.10', 'ip'),
    ...ready,
  },
  {
    what: 'an address that it does not have',
    certificates: named({ dns: 'tw.plant.example' }, { ip: [192, 168, 1, 10] }),
    settings: asked('192.168.1.11', 'ip'),
    ...mismatch,
    findings: ['error name-not-presented'],
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
  {
    what: 'an address that is written as a host name, asked about',
    certificates: named({ dns: '192.168.1.10' }, { dns: 'tw.plant.example' }),
    settings: asked('192.168.1.10', 'ip'),
    ...mismatch,
    findings: ['error name-not-presented'],
    screen: {
      title: 'The certificate has the address as a host name: “192.168.1.10”',
      button: 'How to have it replaced',
      who: 'The server’s administrator',
    },
  },
  {
    what: 'an address that is written as a host name, not asked about',
    certificates: named({ dns: '192.168.1.10' }, { dns: 'tw.plant.example' }),
    ...ready,
    advice: ['warning address-as-host-name'],
  },
  {
    what: 'an address that is only the common name',
    certificates: [
      certificate({ subject: '192.168.1.10', issuer: issuing, extensions: { subjectAlternativeName: undefined } }),
      issuing,
      root,
    ],
    settings: asked('192.168.1.10', 'ip'),
    ...mismatch,
    findings: ['error name-not-presented'],
  },
  {
    what: 'a host that is the common name, where other hosts are alternative names',
    certificates: named({ dns: 'mes.plant.example' }),
    settings: asked('tw.plant.example'),
    ...mismatch,
    findings: ['error name-not-presented'],
  },
  {
    what: 'another host, and the server expired',
    certificates: chainWith({ server: expired }),
    settings: asked('mes.plant.example'),
    ...mismatch,
    code: 'expired',
    findings: ['error expired', 'error name-not-presented'],
  },
  {
    what: 'another host than that of a self-signed server',
    certificates: [selfSigned],
    settings: asked('mes.plant.example'),
    code: 'name-not-presented',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error name-not-presented'],
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
  {
    what: 'another host, and the root is missing',
    certificates: plant.slice(0, 2),
    settings: asked('mes.plant.example'),
    ...mismatch,
    findings: ['error name-not-presented', 'warning issuer-missing'],
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
]
