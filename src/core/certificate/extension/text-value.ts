import { Asn1Fault } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readString, type DecodedString } from '../../asn1/string.ts'
import type { Row } from '../row.ts'
import { row, stringValue } from '../row-value.ts'

/** An extension that is one character string. */
export interface TextExtension {
  readonly string: DecodedString
  readonly node: Asn1Node
}

/** Any type of character string. @throws Asn1Fault */
export function readText(node: Asn1Node, what: string): TextExtension {
  const string = readString(node)
  if (string.text === undefined)
    throw new Asn1Fault('unexpected-tag', node.start, `${what}, a character string; found ${node.name}`)
  return { string, node }
}

export const textRows = ({ string, node }: TextExtension): Row[] => [row('text', stringValue(string, node), node)]
