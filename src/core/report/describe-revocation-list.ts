import type { HeldList } from '../check/revocation/held.ts'
import type { ObjectDetail } from './detail.ts'
import { describeExtensions } from './describe-extensions.ts'
import { describeWhole } from './describe-whole.ts'
import { armorLabelOf } from './other-object.ts'

/** Everything that a revocation list says, its entries aside. */
export function describeRevocationList({ id, list }: HeldList): ObjectDetail {
  return {
    ...describeWhole(id, list.bytes, armorLabelOf['revocation-list']),
    fields: [],
    extensions: describeExtensions(list.extensions),
  }
}
