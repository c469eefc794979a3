import { certificates } from './x509.ts'
import { extensions } from './extensions.ts'
import type { Definition, Definitions, Fields, Type } from './notation.ts'
import { messages } from './messages.ts'
import { revocation } from './revocation.ts'

export const definitions: Definitions = { ...certificates, ...revocation, ...extensions, ...messages }

/** Class and number, without the bit that says constructed: a string in segments is still that string. */
export interface TagPair {
  readonly tagClass: number
  readonly tagNumber: number
}

const universal: Readonly<Record<string, number>> = {
  BOOLEAN: 1,
  INTEGER: 2,
  'BIT STRING': 3,
  'OCTET STRING': 4,
  NULL: 5,
  'OBJECT IDENTIFIER': 6,
  ENUMERATED: 10,
  UTF8String: 12,
  IA5String: 22,
  UTCTime: 23,
  GeneralizedTime: 24,
  VisibleString: 26,
  BMPString: 30,
}

/** A type expression taken apart by one step. */
export type Expression =
  | { readonly kind: 'tagged'; readonly number: number; readonly explicit: boolean; readonly type: Type }
  | { readonly kind: 'of'; readonly tagNumber: number; readonly type: Type }
  | { readonly kind: 'containing'; readonly string: Type; readonly type: Type }
  | { readonly kind: 'defined-by'; readonly field: string; readonly type: Type }
  | { readonly kind: 'universal'; readonly tagNumber: number }
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'choice'; readonly fields: Fields }
  | { readonly kind: 'named'; readonly type: Type; readonly names: Readonly<Record<number, string>> }
  | { readonly kind: 'reference'; readonly type: Type }
  | { readonly kind: 'any' }

const parsed = new Map<Type, Expression>()

export function parse(type: Type): Expression {
  let expression = parsed.get(type)
  if (!expression) {
    expression = parseAfresh(type)
    parsed.set(type, expression)
  }
  return expression
}

function parseAfresh(type: Type): Expression {
  const tagged = /^\[(\d+)\] (EXPLICIT|IMPLICIT) (.+)$/.exec(type)
  if (tagged) {
    const [, number, kind, inner = ''] = tagged
    return { kind: 'tagged', number: Number(number), explicit: kind === 'EXPLICIT', type: inner }
  }
  const list = /^(SEQUENCE|SET) OF (.+)$/.exec(type)
  if (list) return { kind: 'of', tagNumber: list[1] === 'SET' ? 17 : 16, type: list[2] ?? '' }
  const containing = /^(.+?) CONTAINING (.+)$/.exec(type)
  if (containing) return { kind: 'containing', string: containing[1] ?? '', type: containing[2] ?? '' }
  const open = /^(.+) DEFINED BY (.+)$/.exec(type)
  if (open) return { kind: 'defined-by', type: open[1] ?? '', field: open[2] ?? '' }
  if (Object.hasOwn(universal, type)) return { kind: 'universal', tagNumber: universal[type] ?? 0 }
  return Object.hasOwn(definitions, type) ? ofDefinition(definitions[type] ?? 'ANY') : { kind: 'any' }
}

function ofDefinition(definition: Definition): Expression {
  if (typeof definition === 'string') return { kind: 'reference', type: definition }
  if (definition.kind === 'named') return definition
  return { kind: definition.kind === 'choice' ? 'choice' : 'fields', fields: definition.fields }
}

/** Whether an element with this tag can be of the type. Definitions are finite, and so is this. */
export function fits(type: Type, tag: TagPair): boolean {
  const expression = parse(type)
  switch (expression.kind) {
    case 'tagged':
      return tag.tagClass === 2 && tag.tagNumber === expression.number
    case 'of':
    case 'universal':
      return tag.tagClass === 0 && tag.tagNumber === expression.tagNumber
    case 'fields':
      return tag.tagClass === 0 && tag.tagNumber === 16
    case 'choice':
      return expression.fields.some(([, alternative]) => fits(alternative, tag))
    case 'containing':
      return fits(expression.string, tag)
    case 'defined-by':
    case 'named':
    case 'reference':
      return fits(expression.type, tag)
    case 'any':
      return true
  }
}
