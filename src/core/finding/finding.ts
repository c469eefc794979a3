import { definitions, type Definition } from './definitions.ts'
import type { Location } from './location.ts'
import type { Reference } from './reference.ts'
import type { Severity } from './severity.ts'

export type FindingCode = keyof typeof definitions
export type ParamsOf<C extends FindingCode> = (typeof definitions)[C] extends Definition<infer P> ? P : never

interface FindingOf<C extends FindingCode> {
  readonly code: C
  readonly severity: Severity
  readonly reference: Reference
  readonly params: ParamsOf<C>
  readonly location: Location
}

/** Something about the person's data that is worth saying. Plain data; `explain/english.ts` has the words for every code. */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode]

/** A finding with the severity and reference of its definition. A profile may weigh it otherwise. */
export function finding<C extends FindingCode>(
  code: C,
  location: Location,
  params: ParamsOf<C>,
  severity?: Severity,
): Finding {
  const definition = definitions[code]
  return {
    code,
    severity: severity ?? definition.severity,
    reference: definition.reference,
    params,
    location,
  } as Finding
}
