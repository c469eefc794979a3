import { sha256Text } from '../crypto/digest.ts'
import { readOnly } from '../asn1/node.ts'
import { attempt } from '../asn1/fault.ts'
import { readSubjectPublicKeyInfo } from '../crypto/subject-public-key-info.ts'
import { readCertificationRequest } from '../certificate/object/certification-request.ts'
import type { KeptOther } from '../workspace/kept-object.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { KeyHolders } from './report.ts'

/** The holders of one public key, for the key of each request, lone public key and recognised private key. */
export function keyHolders({ kept, receipts }: Workspace): readonly KeyHolders[] {
  const found = new Map<string, { [Kind in keyof KeyHolders]: KeyHolders[Kind][number][] }>()
  const holders = (key: string) => {
    const known = found.get(key) ?? { certificates: [], requests: [], publicKeys: [], privateKeys: [] }
    found.set(key, known)
    return known
  }
  for (const other of kept.others) {
    const key = publicKeyOf(other)
    if (key && other.kind === 'certificate-request') holders(named(key)).requests.push(other.id)
    if (key && other.kind === 'public-key') holders(named(key)).publicKeys.push(other.id)
  }
  for (const { id, objects } of receipts) {
    for (const key of new Set(objects.flatMap(({ publicKey }) => publicKey ?? []))) holders(key).privateKeys.push(id)
  }
  if (found.size === 0) return []
  for (const { id, member } of kept.certificates) {
    found.get(named(member.certificate.spki.key.octets))?.certificates.push(id)
  }
  return [...found.values()]
}

/** A public key is known by its octets alone: one RSA key may stand under two algorithms. */
const named = sha256Text

function publicKeyOf({ kind, bytes }: KeptOther): Uint8Array | undefined {
  if (kind === 'certificate-request') return readCertificationRequest(bytes).spki?.key.octets
  const info = attempt(() => readSubjectPublicKeyInfo(readOnly(bytes)))
  // An RSA key may stand alone, without its algorithm.
  return info.ok ? info.value.key.octets : bytes
}
