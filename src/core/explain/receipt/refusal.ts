import { octets, plainNumber } from '../figures.ts'

/**
 * Why something that was given is not open: it was not read, or it was set aside so that everything else can be open.
 */
export type RefusalReason =
  | 'too-large'
  | 'too-much'
  | 'too-many'
  | 'unreadable'
  | 'nothing-handed-over'
  | 'empty-folder'
  | 'overdue'
  | 'made-it-fail'
  | 'not-tried'
  | 'key-not-kept'
  | 'question-failed'
  | 'not-answered'

/** The most that is read: octets of one file, of everything at once, and how many files. */
export interface ReadingLimits {
  readonly file: number
  readonly all: number
  readonly sources: number
}

/** Why something is not open and what to do, to stand behind its name. */
export function refusalWords(reason: RefusalReason, limits: ReadingLimits): string {
  switch (reason) {
    case 'too-large':
      return `is larger than ${octets(limits.file)}, so it was not read. Open the file that contains only the certificates.`
    case 'too-much':
      return `is too much: this page reads at most ${octets(limits.all)} at once. Open the rest separately.`
    case 'too-many':
      return `is too much: this page opens at most ${plainNumber(limits.sources)} files. Start over, and open the rest separately.`
    case 'unreadable':
      return 'could not be read. Perhaps it is a folder, somebody moved it, or another program uses it. Choose it again with "Choose files".'
    case 'nothing-handed-over':
      return 'was empty: this browser does not pass on all dropped files. Use "Choose files" instead.'
    case 'empty-folder':
      return 'is a folder without readable files. Open it and choose the files in it.'
    case 'overdue':
      return 'takes this page too long, so it was set aside. Everything else is open. Perhaps somebody made it to do harm: ask its sender, and get the certificates in a new file.'
    case 'made-it-fail':
      return 'made the inspector of this page fail, so it was set aside. Everything else is open. Open this file in a tab of its own, or get the certificates in another form (PEM).'
    case 'not-tried':
      return 'was set aside untried, because too many files before it made the inspector fail. Everything else is open. Try it again, or open it in a tab of its own.'
    case 'key-not-kept':
      return 'held a private key, so this page did not keep its text. The inspector had to start again and cannot read the text a second time. Paste it again.'
    case 'question-failed':
      return 'The last question made the inspector fail, so it was started again. Your files are open again. Ask for less, for example for a longer text in "Find".'
    case 'not-answered':
      return 'The last question has no answer, because this page has a fault. Everything is still open. Please report it to the owner of this page.'
  }
}
