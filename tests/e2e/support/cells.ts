import { HOSTED, PLAIN_HTTP, SINGLE_FILE } from './places.ts'

/** The jobs that must work in every engine and from every place: the table in ../ENGINES.md has a cell for each. */
export const JOBS = ['main job', 'keystore', '500 certificates', 'dark mode'] as const
export type Job = (typeof JOBS)[number]

/** From where people open the page. */
export const CONTEXTS = {
  disk: { url: SINGLE_FILE, subtle: true },
  'sub-path': { url: HOSTED, subtle: true },
  'plain http': { url: PLAIN_HTTP, subtle: false },
} as const
export type Context = keyof typeof CONTEXTS

export const CONTEXT_NAMES = Object.keys(CONTEXTS) as Context[]

/**
 * Says of a test which cell it is: `test(title, cell(job, context), ...)`. `tests/config/engines.spec.ts` compares them
 * with the table.
 */
export const cell = (job: Job, context: Context): { tag: string } => ({ tag: tagOf(job, context) })

export const tagOf = (job: Job, context: Context): string => `@${job}:${context}`.replaceAll(' ', '-')
