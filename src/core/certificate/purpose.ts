import type { PurposeTerm } from '../finding/term.ts'
import { keyPurposes } from '../oid/key-purposes.ts'
import type { Certificate } from './certificate.ts'
import { basicConstraints } from './extension/basic-constraints.ts'
import { extendedKeyUsage } from './extension/extended-key-usage.ts'
import { extensionValue, findExtension } from './extension/find-extension.ts'
import { keyUsage, type KeyUsageBit } from './extension/key-usage.ts'

/**
 * The Key Usage bits for each purpose; if the certificate has Key Usage, the purpose needs at least one of them.
 * Purposes that are not here need none.
 * @see RFC 5280 section 4.2.1.12, which names the bits that are consistent with each purpose
 */
const consistentBits: Partial<Record<PurposeTerm, readonly KeyUsageBit[]>> = {
  'tls-server': ['digitalSignature', 'keyEncipherment', 'keyAgreement'],
  'tls-client': ['digitalSignature', 'keyAgreement'],
  'code-signing': ['digitalSignature'],
  'email-protection': ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'keyAgreement'],
  'time-stamping': ['digitalSignature', 'nonRepudiation'],
  'ocsp-signing': ['digitalSignature', 'nonRepudiation'],
}

/** Bits for uses other than signing certificates and CRLs. */
const endEntityBits: readonly KeyUsageBit[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
]

/**
 * Yields the purposes of a certificate, by its Key Usage, Extended Key Usage and Basic Constraints together; each term
 * once. Without Extended Key Usage no purpose is named, and only Key Usage restricts them: `not-restricted`. Empty
 * where the extensions contradict one another or cannot be read. These are the statements of the certificate itself; a
 * program may accept less.
 */
export function purposesOf(certificate: Certificate): PurposeTerm[] {
  const usage = findExtension(certificate, keyUsage)
  const named = findExtension(certificate, extendedKeyUsage)
  if (usage?.state === 'malformed' || named?.state === 'malformed') return []
  const allows = (bits: readonly KeyUsageBit[]): boolean => !usage || bits.some((bit) => usage.value.bits.has(bit))

  const purposes = new Set<PurposeTerm>()
  if (extensionValue(certificate, basicConstraints)?.cA === true && allows(['keyCertSign']))
    purposes.add('certificate-signing')
  if (usage && allows(['cRLSign'])) purposes.add('crl-signing')
  for (const oid of named?.value.purposes ?? []) {
    const term = keyPurposes[oid]?.purpose ?? 'other-purpose'
    const bits = consistentBits[term]
    if (!bits || allows(bits)) purposes.add(term)
  }
  if (!named && allows(endEntityBits)) purposes.add('not-restricted')
  return [...purposes]
}
