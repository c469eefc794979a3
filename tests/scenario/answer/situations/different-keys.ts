import { certificate, during } from '../../../support/certificate-builder.ts'

import type { AnswerSituation } from '../situation.ts'
import {
  crossed,
  crossedByNamesake,
  day,
  issuing,
  namesakeRoot,
  newByOld,
  newRoot,
  oldByNew,
  ownRoot,
  plant,
  server,
} from '../cast.ts'

const ready = { next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const attention = { who: 'you', tone: 'attention', kind: 'tls-server' } as const

export const differentKeys: readonly AnswerSituation[] = [
  {
    what: 'a root that somebody added',
    certificates: [...plant, crossed, ownRoot],
    code: 'roots-differ',
    next: 'compare-roots',
    ...attention,
  },
  {
    what: 'a root of the plant’s own name that somebody added',
    certificates: [...plant, crossedByNamesake, namesakeRoot],
    code: 'roots-differ',
    next: 'compare-roots',
    ...attention,
  },
  {
    what: 'the same without the plant’s own root is complete',
    certificates: [server, crossed, ownRoot],
    code: 'ready',
    ...ready,
  },
  {
    what: 'a namesake of the root that signed nothing',
    certificates: [...plant, namesakeRoot],
    code: 'ready',
    ...ready,
    advice: ['notice ca-name-reused'],
  },
  {
    what: 'an expired root beside a current one',
    certificates: [
      ...plant,
      ...(() => {
        const old = certificate({ subject: 'Old Public Root', ca: true, notAfter: during - day })
        return [certificate({ ...issuing.spec, issuer: old, key: issuing.key }), old]
      })(),
    ],
    code: 'ready',
    ...ready,
  },
  {
    what: 'a CA renewed with a new key, and both rollover certificates',
    certificates: [...plant, newRoot, oldByNew, newByOld],
    code: 'ca-renewed',
    next: 'compare-roots',
    ...attention,
  },
  {
    what: 'a renewed root that does not lead here',
    certificates: [...plant, newRoot],
    code: 'ready',
    ...ready,
    advice: ['notice ca-name-reused'],
  },
]
