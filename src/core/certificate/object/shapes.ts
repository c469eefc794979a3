import { readSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import { readSubjectPublicKeyInfo } from '../../crypto/subject-public-key-info.ts'
import { readExtensions } from '../certificate.ts'
import { publicKeyRows } from '../row/describe-public-key.ts'
import { decodeExtension } from '../extension/decode-extension.ts'
import { describeExtension } from '../extension/describe-extension.ts'
import type { RowTerm } from '../row/row.ts'
import { numberValue, oidValue, row, rowsValue, yesOrNo } from '../row/row-value.ts'
import { showAs, type Shape } from '../row/shape.ts'

/**
 * Elements of a list that are shown. A trust list of Microsoft has five hundred; a hostile message has as many as fit.
 */
const shownElements = 1000

/** A version as people count it: the encoded number plus one. */
export const version: Shape = {
  tags: [Tag.integer],
  show: (node) => numberValue(readSmallInteger(node, 'the version') + 1),
}

/** A version whose encoded number is the one that people use. */
export const plainVersion: Shape = {
  tags: [Tag.integer],
  show: (node) => numberValue(readSmallInteger(node, 'the version')),
}

export const publicKey: Shape = {
  tags: [Tag.sequence],
  show: (node) => rowsValue(publicKeyRows(readSubjectPublicKeyInfo(node))),
}

/** `Extensions`, each with its value. */
export const extensions: Shape = {
  tags: [Tag.sequence],
  show: (node) =>
    rowsValue(
      readExtensions(node).map((extension) =>
        row(
          'extension',
          rowsValue([
            row('type', oidValue(extension.oid)),
            row('critical', yesOrNo(extension.critical)),
            ...describeExtension(decodeExtension(extension)),
          ]),
          extension.node,
        ),
      ),
    ),
}

/** The number of elements, if the elements are shown elsewhere. */
export const count = (number: number): Shape => ({
  tags: [contextConstructed(number)],
  show: (node) => numberValue(node.children().length),
})

/** SET OF or SEQUENCE OF, with a row for each of the first thousand elements. */
export function elements(term: RowTerm, element: Shape, identifier: number): Shape {
  return {
    tags: [identifier],
    show: (node) => {
      const all: readonly Asn1Node[] = node.children()
      const rows = all.slice(0, shownElements).map((item) => row(term, showAs(element, item, 'an element'), item))
      const more = all.length - rows.length
      return rowsValue(more > 0 ? [...rows, row('more-elements', numberValue(more))] : rows)
    },
  }
}
