import { algorithmValue } from '../certificate/row/describe-algorithm.ts'
import { nameValue } from '../certificate/row/describe-name.ts'
import { signatureValueOf } from '../certificate/row/describe-signature.ts'
import { freeTimeValue, numberValue, row } from '../certificate/row/row-value.ts'
import type { HeldList } from '../check/revocation/held.ts'
import type { ObjectDetail } from './detail.ts'
import { describeExtensions } from './describe-extensions.ts'
import { describeWhole } from './describe-whole.ts'
import { armorLabelOf } from './other-object.ts'

/** Everything that a revocation list says, its entries aside. The fields in the order of RFC 5280 section 5.1. */
export function describeRevocationList({ id, list }: HeldList): ObjectDetail {
  const { version, signatureAlgorithm, issuer, thisUpdate, nextUpdate, entries, signatureValue } = list
  return {
    ...describeWhole(id, list.bytes, armorLabelOf['revocation-list']),
    fields: [
      row('version', numberValue(version)),
      row('signature-algorithm', algorithmValue(signatureAlgorithm), signatureAlgorithm.node),
      row('issuer', nameValue(issuer), issuer.node),
      row('this-update', freeTimeValue(thisUpdate)),
      ...(nextUpdate ? [row('next-update', freeTimeValue(nextUpdate))] : []),
      row('revoked-certificates', numberValue(entries.count)),
      row('signature-value', signatureValueOf(signatureAlgorithm.oid, signatureValue.octets)),
    ],
    extensions: describeExtensions(list.extensions),
  }
}
