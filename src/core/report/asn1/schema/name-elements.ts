import { attempt } from '../../../asn1/fault.ts'
import { readNode, type Asn1Node } from '../../../asn1/node.ts'
import { decodeOid, type Oid } from '../../../asn1/object-identifier.ts'
import { Tag } from '../../../asn1/tag.ts'
import { definedBy } from './defined-by.ts'
import type { Fields, Type } from './notation.ts'
import { fits, parse } from './resolve.ts'

/** The names that the definition has for an element. */
export interface Naming {
  /** The field's name, or that of the CHOICE's alternative; none for an element of a list. */
  readonly field?: string
  /** The name of its definition, such as `AlgorithmIdentifier`. */
  readonly definition?: string
  /**
   * Its type with CHOICE and open type decided; to be handed to {@link nameElements} for what is inside. Undefined
   * where nothing is known.
   */
  readonly type?: Type
}

/** The contents of an element: a series by these fields, a list, one encoding, or nothing that is known. */
type Content =
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'each'; readonly type: Type }
  | { readonly kind: 'one'; readonly type: Type }

/**
 * Names for the encodings inside of an element of a type, given from the first on. Elements that do not fit their
 * definition have none.
 */
export function nameElements(parent: Type | undefined, nodes: readonly Asn1Node[]): Naming[] {
  const content = parent === undefined ? undefined : contentOf(parent)
  if (!content) return nodes.map(() => ({}))
  if (content.kind === 'fields') return nameFields(content.fields, nodes)
  const one = content.kind === 'one'
  return nodes.map((node, i) => (one && i > 0 ? {} : nameOne(undefined, content.type, node)))
}

/** True where all elements are named alike, so that one can be named without those before it. */
export function isListType(parent: Type | undefined): boolean {
  return parent === undefined || contentOf(parent)?.kind !== 'fields'
}

/** True where a single encoding fills what is inside: of an EXPLICIT tag, or of a string that contains one. */
export const holdsOne = (parent: Type | undefined): boolean => parent !== undefined && contentOf(parent)?.kind === 'one'

/**
 * Whether a definition says that an OCTET STRING or BIT STRING holds an encoding, or that it holds none; undefined
 * where there is no definition.
 */
export function containsEncoding(type: Type | undefined): boolean | undefined {
  if (type === undefined) return undefined
  const expression = parse(type)
  if (expression.kind === 'containing') return true
  if (expression.kind === 'reference' || expression.kind === 'named') return containsEncoding(expression.type)
  if (expression.kind === 'tagged') return expression.explicit ? false : containsEncoding(expression.type)
  return expression.kind === 'any' ? undefined : false
}

/** The primitive type behind an IMPLICIT tag, as its universal tag number; undefined where it is not known. */
export function primitiveOf(type: Type | undefined): number | undefined {
  if (type === undefined) return undefined
  const expression = parse(type)
  if (expression.kind === 'universal') return expression.tagNumber
  if (expression.kind === 'tagged') return expression.explicit ? undefined : primitiveOf(expression.type)
  return expression.kind === 'reference' || expression.kind === 'named' ? primitiveOf(expression.type) : undefined
}

/** The names of a number's values or of bits. */
export function namesOf(type: Type | undefined): Readonly<Record<number, string>> | undefined {
  if (type === undefined) return undefined
  const expression = parse(type)
  if (expression.kind === 'named') return expression.names
  if (expression.kind === 'reference') return namesOf(expression.type)
  return expression.kind === 'tagged' && !expression.explicit ? namesOf(expression.type) : undefined
}

function contentOf(type: Type): Content | undefined {
  const expression = parse(type)
  switch (expression.kind) {
    case 'tagged':
      return expression.explicit ? { kind: 'one', type: expression.type } : contentOf(expression.type)
    case 'of':
      return { kind: 'each', type: expression.type }
    case 'containing':
      return { kind: 'one', type: expression.type }
    case 'fields':
      return expression
    case 'reference':
      return contentOf(expression.type)
    default:
      return undefined
  }
}

function nameFields(fields: Fields, nodes: readonly Asn1Node[]): Naming[] {
  const before = new Map<string, Asn1Node>()
  let next = 0
  return nodes.map((node) => {
    const at = fields.findIndex(([, type], i) => i >= next && fits(type, node))
    const [field, type] = fields[at] ?? []
    if (field === undefined || type === undefined) return {}
    next = at + 1
    before.set(field, node)
    return nameOne(field, decided(field, type, before), node)
  })
}

/** An open type, decided by the field that governs it. */
function decided(field: string, type: Type, before: ReadonlyMap<string, Asn1Node>): Type {
  const expression = parse(type)
  if (expression.kind === 'tagged') {
    const inner = decided(field, expression.type, before)
    return `[${expression.number}] ${expression.explicit ? 'EXPLICIT' : 'IMPLICIT'} ${inner}`
  }
  if (expression.kind !== 'defined-by') return type
  const governor = before.get(expression.field)
  const oid = governor && oidOf(governor)
  const found = oid === undefined ? undefined : definedBy[field]?.[oid]
  if (found === undefined) return 'ANY'
  return expression.type === 'ANY' ? found : `${expression.type} CONTAINING ${found}`
}

/** The object identifier that a field is, or begins with. */
function oidOf(node: Asn1Node): Oid | undefined {
  const oid = attempt(() => {
    const named = node.identifier === Tag.sequence ? readNode(node.source, node.contentStart, node.contentEnd) : node
    return named.identifier === Tag.objectIdentifier ? decodeOid(named) : undefined
  })
  return oid.ok ? oid.value : undefined
}

function nameOne(field: string | undefined, type: Type, node: Asn1Node): Naming {
  const definition = definitionName(type)
  const naming = (name: string | undefined, known: Type): Naming => ({
    ...(name !== undefined && { field: name }),
    ...(definition !== undefined && { definition }),
    ...(parse(known).kind !== 'any' && { type: known }),
  })
  if (!fits(type, node)) return field === undefined ? {} : { field }
  let name = field
  let known = type
  for (let expression = parse(known); expression.kind === 'choice'; expression = parse(known)) {
    const alternative = expression.fields.find(([, each]) => fits(each, node))
    if (!alternative) break
    name ??= alternative[0]
    known = alternative[1]
  }
  return naming(name, known)
}

/** The name of a definition, behind whatever tag. */
function definitionName(type: Type): string | undefined {
  const expression = parse(type)
  if (expression.kind === 'tagged') return expression.explicit ? undefined : definitionName(expression.type)
  const named = ['reference', 'fields', 'choice', 'named'].includes(expression.kind)
  return named ? type : undefined
}
