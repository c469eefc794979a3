import type { Oid } from '../asn1/object-identifier.ts'
import type { Outcome } from './contract.ts'

/**
 * The extension that decided an outcome: the one it names, the one in which its bytes lie, or the one that its
 * certificate lacks.
 */
export function findExtensionAt({ member, range, extension, findings }: Outcome): Oid | undefined {
  if (extension) return extension
  if (!range) return findings[0]?.location.absentExtension
  return member?.certificate.extensions.find(({ node }) => node.start <= range.start && range.end <= node.end)?.oid
}
