import type { Request } from './protocol.ts'

/** How long a request may go unanswered. */
export interface Patience {
  readonly seconds: number
  /** Whether signs of life prolong it; else only answers do. */
  readonly prolonged: boolean
}

/**
 * Seconds for a source, whatever its size, and for each megabyte of it: ten times what a slow machine takes for the
 * costliest files of the corpora.
 */
const [forSource, forMegabyte] = [10, 1]

/**
 * Seconds without a sign of life while paths are built and judged: thousands of certificates are summed up at one go.
 */
const whileJudging = 60

/** Seconds without a sign of life while anything else is answered; a revocation list of 20 MB takes two. */
const whileAnswering = 20

/**
 * Yields how long an engine may work on a request that hands over so many octets, before it is taken for lost. Opening
 * is one piece of work for each source.
 */
export function patienceFor({ method, args }: Request, octets: number): Patience {
  if (method !== 'open') return { seconds: method === 'judge' ? whileJudging : whileAnswering, prolonged: true }
  const [sources] = args as Request<'open'>['args']
  return { seconds: forSource * sources.length + forMegabyte * (octets / 2 ** 20), prolonged: false }
}
