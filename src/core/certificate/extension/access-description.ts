import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { generalNameRow } from '../row/describe-general-name.ts'
import { readGeneralName, type GeneralName } from '../general-name.ts'
import type { Row } from '../row/row.ts'
import { oidValue, row, rowsValue } from '../row/row-value.ts'

/** A method of access, and the place. */
export interface AccessDescription {
  readonly accessMethod: Oid
  readonly accessLocation: GeneralName
  readonly node: Asn1Node
}

/** The methods of RFC 5280 sections 4.2.2.1 and 4.2.2.2. */
export const AccessMethod = {
  ocsp: '1.3.6.1.5.5.7.48.1',
  caIssuers: '1.3.6.1.5.5.7.48.2',
  timeStamping: '1.3.6.1.5.5.7.48.3',
  caRepository: '1.3.6.1.5.5.7.48.5',
} as const

/**
 * ```
 * AuthorityInfoAccessSyntax ::= SEQUENCE SIZE (1..MAX) OF AccessDescription
 * AccessDescription ::= SEQUENCE { accessMethod OBJECT IDENTIFIER, accessLocation GeneralName }
 * ```
 * @throws Asn1Fault
 */
export function readAccessDescriptions(value: Asn1Node, what: string): AccessDescription[] {
  return sequence(value, what)
    .rest()
    .map((node) => {
      const fields = sequence(node, 'an access description')
      const accessMethod = readOid(fields.any('an access method'), 'an access method')
      const accessLocation = readGeneralName(fields.any('an access location'))
      fields.end()
      return { accessMethod, accessLocation, node }
    })
}

export function accessDescriptionRow({ accessMethod, accessLocation, node }: AccessDescription): Row {
  return row(
    'access-description',
    rowsValue([row('access-method', oidValue(accessMethod)), generalNameRow(accessLocation)]),
    node,
  )
}
