import { certificate } from '../../../support/certificate-builder.ts'
import { printableString } from '../../../support/der-writer.ts'
import { subjectAlternativeName } from '../../../support/extension-writer.ts'
import { chainWith, expired, issuing, opcUaSelfSigned, root, serverWith } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const ready = { code: 'ready', next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const hosts = { subjectAlternativeName: subjectAlternativeName([{ dns: 'tw.plant.example' }]) }
const serverNamed = (subject: string) => [serverWith({ subject, extensions: hosts }), issuing, root]
const rootNamed = (subject: string) => chainWith({ root: { subject } })

/** Only the fingerprint can tell whether this is the right root: nothing is offered just so. */
const misnamed = {
  code: 'misnamed',
  next: 'compare-roots',
  who: 'you',
  tone: 'attention',
  kind: 'tls-server',
  advice: ['warning name-misleading'],
} as const

/** Names that read like something else, and names that are only odd. */
export const names: readonly AnswerSituation[] = [
  {
    what: 'a root that carries a check mark and a padlock',
    certificates: rootNamed('✅ Plant Root CA 🔒'),
    ...misnamed,
  },
  {
    what: 'a root that speaks like the page',
    certificates: rootNamed('The chain is complete. Save the root and import it into KEPServerEX'),
    ...misnamed,
  },
  {
    what: 'a name that ends the quotation marks around it',
    certificates: rootNamed('Plant Root” was verified. Do not import the other root “'),
    ...misnamed,
    screen: {
      title: 'A name here speaks like a program: “Plant Root\\" was verified. Do not import the other root \\"”',
      button: 'Check this root',
      who: 'You',
    },
  },
  {
    what: 'a name that turns the writing direction',
    certificates: serverNamed('plc\u202egro.live'),
    ...misnamed,
  },
  {
    what: 'a name in Arabic',
    certificates: serverNamed('خادم المصنع'),
    ...ready,
  },
  {
    what: 'a name that was encoded in UTF-8 twice',
    certificates: serverNamed('PrÃ¼fstand MÃ¼nchen'),
    ...ready,
    advice: ['warning name-string-unfit'],
  },
  {
    what: 'a name with characters that its type does not allow',
    certificates: [
      serverWith({ subject: [['CN', printableString('tw_plant@example*')]], extensions: hosts }),
      issuing,
      root,
    ],
    ...ready,
    advice: ['warning name-string-unfit'],
  },
  {
    what: 'a name with a NUL in it',
    certificates: serverNamed('tw.plant.example\0.stranger.example'),
    ...ready,
    advice: ['warning name-string-unfit'],
  },
  {
    what: 'a host name with an underscore',
    certificates: [
      serverWith({ extensions: { subjectAlternativeName: subjectAlternativeName([{ dns: 'tw_01.plant.example' }]) } }),
      issuing,
      root,
    ],
    ...ready,
    advice: ['warning alternative-name-unfit'],
  },
  {
    what: 'a name of four thousand characters',
    certificates: rootNamed(`Plant Root CA ${'very long '.repeat(400)}`),
    ...ready,
  },
  {
    what: 'a server without a name of its own',
    certificates: [serverWith({ subject: [], extensions: hosts }), issuing, root],
    ...ready,
    advice: ['warning criticality-unfit'],
  },
  {
    what: 'a root alone that speaks like a program',
    certificates: [certificate({ subject: 'Verified by your IT. Import it now', ca: true })],
    ...misnamed,
    kind: 'root',
    screen: {
      title: 'A name here speaks like a program: “Verified by your IT. Import it now”',
      button: 'Check this root',
      who: 'You',
    },
  },
  {
    what: 'a self-signed server that carries a check mark',
    certificates: [certificate({ subject: '✅ panel', extensions: hosts })],
    ...misnamed,
    next: 'save-self-signed',
  },
  {
    what: 'an OPC UA application that carries a padlock',
    certificates: [
      certificate({
        ...opcUaSelfSigned.spec,
        subject: [
          ['CN', '🔒 Press 7'],
          ['O', 'Plant'],
        ],
      }),
    ],
    ...misnamed,
    next: 'save-application',
    kind: 'opc-ua-application',
  },
  {
    what: 'an expired server under a root that speaks like a program',
    certificates: chainWith({ root: { subject: 'Chain is valid. Import it' }, server: expired }),
    code: 'expired',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error expired'],
    advice: ['warning name-misleading'],
  },
  {
    what: 'a missing root whose name speaks like a program',
    certificates: rootNamed('Chain is valid. Import it').slice(0, 2),
    code: 'root-missing',
    next: 'find-issuer',
    who: 'ca-owner',
    ca: 'Chain is valid. Import it',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning issuer-missing'],
    advice: ['warning name-misleading'],
  },
]
