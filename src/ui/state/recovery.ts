import type { Given } from './given.ts'

/**
 * Sources that are opened and judged together; `alone`: one after the other, so that one knows which of them the engine
 * cannot bear.
 */
export interface Task {
  readonly given: readonly Given[]
  readonly alone: boolean
}

/** The state in which the engine was lost or failed. */
export interface Failure {
  readonly task: Task
  /** The sources of the failed request to open; undefined where it failed in judging. */
  readonly unopened: readonly Given[] | undefined
  /** The page ended the engine, because one source took too long. */
  readonly tooSlow: boolean
  /** The sources that the engine had open, in their order. */
  readonly opened: readonly Given[]
  /** The part of them that it had judged without harm. */
  readonly proven: ReadonlySet<Given>
  /** The sources that were set aside before. */
  readonly refused: Pick<WeakSet<Given>, 'has'>
  /** It was raised so often that no more culprits are looked for. */
  readonly tired: boolean
}

export interface NextStep {
  /** The sources that made it fail: they are set aside. */
  readonly culprits: readonly Given[]
  /** The sources that are set aside untried, so that the rest comes to its end. */
  readonly notTried: readonly Given[]
  /** The sources of this task that are not set aside for now, and those that were open. */
  readonly left: readonly Given[]
  /** All sources were judged before without harm, so the settings do the harm: judge by the former ones. */
  readonly keepsSettings: boolean
  /** To be done now. */
  readonly tasks: readonly Task[]
  /** To be done behind all other tasks. */
  readonly last?: Task
}

/** How the search for the culprit goes on. */
type Search = 'found' | 'given-up' | 'try-alone' | 'halve' | 'not-a-source'

/**
 * The next step after the engine was lost or has failed: everything again, but for the source that made it fail, or
 * apart from the sources that may have.
 */
export function nextStep(failure: Failure): NextStep {
  const { task, opened, refused, tired } = failure
  const suspects = suspectsOf(failure)
  const search = searchOf(failure, suspects)
  const culprits = search === 'found' || search === 'given-up' ? suspects : []
  const apart = new Set([...suspects, ...opened])
  const others = opened.filter((each) => !suspects.includes(each))
  const rest = task.given.filter((each) => !apart.has(each) && !refused.has(each))
  const step = { culprits, notTried: [], left: [...others, ...rest], keepsSettings: suspects.length === 0 }
  switch (search) {
    case 'found':
      if (!task.alone) return { ...step, tasks: [together([...others, ...rest])] }
      if (tired) return { ...step, notTried: rest, tasks: [together(others)] }
      return { ...step, tasks: [together(others), { given: rest, alone: true }] }
    case 'given-up':
    case 'not-a-source':
      return { ...step, tasks: [together([...others, ...rest])] }
    case 'try-alone':
      // The last of the sources without an answer have most likely only waited.
      return { ...step, tasks: [together([...others, ...rest])], last: { given: [...suspects].reverse(), alone: true } }
    case 'halve': {
      const half = Math.ceil(suspects.length / 2)
      return { ...step, tasks: tasksOf([others, suspects.slice(0, half), suspects.slice(half), rest]) }
    }
  }
}

/**
 * An engine opens one source after the other, so the first without an answer is under suspicion. In judging, all that
 * were not judged before are.
 */
function suspectsOf({ unopened, opened, proven, tired }: Failure): readonly Given[] {
  if (!unopened) return opened.filter((each) => !proven.has(each))
  return tired ? unopened : unopened.slice(0, 1)
}

function searchOf({ task, unopened, tooSlow, tired }: Failure, suspects: readonly Given[]): Search {
  // Where one source waits for a moment, the engine may have ended at the next one.
  const certain = task.alone || !unopened || (task.given.length === 1 && !tooSlow)
  if (suspects.length === 1 && certain) return 'found'
  if (unopened) return 'try-alone'
  if (suspects.length === 0) return 'not-a-source'
  return tired ? 'given-up' : 'halve'
}

/** Those in which there is something to be done. */
export const tasksOf = (lists: readonly (readonly Given[])[]): Task[] =>
  lists.filter(({ length }) => length > 0).map(together)

export const together = (given: readonly Given[]): Task => ({ given, alone: false })
