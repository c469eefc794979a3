import { readPublicKey } from '../../crypto/public-key.ts'
import type { SubjectPublicKeyInfo } from '../../crypto/subject-public-key-info.ts'
import type { Member } from '../../path/member.ts'
import type { PathContext } from '../contract.ts'

/** The DSA parameters that a key of the path has from the nearest issuer above it that states its own. @see RFC 3279 section 2.3.2 */
export function inheritedParametersOf(member: Member, { path }: PathContext): SubjectPublicKeyInfo | undefined {
  if (!inheritsParameters(member)) return undefined
  const above = path.members.slice(path.members.indexOf(member) + 1)
  const issuer = above.find((candidate) => !inheritsParameters(candidate))
  return issuer?.certificate.spki
}

function inheritsParameters({ certificate }: Member): boolean {
  const key = readPublicKey(certificate.spki)
  return key.ok && key.value.kind === 'dsa' && !key.value.parameters
}
