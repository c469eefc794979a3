import type { HeldResponse } from '../check/revocation/held.ts'
import type { ObjectDetail } from './detail.ts'
import { describeExtensions } from './describe-extensions.ts'
import { describeWhole } from './describe-whole.ts'
import { armorLabelOf } from './other-object.ts'

/** Everything that an OCSP response says. */
export function describeOcspResponse({ id, response }: HeldResponse): ObjectDetail {
  return {
    ...describeWhole(id, response.bytes, armorLabelOf['ocsp-response']),
    fields: [],
    extensions: describeExtensions(response.basic?.extensions ?? []),
  }
}
