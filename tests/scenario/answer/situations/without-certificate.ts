import { source } from '../../../support/inspect.ts'
import type { AnswerSituation } from '../situation.ts'

const none = { who: 'you' } as const

export const withoutCertificate: readonly AnswerSituation[] = [
  {
    what: 'an empty file',
    files: [source('empty.cer', '')],
    code: 'not-a-certificate',
    next: 'add-files',
    tone: 'problem',
    ...none,
  },
  {
    what: 'a web page',
    files: [source('page.cer', '<!doctype html><html><body>Sign in</body></html>')],
    code: 'not-a-certificate',
    next: 'add-files',
    tone: 'problem',
    ...none,
  },
  {
    what: 'a text',
    files: [source('note.txt', 'Please import the certificate.')],
    code: 'not-a-certificate',
    next: 'add-files',
    tone: 'problem',
    ...none,
  },
]
