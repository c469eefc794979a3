import type { SignatureVerifier } from '../crypto/signature-verifier.ts'
import { IssuerGraph } from '../path/issuer-graph.ts'
import { topOf, type CertificationPath } from '../path/certification-path.ts'
import type { Member } from '../path/member.ts'
import type { BundledRoots } from './bundled-roots.ts'

/** Tops of paths for which bundled roots are looked for: each costs a signature, and public chains end in few. */
const triedTops = 16

/**
 * The bundled roots whose keys made the signatures on the tops of these paths, for tops whose issuer is missing. A
 * name is not enough: only a verified signature joins a root to a chain that did not bring it. If an older root
 * certified the key of a root of the list, the self-signed root of the list takes the place of that certificate.
 */
export async function completingRoots(
  paths: readonly CertificationPath[],
  bundled: BundledRoots,
  verifier: SignatureVerifier,
): Promise<Member[]> {
  const tops = new Set(paths.filter(({ end }) => end === 'issuer-missing' || end === 'issuer-key-differs').map(topOf))
  const found = new Set<Member>()
  for (const top of [...tops].slice(0, triedTops)) {
    for (const { member: root } of bundled.named(top.certificate.issuer)) {
      const graph = new IssuerGraph([top, root], verifier)
      const edge = graph.issuersOf(top).find(({ issuer }) => issuer === root)
      if (edge && (await graph.verify(edge)).status === 'valid') found.add(root)
    }
  }
  const onTheWay = new Set(
    paths.filter(({ end }) => end.startsWith('issuer-')).flatMap(({ members }) => members.slice(1)),
  )
  for (const ca of [...onTheWay].slice(0, triedTops)) {
    const equal = bundled.withNameAndKeyOf(ca.certificate)
    if (equal) found.add(equal.member)
  }
  return [...found]
}
