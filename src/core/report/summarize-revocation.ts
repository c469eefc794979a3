import { finding, type Finding } from '../finding/finding.ts'
import type { CertificateId, Location } from '../finding/location.ts'
import { distinguishedName } from '../certificate/distinguished-name.ts'
import { extensionValue } from '../certificate/extension/find-extension.ts'
import { displayName } from '../certificate/name.ts'
import { crlNumber, deltaCrlIndicator } from '../certificate/revocation-list/crl-number.ts'
import type { HeldList, HeldResponse } from '../check/revocation/held.ts'
import type { OcspResponseSummary, PathSummary, RevocationListSummary } from './report.ts'

export function summarizeList({ id, list, sources }: HeldList, paths: readonly PathSummary[]): RevocationListSummary {
  const base = extensionValue(list, deltaCrlIndicator)?.number.toString()
  return {
    id,
    sources: [...sources],
    issuer: displayName(list.issuer) ?? '',
    issuerName: distinguishedName(list.issuer),
    thisUpdate: list.thisUpdate.instant,
    nextUpdate: list.nextUpdate?.instant,
    number: extensionValue(list, crlNumber)?.number.toString(),
    ...(base !== undefined && { base }),
    entries: list.entries.count,
    octets: list.bytes.length,
    certificates: certificatesHeard(paths, ({ revocationList }) => revocationList === id),
  }
}

export function summarizeResponse(held: HeldResponse, paths: readonly PathSummary[]): OcspResponseSummary {
  const { id, response, sources } = held
  const { basic, status } = response
  return {
    id,
    sources: [...sources],
    status,
    responder: basic?.responder.kind === 'name' ? (displayName(basic.responder.name) ?? '') : '',
    producedAt: basic?.producedAt.instant,
    answers: basic?.responses.length ?? 0,
    certificates: certificatesHeard(paths, ({ ocspResponse }) => ocspResponse === id),
  }
}

/** What is wrong with lists and responses themselves, whatever certificates they are about. */
export function revocationFindings(lists: readonly HeldList[], responses: readonly HeldResponse[]): Finding[] {
  const ofLists = lists.flatMap(({ id, list }) =>
    list.entries.faults.map(({ offset, expected }) => {
      const issuer = displayName(list.issuer) ?? ''
      return finding('revocation-entries-damaged', { revocationList: id }, { issuer, offset, expected })
    }),
  )
  const ofResponses = responses
    .filter(({ response }) => response.status !== 'successful')
    .map(({ id, response: { status } }) => finding('ocsp-response-unsuccessful', { ocspResponse: id }, { status }))
  return [...ofLists, ...ofResponses]
}

/** The certificates about which something is said at such a place. */
function certificatesHeard(paths: readonly PathSummary[], isThere: (location: Location) => boolean): CertificateId[] {
  const ids = paths
    .flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings))
    .flatMap(({ location }) => (isThere(location) && location.certificate ? [location.certificate] : []))
  return [...new Set(ids)]
}
