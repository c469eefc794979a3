import { certificate, during } from '../../../support/certificate-builder.ts'
import { basicConstraints, extendedKeyUsage, subjectAlternativeName } from '../../../support/extension-writer.ts'
import { testKey } from '../../../support/test-keys.ts'
import {
  chainWith,
  crossed,
  crossedByNamesake,
  day,
  expired,
  future,
  issuing,
  namesakeRoot,
  opcUaSelfSigned,
  ownRoot,
  plant,
  root,
  selfSigned,
  server,
  serverAndRoot,
  serverWith,
  soon,
} from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const attention = { who: 'you', tone: 'attention', kind: 'tls-server' } as const
const problem = { tone: 'problem', kind: 'tls-server' } as const
const ready = { code: 'ready', next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const host = (value: string) => ({ names: [{ kind: 'dns', value }] }) as const
const inspecting = certificate({
  subject: [
    ['O', 'Fortinet'],
    ['CN', 'FG100FTK'],
  ],
  ca: true,
})
const inspectedBy = certificate({ ...server.spec, issuer: inspecting })

/** Two faults at once: the test holds which one is said first, and that no button saves a wrong root. */
export const pairs: readonly AnswerSituation[] = [
  {
    what: 'an expired server, and two roots with different keys',
    certificates: [serverWith(expired), issuing, root, crossed, ownRoot],
    code: 'expired',
    next: 'replace-certificate',
    second: 'compare-roots',
    who: 'server-administrator',
    ...problem,
    findings: ['error expired'],
  },
  {
    what: 'another host, and two roots with different keys',
    certificates: [...plant, crossed, ownRoot],
    settings: host('mes.plant.example'),
    code: 'name-not-presented',
    ...problem,
    findings: ['error name-not-presented'],
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
  {
    what: 'a server that ends soon, and two roots with different keys',
    certificates: [serverWith(soon), issuing, root, crossed, ownRoot],
    code: 'roots-differ',
    next: 'compare-roots',
    ...attention,
  },
  {
    what: 'two roots with different keys, one of them expired',
    certificates: [...plant, ...underExpiredRoot()],
    ...ready,
  },
  {
    what: 'two roots of one name with different keys, and a certificate that is not theirs',
    certificates: [...plant, crossedByNamesake, namesakeRoot, ownRoot],
    code: 'roots-differ',
    next: 'compare-roots',
    ...attention,
    screen: { title: 'This chain ends at 2 different roots: compare them', button: 'Compare the roots', who: 'You' },
  },
  {
    what: 'a client under two roots with different keys',
    certificates: [
      serverWith({
        subject: 'Panel 7',
        extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']), subjectAlternativeName: undefined },
      }),
      issuing,
      root,
      crossed,
      ownRoot,
    ],
    code: 'roots-differ',
    next: 'compare-roots',
    who: 'you',
    tone: 'attention',
    kind: 'tls-client',
  },
  {
    what: 'an inspection product, and the server expired',
    certificates: [certificate({ ...inspectedBy.spec, ...expired }), inspecting],
    code: 'expired',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    ...problem,
    findings: ['error expired'],
  },
  {
    what: 'an inspection product, and another host',
    certificates: [inspectedBy, inspecting],
    settings: host('mes.plant.example'),
    code: 'name-not-presented',
    ...problem,
    findings: ['error name-not-presented'],
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
  {
    what: 'an inspection product, and a public server of the same name beside it',
    certificates: [inspectedBy, inspecting, ...plant],
    code: 'several-servers',
    next: 'choose-server',
    ...attention,
  },
  {
    what: 'a changed certificate that expired as well',
    certificates: chainWith({ server: { ...expired, tamper: 'body' } }),
    code: 'signature-invalid',
    next: 'get-again',
    who: 'sender',
    ...problem,
    findings: ['error expired', 'error signature-invalid'],
  },
  {
    what: 'two servers, and the name of the one that expired',
    certificates: [serverWith(expired), serverWith({ subject: 'mes.plant.example' }), issuing, root],
    settings: host('tw.plant.example'),
    code: 'expired',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    ...problem,
    findings: ['error expired'],
  },
  {
    what: 'one server before and after its renewal, and its name',
    certificates: [serverWith(expired), server, issuing, root],
    settings: host('tw.plant.example'),
    code: 'several-servers',
    next: 'choose-server',
    ...attention,
  },
  {
    what: 'two self-signed servers of one name',
    certificates: [selfSigned, certificate({ subject: 'panel.plant.example', key: testKey('second panel') })],
    code: 'several-servers',
    next: 'choose-server',
    ...attention,
  },
  {
    what: 'two applications of OPC UA',
    certificates: [
      opcUaSelfSigned,
      certificate({
        ...opcUaSelfSigned.spec,
        subject: [
          ['CN', 'Vendor Client'],
          ['O', 'Plant'],
        ],
        key: testKey('Vendor Client'),
      }),
    ],
    code: 'several-servers',
    next: 'choose-server',
    who: 'you',
    tone: 'attention',
    kind: 'opc-ua-application',
    screen: {
      title: 'Here are 2 OPC UA application certificates: which one is it about?',
      button: 'Choose the application',
      who: 'You',
    },
  },
  {
    what: 'an expired application of OPC UA',
    certificates: [certificate({ ...opcUaSelfSigned.spec, ...expired })],
    code: 'expired',
    next: 'replace-certificate',
    who: 'opc-ua-operator',
    tone: 'problem',
    kind: 'opc-ua-application',
    findings: ['error expired'],
    screen: {
      title: 'The application certificate expired on 6 May 2026: “Vendor Server”',
      button: 'How to have it replaced',
      who: 'The operator of the OPC UA application',
    },
  },
  {
    what: 'an application of OPC UA that says that it is a CA',
    certificates: [
      certificate({
        ...opcUaSelfSigned.spec,
        ca: true,
        extensions: { ...opcUaSelfSigned.spec.extensions, basicConstraints: basicConstraints(true) },
      }),
    ],
    code: 'opc-ua-application',
    next: 'save-application',
    who: 'opc-ua-operator',
    tone: 'ready',
    kind: 'opc-ua-application',
    findings: ['warning opc-ua-application-is-ca'],
    advice: ['notice opc-ua-stack-refuses'],
  },
  {
    what: 'a server that is its own root, and another host',
    certificates: [serverAndRoot],
    settings: host('mes.plant.example'),
    code: 'name-not-presented',
    tone: 'problem',
    kind: 'server-and-root',
    findings: ['error name-not-presented'],
    advice: ['warning tls-server-is-ca'],
    next: 'enter-host',
    second: 'replace-certificate',
    who: 'you',
  },
  {
    what: 'a server that is its own root beside another chain',
    certificates: [serverAndRoot, ...plant],
    code: 'several-servers',
    next: 'choose-server',
    ...attention,
  },
  {
    what: 'a root whose name is a host, above a server',
    certificates: underHostNamedRoot(),
    ...ready,
  },
  {
    what: 'a root that has not begun, above a good server',
    certificates: chainWith({ root: future }),
    code: 'not-yet-valid',
    next: 'find-issuer',
    who: 'ca-owner',
    ca: 'Plant Root CA',
    ...problem,
    findings: ['error not-yet-valid'],
  },
  {
    what: 'the root before and after its renewal with the same key',
    certificates: [...plant, certificate({ ...root.spec, key: root.key, notBefore: during - 100 * day })],
    ...ready,
  },
  {
    what: 'a renewed root of the same key beside the expired one',
    certificates: renewedBesideExpired(),
    ...ready,
  },
  {
    what: 'three hundred certificates and no server',
    certificates: Array.from({ length: 300 }, (_, i) =>
      certificate({ subject: `Root ${i}`, ca: true, key: testKey(`root ${i % 3}`), ...(i < 98 ? expired : {}) }),
    ),
    code: 'many-certificates',
    next: 'add-files',
    who: 'you',
    tone: 'attention',
    kind: 'root',
  },
  {
    what: 'a certificate for servers and clients is judged as that of a server',
    certificates: [
      serverWith({ extensions: { extendedKeyUsage: extendedKeyUsage(['serverAuth', 'clientAuth']) } }),
      issuing,
      root,
    ],
    ...ready,
  },
  {
    what: 'a host name in the common name alone, and two roots',
    certificates: [serverWith({ extensions: { subjectAlternativeName: undefined } }), issuing, root, crossed, ownRoot],
    settings: host('tw.plant.example'),
    code: 'roots-differ',
    next: 'compare-roots',
    ...attention,
    findings: ['warning common-name-only'],
  },
  {
    what: 'a mail address beside a host is that of a server',
    certificates: [
      serverWith({
        extensions: {
          subjectAlternativeName: subjectAlternativeName([
            { dns: 'tw.plant.example' },
            { email: 'maria@plant.example' },
          ]),
        },
      }),
      issuing,
      root,
    ],
    ...ready,
  },
]

function underExpiredRoot() {
  const old = certificate({ subject: 'Expired Root', ca: true, ...expired })
  return [certificate({ ...issuing.spec, issuer: old, key: issuing.key }), old]
}

function underHostNamedRoot() {
  const ca = certificate({ subject: 'ca.plant.example', ca: true })
  return [certificate({ ...server.spec, issuer: ca }), ca]
}

function renewedBesideExpired() {
  const chain = chainWith({ root: expired })
  const [, , old] = chain
  return [...chain, certificate({ ...root.spec, key: old!.key, notBefore: during - day })]
}
