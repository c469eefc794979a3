import { equalBytes } from '../../lib/bytes.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import type { ExtensionDecoder } from '../../certificate/extension/contract.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { RevocationList } from '../../certificate/revocation-list/revocation-list.ts'
import { crlNumber, deltaCrlIndicator } from '../../certificate/extension/crl-number.ts'
import { issuingDistributionPoint } from '../../certificate/extension/issuing-distribution-point.ts'
import { entryExtensions } from '../../certificate/revocation-list/registry.ts'
import type { Unusable } from '../../finding/revocation.ts'
import { isKnownVersion } from './list-form.ts'

/** The extensions of a list that decide how it is used. */
const decisive = [authorityKeyIdentifier, crlNumber, deltaCrlIndicator, issuingDistributionPoint] as const
/** Not the CRL number: section 5.2.3 forbids it to be critical, and OpenSSL too refuses a list in which it is. */
const mayBeCritical = new Set<Oid>([authorityKeyIdentifier.oid, deltaCrlIndicator.oid, issuingDistributionPoint.oid])
const mayBeCriticalInEntries = new Set<Oid>(entryExtensions.map(({ oid }) => oid))

/**
 * Why a list must not be used for any certificate, whatever its signature: it is of a version that does not exist, has
 * a critical extension that is not processed here, in itself or in any entry, or part of it cannot be read and with it
 * who is meant. @see RFC 5280 sections 5.2 and 5.3
 */
export function listFault(list: RevocationList): Unusable | undefined {
  const { extensions, entries } = list
  if (!isKnownVersion(list)) return 'version-unknown'
  if (extensions.some(({ critical, oid }) => critical && !mayBeCritical.has(oid))) return 'critical-extension'
  if ([...entries.criticalExtensions].some((oid) => !mayBeCriticalInEntries.has(oid))) return 'critical-extension'
  const malformed = decisive.some((decoder) => isMalformed(list, decoder))
  const twice = new Set(extensions.map(({ oid }) => oid)).size < extensions.length
  // RFC 5280 section 5.1.1.2: both places name the same algorithm.
  const agrees = equalBytes(list.signatureAlgorithm.node.encoded, list.tbsSignature.node.encoded)
  return malformed || twice || !agrees || entries.faults.length > 0 ? 'damaged' : undefined
}

const isMalformed = (list: RevocationList, decoder: ExtensionDecoder<unknown>): boolean =>
  findExtension(list, decoder)?.state === 'malformed'
