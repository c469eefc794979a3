import type { CertificateId } from '../../../finding/location.ts'
import type { PathSummary } from '../../report.ts'
import type { Answer } from './answer-data.ts'
import { rootOffers, type OfferedRoot } from './root-offers.ts'
import { said } from './said.ts'
import { sound, type Situation } from './situation.ts'

/**
 * Why a root at the end of a complete path is not offered for saving just so; undefined where nothing speaks against
 * it.
 */
export const cautious = (situation: Situation): Answer | undefined =>
  rootsDiffer(situation) ?? inspected(situation) ?? uncertain(situation) ?? distrusted(situation)

/**
 * Complete paths of one target that end at different keys: somebody put a root of their own beside the right one, or
 * two owners certified one CA. No content tells which is meant, so the person compares fingerprints.
 */
function rootsDiffer(situation: Situation): Answer | undefined {
  const { path, root } = situation
  if (!root || path.certificates.length < 2) return undefined
  const offers = rootOffers(situation)
  const [first] = offers
  if (!first || offers.length < 2) return undefined
  const roots = offers.map(({ offer }) => offer)
  const next = { action: 'compare-roots', roots } as const
  const parts = { tone: 'attention', who: 'you', certificate: first.root.id, next } as const
  return isRenewal(offers, situation)
    ? said('ca-renewed', { roots, ca: first.root.subject }, parts)
    : said('roots-differ', { roots }, parts)
}

/**
 * All roots bear one name, and the longer paths lead over the CA's own rollover certificates. @see RFC 4210 section 4.4
 */
function isRenewal(offers: readonly OfferedRoot[], { report }: Situation): boolean {
  const [direct, ...longer] = offers
  if (!direct || offers.some(({ root }) => root.subjectName !== direct.root.subjectName)) return false
  const isRollover = (id: CertificateId) =>
    report.certificates.some((each) => each.id === id && each.kind.id === 'ca-rollover')
  return longer.every(({ path }) => path.certificates.some(isRollover)) && !direct.path.certificates.some(isRollover)
}

/** The names of a TLS inspection product: the chain may be the proxy's and not the server's. */
export function inspected({ members, root, path }: Situation): Answer | undefined {
  // The highest one bears the name itself; what it issued resembles the product by its issuer alone.
  const certificate = members.filter(({ looksLike }) => looksLike !== undefined).at(-1)
  if (certificate?.looksLike === undefined) return undefined
  const { id, looksLike: product, role, subject, issuer } = certificate
  return said(
    'inspected',
    {
      certificate: id,
      product,
      name: role === 'end-entity' ? issuer : subject,
      rootAlone: path.state === 'root-only',
    },
    {
      tone: 'attention',
      who: 'it-security',
      certificate: certificate.id,
      next: { action: 'save-chain-from-browser', because: 'inspected' },
      second: root && sound(path) ? { action: 'save-root', certificate: root.id } : undefined,
    },
  )
}

/**
 * Only a find among octets of another kind, or an intermediate that does not say which key it has, leads to the root.
 */
function uncertain({ report, path, root, members }: Situation): Answer | undefined {
  if (!root || members.length < 2) return undefined
  const finds = findsOnly(report, path)
  const unnamed = path.links.some(({ issuer, keyIdentifiers }) => {
    const above = members.find(({ id }) => id === issuer)
    return keyIdentifiers === 'absent' && above?.role === 'intermediate'
  })
  if (!finds && !unnamed) return undefined
  return said(
    'root-uncertain',
    { root: root.id, because: finds ? 'found-among-octets' : 'no-key-identifier' },
    {
      tone: 'attention',
      who: 'you',
      certificate: root.id,
      next: { action: 'compare-roots', roots: [{ certificate: root.id, path: path.id }] },
    },
  )
}

/** Whether a certificate above the target was found among octets of another kind only. */
function findsOnly({ sources }: Situation['report'], { certificates }: PathSummary): boolean {
  const asked = new Set<string>(certificates.slice(1))
  const [whole, finds] = [new Set<string>(), new Set<string>()]
  for (const { objects } of sources) {
    for (const { kept, find } of objects) if (kept !== undefined && asked.has(kept)) (find ? finds : whole).add(kept)
  }
  return [...finds].some((id) => !whole.has(id))
}

/** Mozilla's programs no longer accept what a root issued after some day. */
function distrusted({ root, target }: Situation): Answer | undefined {
  const distrustAfter = root?.publicRoot?.distrustAfter
  if (!root || distrustAfter === undefined || target.notBefore === undefined) return undefined
  if (target.id === root.id || target.notBefore <= distrustAfter) return undefined
  return said(
    'root-distrusted',
    { root: root.id, distrustAfter },
    {
      tone: 'attention',
      who: 'server-administrator',
      certificate: target.id,
      next: { action: 'replace-certificate', certificate: target.id },
      second: { action: 'save-root', certificate: root.id },
    },
  )
}
