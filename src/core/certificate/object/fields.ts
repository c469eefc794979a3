import { readBitString } from '../../asn1/bit-string.ts'
import { attempt, type Asn1Fault } from '../../asn1/fault.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../../crypto/algorithm-identifier.ts'
import { algorithmValue } from '../describe-algorithm.ts'
import { signatureValueOf } from '../describe-signature.ts'
import type { Row, RowTerm } from '../row.ts'
import { row, undecodedValue } from '../row-value.ts'
import { showAs, type Field } from '../shape.ts'

/** An element of a structure, and which field of the definition it is. */
export interface Part {
  readonly term: RowTerm
  readonly node: Asn1Node
  readonly row: Row
}

/** As much of a structure as could be read. `fault` ended it early. */
export interface Parts {
  readonly parts: readonly Part[]
  readonly fault?: Asn1Fault
}

/**
 * The components of a structure one by one, so that a damaged one hides no other: one whose value is not of its shape is shown as octets with the
 * reason. Stops where an element is missing, or stands where the definition has none.
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

/** The rows of the parts; a list that is a part by itself stands as its elements. */
export const rowsOf = (parts: readonly Part[]): Row[] =>
  parts.flatMap(({ term, row: whole }) => {
    const inner = whole.value.kind === 'rows' ? whole.value.rows : []
    return inner.length > 0 && inner[0]?.term === term ? inner : whole
  })

/** Something signed, as X.509 signs: `SIGNED { T } ::= SEQUENCE { toBeSigned T, algorithm AlgorithmIdentifier, signature BIT STRING }` */
export interface Signed {
  readonly toBeSigned: Asn1Node
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
}

/** The fields of the signed part, those of the signature behind them, and the whole if it is one. Never throws. */
export function readSigned(bytes: Uint8Array, fields: readonly Field[]): Parts & { readonly signed?: Signed } {
  let known: Parts = { parts: [] }
  const reading = attempt((): Signed & { readonly rows: readonly Part[] } => {
    const outer = sequence(readOnly(bytes), 'something signed')
    const toBeSigned = outer.required(Tag.sequence, 'what is signed')
    known = readParts(toBeSigned, fields)
    const algorithmNode = outer.any('the signature algorithm')
    const algorithm = readAlgorithmIdentifier(algorithmNode, 'the signature algorithm')
    const signatureNode = outer.any('the signature value')
    const signature = readBitString(signatureNode, 'the signature value').octets
    outer.end()
    const rows: readonly Part[] = [
      part('signature-algorithm', algorithmNode, algorithmValue(algorithm)),
      part('signature-value', signatureNode, signatureValueOf(algorithm.oid, signature)),
    ]
    return { toBeSigned, algorithm, signature, rows }
  })
  if (!reading.ok) return { parts: known.parts, fault: known.fault ?? reading.error }
  const { rows, ...signed } = reading.value
  return { ...known, parts: [...known.parts, ...rows], signed }
}

const part = (term: RowTerm, node: Asn1Node, value: Row['value']): Part => ({ term, node, row: row(term, value, node) })
