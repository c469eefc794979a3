import type { Method } from '../../../src/worker/protocol.ts'

/**
 * Everything that can take a page long, with what its engine is asked for it: the table in ../PROGRESS.md has a row for
 * each. Whatever an engine can be asked stands in one of them.
 */
export const LONG_WORK = {
  'a drop of thousands of files': ['open'],
  'a large file': ['withdraw'],
  'checking what was opened': ['judge', 'cancelJudge', 'fingerprints'],
  'checking again: another date, setting or path': [],
  'checking each of many certificates': ['verdicts'],
  'the password of a keystore': ['unlock', 'cancelUnlock', 'rehearseUnlock'],
  'the first search': ['find', 'compareFingerprint'],
  'details of a huge object': ['detail', 'revocationEntries', 'findRevoked'],
  'the encoding of a huge object': ['asn1', 'asn1At', 'octets'],
  'comparing huge certificates': [],
  'saving many certificates': ['export', 'sha256'],
  'the second reading': ['readTwice', 'readTreeTwice'],
  'starting the engine again': ['forget'],
  'sorting, filtering and choosing in the list': [],
} as const satisfies Readonly<Record<string, readonly Method[]>>

export type LongWork = keyof typeof LONG_WORK
export const LONG_WORK_NAMES = Object.keys(LONG_WORK) as LongWork[]

type Unnamed = Exclude<Method, (typeof LONG_WORK)[LongWork][number]>
/** Does not compile where something that an engine can be asked stands nowhere above. */
export const unnamed: readonly Unnamed[] & { readonly length: Unnamed extends never ? 0 : never } = [] as never

/**
 * Says of a test which work it shows: `test(title, shows(work, ...), ...)`. `tests/config/progress.spec.ts` compares
 * them with the table.
 */
export const shows = (...works: LongWork[]): { tag: string[] } => ({ tag: works.map(workTag) })

export const workTag = (work: LongWork): string => `@${work}`.replaceAll(/[ :,]+/g, '-')
