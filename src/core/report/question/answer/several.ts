import type { CertificateId } from '../../../finding/location.ts'
import type { CertificateSummary, Report } from '../../report.ts'
import { countCertificates, isServer } from '../counts.ts'
import type { Answer } from './answer-data.ts'
import { said } from './said.ts'

/** Servers that are offered by name; the inventory has the others. */
const offered = 12

/** Where the person has to say first which one it is about; undefined where that is clear. */
export function several(report: Report): Answer | undefined {
  const targets = ownTargets(report)
  const servers = targets.filter(isServer)
  const asked = servers.length > 1 ? onlyForAskedName(report, servers) : undefined
  if (asked) return undefined
  const counts = countCertificates(report)
  if (servers.length > 1) {
    const applications = servers.every(({ kind }) => kind.holder === 'application')
    return said(
      'several-servers',
      {
        servers: Math.max(servers.length, counts.servers),
        applications,
        counts,
      },
      {
        tone: 'attention',
        who: 'you',
        next: { action: 'choose-server', servers: servers.slice(0, offered).map(({ id }) => id), applications },
      },
    )
  }
  const many = targets.length + report.moreTargets > 1 && servers.length === 0
  if (!many) return undefined
  return said(
    'many-certificates',
    { counts },
    { tone: 'attention', who: 'you', next: { action: 'add-files', wanted: 'server-chain' } },
  )
}

/** The server that the only good path for the asked names leads to. */
function onlyForAskedName(report: Report, servers: readonly CertificateSummary[]): CertificateId | undefined {
  if (report.settings.names.length === 0) return undefined
  const fit = servers.filter(({ id }) =>
    report.paths.some(
      ({ certificates: [foot], outcomes }) =>
        foot === id && !outcomes.some(({ check, status }) => check === 'names' && status === 'failed'),
    ),
  )
  return fit.length === 1 ? fit[0]?.id : undefined
}

/**
 * The targets that came for their own sake, and not to check a message's signature with. Of a certificate in several
 * encodings the first, which leads them: its issuer gives a serial number once.
 */
function ownTargets({ targets, certificates, sources }: Report): CertificateSummary[] {
  const signers = new Set<CertificateId>()
  const wanted = new Set<CertificateId>()
  for (const { objects } of sources) {
    for (const { kept, ofSigner } of objects) {
      if (kept !== undefined) (ofSigner ? signers : wanted).add(kept as CertificateId)
    }
  }
  const own = targets
    .filter(({ certificate }) => !signers.has(certificate) || wanted.has(certificate))
    .flatMap(({ certificate }) => certificates.find(({ id }) => id === certificate) ?? [])
  const leaders = new Map<string, CertificateSummary>()
  for (const each of own) {
    const one = JSON.stringify([each.issuerName, each.serialNumber, each.subjectName, each.key])
    if (!leaders.has(one)) leaders.set(one, each)
  }
  return [...leaders.values()]
}
