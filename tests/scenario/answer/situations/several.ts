import { certificate, during } from '../../../support/certificate-builder.ts'
import { extendedKeyUsage } from '../../../support/extension-writer.ts'

import type { AnswerSituation } from '../situation.ts'
import { day, issuing, ownRoot, plant, root, server, serverWith } from '../cast.ts'

const ready = { next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const second = certificate({ subject: 'opc.plant.example', issuer: issuing })
const roots = Array.from({ length: 12 }, (_, i) =>
  certificate({ subject: `Root ${i}`, ca: true, ...(i < 4 ? { notAfter: during - day } : {}) }),
)
const asked = {
  code: 'several-servers',
  next: 'choose-server',
  who: 'you',
  tone: 'attention',
  kind: 'tls-server',
} as const

export const several: readonly AnswerSituation[] = [
  { what: 'two servers', certificates: [server, second, issuing, root], ...asked },
  {
    what: 'two servers, one of them expired',
    certificates: [server, serverWith({ subject: 'old.plant.example', notAfter: during - day }), issuing, root],
    ...asked,
  },
  {
    what: 'one server before and after its renewal',
    certificates: [server, serverWith({ notBefore: during - day }), issuing, root],
    ...asked,
  },
  {
    what: 'two servers, and the name of one of them',
    certificates: [server, second, issuing, root],
    settings: { names: [{ kind: 'dns', value: 'opc.plant.example' }] },
    code: 'ready',
    ...ready,
  },
  {
    what: 'two servers, one of them without its chain',
    certificates: [server, issuing, root, certificate({ subject: 'x.example', issuer: ownRoot })],
    ...asked,
  },
  {
    what: 'twelve roots',
    certificates: roots,
    code: 'many-certificates',
    next: 'add-files',
    who: 'you',
    tone: 'attention',
    kind: 'root',
  },
  {
    what: 'two clients and no server',
    certificates: [1, 2]
      .map((i) =>
        certificate({
          subject: `Device ${i}`,
          issuer: root,
          extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']), subjectAlternativeName: undefined },
        }),
      )
      .concat(root),
    code: 'many-certificates',
    next: 'add-files',
    who: 'you',
    tone: 'attention',
    kind: 'tls-client',
  },
  { what: 'a server among twelve roots', certificates: [...plant, ...roots], code: 'ready', ...ready },
]
