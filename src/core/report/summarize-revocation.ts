import { finding, type Finding } from '../finding/finding.ts'
import type { CertificateId, Location } from '../finding/location.ts'
import { rfc } from '../finding/reference.ts'
import { heldName } from '../certificate/distinguished-name.ts'
import { extensionValue } from '../certificate/extension/find-extension.ts'
import { displayName } from '../certificate/name.ts'
import { likelySigners } from '../certificate/revocation-list/names-key.ts'
import type { IssuerGraph } from '../path/issuer-graph.ts'
import { crlNumber, deltaCrlIndicator } from '../certificate/extension/crl-number.ts'
import { listForm } from '../check/revocation/list-form.ts'
import type { HeldList, HeldResponse } from '../check/revocation/held.ts'
import { sourcesOf, type KeptList, type KeptResponse } from '../workspace/kept-object.ts'
import type { OcspResponseSummary, PathSummary, RevocationListSummary } from './report.ts'

export function summarizeList(
  kept: KeptList,
  paths: readonly PathSummary[],
  graph: IssuerGraph,
): RevocationListSummary {
  const { id, list, issuer } = kept.held
  const bearers = graph
    .bearersOf(issuer)
    .filter((member) => paths.some((path) => path.certificates.includes(member.id)))
  const base = extensionValue(list, deltaCrlIndicator)?.number.toString()
  return {
    id,
    sources: sourcesOf(kept),
    issuer: displayName(list.issuer) ?? '',
    issuerName: heldName(list.issuer),
    thisUpdate: list.thisUpdate.instant,
    nextUpdate: list.nextUpdate?.instant,
    number: extensionValue(list, crlNumber)?.number.toString(),
    ...(base !== undefined && { base }),
    entries: list.entries.count,
    octets: list.bytes.length,
    certificates: certificatesHeard(paths, ({ revocationList }) => revocationList === id),
    issuers: likelySigners(list, bearers).map((member) => member.id),
  }
}

export function summarizeResponse(kept: KeptResponse, paths: readonly PathSummary[]): OcspResponseSummary {
  const { id, response } = kept.held
  const { basic, status } = response
  const answers = basic?.responses ?? []
  const begin = answers.reduce((last, { thisUpdate }) => Math.max(last, thisUpdate.instant ?? last), -Infinity)
  const end = answers.reduce((first, { nextUpdate }) => Math.min(first, nextUpdate?.instant ?? first), Infinity)
  return {
    id,
    sources: sourcesOf(kept),
    status,
    responder: basic?.responder.kind === 'name' ? (displayName(basic.responder.name) ?? '') : '',
    producedAt: basic?.producedAt.instant,
    thisUpdate: Number.isFinite(begin) ? begin : undefined,
    nextUpdate: Number.isFinite(end) ? end : undefined,
    answers: answers.length,
    certificates: certificatesHeard(paths, ({ ocspResponse }) => ocspResponse === id),
  }
}

/** The findings about lists and responses themselves, for any certificate. */
export function revocationFindings(lists: readonly HeldList[], responses: readonly HeldResponse[]): Finding[] {
  const ofLists = lists.flatMap(({ id, list }) =>
    list.entries.faults.map(({ offset, expected }) => {
      const issuer = displayName(list.issuer) ?? ''
      return finding('revocation-entries-damaged', { revocationList: id }, { issuer, offset, expected })
    }),
  )
  const ofForm = lists.flatMap(({ id, list }) =>
    listForm(list).map(({ problem, section, node }): Finding => {
      const params = { issuer: displayName(list.issuer) ?? '', problem, version: list.version }
      const found = finding('revocation-list-unfit', { revocationList: id, range: node.range }, params)
      return { ...found, reference: rfc(5280, section) }
    }),
  )
  const ofResponses = responses
    .filter(({ response }) => response.status !== 'successful')
    .map(({ id, response: { status } }) => finding('ocsp-response-unsuccessful', { ocspResponse: id }, { status }))
  return [...ofLists, ...ofForm, ...ofResponses]
}

/** The certificates about which something is said at such a place. */
function certificatesHeard(paths: readonly PathSummary[], isThere: (location: Location) => boolean): CertificateId[] {
  const ids = paths
    .flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings))
    .flatMap(({ location }) => (isThere(location) && location.certificate ? [location.certificate] : []))
  return [...new Set(ids)]
}
