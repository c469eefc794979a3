import type { ObjectDetail } from './detail.ts'
import { describeWhole } from './describe-whole.ts'
import { armorLabelOf, type OtherObject } from './other-object.ts'

/** Everything that something says which takes part in no path. Never throws: whatever cannot be decoded stands there as octets with the reason. */
export function describeOther({ id, kind, bytes }: OtherObject): ObjectDetail {
  return { ...describeWhole(id, bytes, armorLabelOf[kind]), fields: [], extensions: [] }
}
