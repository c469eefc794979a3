import { equalBytes } from '../../lib/bytes.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import type { ExtensionDecoder } from '../../certificate/extension/contract.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { crlNumber, deltaCrlIndicator } from '../../certificate/extension/crl-number.ts'
import { issuingDistributionPoint } from '../../certificate/extension/issuing-distribution-point.ts'
import type { HeldList } from './held.ts'

/** Whether a list has only the changes since another. */
export const isDelta = ({ list }: HeldList): boolean => findExtension(list, deltaCrlIndicator) !== undefined

/**
 * Whether a delta CRL continues a complete one: of the same issuer, scope and key, starting from that list or an
 * earlier one, and later than it.
 * @see RFC 5280 sections 5.2.4 and 6.3.3 (c)
 */
export function continues(delta: HeldList, base: HeldList): boolean {
  const from = extensionValue(delta.list, deltaCrlIndicator)?.number
  const [later, earlier] = [delta, base].map(({ list }) => extensionValue(list, crlNumber)?.number)
  if (from === undefined || later === undefined || earlier === undefined) return false
  const alike = delta.issuer === base.issuer && same(delta, base, issuingDistributionPoint)
  return alike && same(delta, base, authorityKeyIdentifier) && earlier >= from && earlier < later
}

/** Its place among the lists of its issuer; zero where it states none. */
export const numberOf = ({ list }: HeldList): bigint => extensionValue(list, crlNumber)?.number ?? 0n

/** The one of them with the highest number. */
export function latest(deltas: readonly HeldList[]): HeldList | undefined {
  return deltas.reduce<HeldList | undefined>(
    (best, delta) => (best && numberOf(best) >= numberOf(delta) ? best : delta),
    undefined,
  )
}

/** Both have the extension with the same octets, or neither has it. */
function same(a: HeldList, b: HeldList, decoder: ExtensionDecoder<unknown>): boolean {
  const [first, second] = [a, b].map(({ list }) => findExtension(list, decoder)?.extension.value.content)
  return first && second ? equalBytes(first, second) : first === second
}
