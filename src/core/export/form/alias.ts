import type { Certificate } from '../../certificate/certificate.ts'
import { displayName } from '../../certificate/name.ts'
import { digest } from '../../crypto/digest.ts'
import { equalBytes } from '../../lib/bytes.ts'
import { toHex } from '../../lib/hex.ts'

/** As long as is comfortable on a command line. */
const longest = 60

/**
 * The alias of each certificate in a trust store, in their order. A store keeps one certificate under an alias, so no
 * two of them are equal unless the octets of the certificates are.
 */
export function aliasesOf(certificates: readonly Certificate[]): readonly string[] {
  const owners = new Map<string, Certificate>()
  return certificates.map((certificate) => {
    const short = aliasOf(certificate, toHex(digest('SHA-1', certificate.bytes)).slice(0, 8))
    const owner = owners.get(short) ?? certificate
    owners.set(short, owner)
    return equalBytes(owner.bytes, certificate.bytes)
      ? short
      : aliasOf(certificate, toHex(digest('SHA-256', certificate.bytes)))
  })
}

/**
 * Letters, digits and hyphens of the name in lower case: Java's stores do not tell capitals apart, and command lines
 * take these without quotes. Behind them digits that tell certificates of one name apart.
 */
function aliasOf({ subject }: Certificate, digits: string): string {
  const plain = (displayName(subject) ?? '').normalize('NFKD').toLowerCase()
  const name = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  return `${name || 'certificate'}-${digits}`
}
