import { beginningOf } from '../lib/excerpt.ts'
import { definitions, type Definition, type Params } from './definitions.ts'
import type { Location } from './location.ts'
import type { Reference } from './reference.ts'
import type { Severity } from './severity.ts'
import type { Acting, Actor, Who } from './who.ts'

export type FindingCode = keyof typeof definitions
export type ParamsOf<C extends FindingCode> = (typeof definitions)[C] extends Definition<infer P> ? P : never

interface FindingOf<C extends FindingCode> extends Acting {
  readonly code: C
  readonly severity: Severity
  readonly reference: Reference
  readonly params: ParamsOf<C>
  readonly location: Location
}

/**
 * A fact about the person's files that is worth telling. Plain data; `explain/english.ts` has the words for every code.
 */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode]

/**
 * Makes a finding with the severity, the reference and the actor of its definition. A profile may give it another
 * weight. If the certificate decides the actor, `check/who-acts.ts` sets it later; until then its holder is the
 * administrator of a server, and its issuer the owner of a CA.
 */
export function finding<C extends FindingCode>(
  code: C,
  location: Location,
  params: ParamsOf<C>,
  severity?: Severity,
): Finding {
  const definition = definitions[code]
  const values = Object.fromEntries(
    Object.entries(params as Params).map(([name, value]) => [name, shown(value)]),
  ) as Params
  const who = usually[actorOf(code, values)]
  const ca = typeof values['issuer'] === 'string' ? values['issuer'] : ''
  return {
    code,
    severity: severity ?? definition.severity,
    reference: definition.reference,
    params: values,
    location,
    who,
    ...(who === 'ca-owner' && ca !== '' && { ca }),
  } as Finding
}

/** UTF-16 units of a text that a sentence has room for: a finding quotes, the certificate's details have it whole. */
const longestText = 1000

const shown = (value: unknown): unknown =>
  typeof value === 'string' ? beginningOf(value, longestText) : Array.isArray(value) ? value.map(shown) : value

/** Yields the actor on findings of this code, before the certificate is looked at. */
export function actorOf(code: FindingCode, params: Params): Actor {
  const { who } = definitions[code] as Definition<Params>
  return typeof who === 'function' ? who(params) : who
}

const usually: Readonly<Record<Actor, Who>> = {
  you: 'you',
  'server-administrator': 'server-administrator',
  'ca-owner': 'ca-owner',
  'it-security': 'it-security',
  sender: 'sender',
  'opc-ua-operator': 'opc-ua-operator',
  nobody: 'nobody',
  holder: 'server-administrator',
  issuer: 'ca-owner',
}
