import { algorithmValue } from '../certificate/row/describe-algorithm.ts'
import { signatureValueOf } from '../certificate/row/describe-signature.ts'
import { readParts, rowsOf } from '../certificate/object/fields.ts'
import { responseDataFields } from '../certificate/object/ocsp-fields.ts'
import type { BasicOcspResponse } from '../certificate/ocsp-response.ts'
import type { Row } from '../certificate/row/row.ts'
import { numberValue, row, termValue } from '../certificate/row/row-value.ts'
import type { HeldResponse } from '../check/revocation/held.ts'
import type { ObjectDetail } from './detail.ts'
import { describeExtensions } from './describe-extensions.ts'
import { describeWhole } from './describe-whole.ts'
import { armorLabelOf } from './other-object.ts'

/** Everything that an OCSP response says, in the order of RFC 6960 section 4.2.1. */
export function describeOcspResponse({ id, response }: HeldResponse): ObjectDetail {
  const { basic } = response
  return {
    ...describeWhole(id, response.bytes, armorLabelOf['ocsp-response']),
    fields: [row('response-status', termValue(response.status)), ...(basic ? basicRows(basic) : [])],
    extensions: describeExtensions(basic?.extensions ?? []),
  }
}

function basicRows({ responseData, signatureAlgorithm, signatureValue, certificates }: BasicOcspResponse): Row[] {
  return [
    // The extensions are shown by themselves.
    ...rowsOf(readParts(responseData, responseDataFields).parts.filter(({ term }) => term !== 'extension')),
    row('signature-algorithm', algorithmValue(signatureAlgorithm), signatureAlgorithm.node),
    row('signature-value', signatureValueOf(signatureAlgorithm.oid, signatureValue.octets)),
    row('included-certificates', numberValue(certificates.length)),
  ]
}
