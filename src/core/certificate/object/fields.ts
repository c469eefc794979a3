import { readBitString } from '../../asn1/bit-string.ts'
import { claimBeyond, readCut } from '../../asn1/cut.ts'
import { attempt, type Asn1Fault } from '../../asn1/fault.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../../crypto/algorithm-identifier.ts'
import { algorithmValue } from '../row/describe-algorithm.ts'
import { signatureValueOf } from '../row/describe-signature.ts'
import type { Row, RowTerm } from '../row/row.ts'
import { row, undecodedValue } from '../row/row-value.ts'
import { showAs, type Field } from '../row/shape.ts'

/** An element of a structure, and its field in the definition. */
export interface Part {
  readonly term: RowTerm
  readonly node: Asn1Node
  readonly row: Row
}

/** The readable part of a structure. `fault` is what ended the reading early. */
export interface Parts {
  readonly parts: readonly Part[]
  readonly fault?: Asn1Fault
}

/**
 * Reads the components of a structure one by one, so that a damaged one does not hide the others. A value that does not
 * have its shape is shown as octets with the reason. Stops where an element is missing, or where the definition does
 * not have the element.
 */
export function readParts(node: Asn1Node, fields: readonly Field[]): Parts {
  const parts: Part[] = []
  const reading = attempt(() => {
    const reader = new SequenceReader(node)
    for (const { term, shape, optional } of fields) {
      const next = reader.peek()
      if (optional && !(next && (shape.tags?.includes(next.identifier) ?? true))) continue
      const element = reader.any(`the ${term.replaceAll('-', ' ')}`)
      const value = attempt(() => showAs(shape, element, `the ${term.replaceAll('-', ' ')}`))
      const shown = value.ok ? value.value : undecodedValue(element.encoded, 'malformed-value', value.error)
      parts.push({ term, node: element, row: row(term, shown, element) })
    }
    reader.end()
  })
  return reading.ok ? { parts } : { parts, fault: reading.error }
}

/** Yields the rows of the parts; a part that is a list yields its elements. */
export const rowsOf = (parts: readonly Part[]): Row[] =>
  parts.flatMap(({ term, row: whole }) => {
    const inner = whole.value.kind === 'rows' ? whole.value.rows : []
    return inner.length > 0 && inner[0]?.term === term ? inner : whole
  })

/**
 * A signed structure of X.509: `SIGNED { T } ::= SEQUENCE { toBeSigned T, algorithm AlgorithmIdentifier, signature BIT
 * STRING }`
 */
export interface Signed {
  readonly toBeSigned: Asn1Node
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
}

/**
 * Reads the fields of the signed part, then those of the signature; and `signed`, where the whole is such a structure.
 * Of one that was cut off, yields the fields before the cut. Never throws.
 */
export function readSigned(bytes: Uint8Array, fields: readonly Field[]): Parts & { readonly signed?: Signed } {
  let known: Parts = { parts: [] }
  const rows: Part[] = []
  const reading = attempt((): Signed => {
    const cut = claimBeyond(bytes) !== undefined
    const outer = sequence(cut ? readCut(bytes) : readOnly(bytes), 'something signed')
    if (cut) known = readParts(readCut(bytes, outer.node.contentStart), fields)
    const toBeSigned = outer.required(Tag.sequence, 'what is signed')
    known = readParts(toBeSigned, fields)
    const algorithmNode = outer.any('the signature algorithm')
    const algorithm = readAlgorithmIdentifier(algorithmNode, 'the signature algorithm')
    rows.push(part('signature-algorithm', algorithmNode, algorithmValue(algorithm)))
    const signatureNode = outer.any('the signature value')
    const signature = readBitString(signatureNode, 'the signature value').octets
    rows.push(part('signature-value', signatureNode, signatureValueOf(algorithm.oid, signature)))
    outer.end()
    return { toBeSigned, algorithm, signature }
  })
  const parts = [...known.parts, ...rows]
  return reading.ok ? { ...known, parts, signed: reading.value } : { parts, fault: known.fault ?? reading.error }
}

const part = (term: RowTerm, node: Asn1Node, value: Row['value']): Part => ({ term, node, row: row(term, value, node) })
