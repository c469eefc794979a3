import { toHex } from '../../lib/hex.ts'
import { ipRangeText } from '../../lib/ip-address.ts'
import { generalNameText } from '../../certificate/row/describe-general-name.ts'
import type { GeneralName } from '../../certificate/general-name.ts'

/**
 * A name, or the base of a subtree, as findings show it: its text form, or the beginning of its encoding where it has
 * none.
 */
export function nameText(name: GeneralName): string {
  const range = name.kind === 'iPAddress' ? ipRangeText(name.octets) : undefined
  return generalNameText(name) ?? range ?? `#${toHex(name.node.encoded.subarray(0, shown))}`
}

/** Octets: enough to find the place in the certificate. */
const shown = 32
