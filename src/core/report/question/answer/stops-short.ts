import type { CertificateSummary } from '../../report.ts'
import type { Answer } from './answer-data.ts'
import { inspected } from './cautious.ts'
import { remarksOnShort } from './remarks.ts'
import { said } from './said.ts'
import { application } from './application.ts'
import { heldByServer, isApplication, sound, type Situation } from './situation.ts'
import type { Step } from './step.ts'

/** A path whose top certificate was issued by one that is not here. */
export function stopsShort(situation: Situation): Answer {
  const { report, path, target, top, namesakes, apart } = situation
  const issuer = path.missingIssuer?.issuer ?? top.issuer
  const addresses = path.missingIssuer?.addresses ?? []
  const product = inspected(situation)
  if (product) return product
  const [namesake] = namesakes
  if (namesake) return otherKeySigned(situation, namesake)
  if (isApplication(situation)) return application(situation)
  if (target.role === 'end-entity' && !heldByServer(target)) return otherPurpose(situation, issuer)
  const wholeChain: Step = { action: 'save-chain-from-browser', because: 'incomplete' }
  const parts = { tone: 'attention', certificate: top.id, remarks: remarksOnShort(situation) } as const
  // Where another root is here, and the one that is missing has a root’s name, then what is here is not it.
  if (apart.length > 0 && !saysRoot(issuer)) {
    const others = report.certificates
      .filter(
        ({ id, role, subjectName }) =>
          role === 'intermediate' && !path.certificates.includes(id) && subjectName !== top.issuerName,
      )
      .map(({ id }) => id)
    return said(
      'link-missing',
      { top: top.id, issuer, apart: apart.map(({ id }) => id), others, addresses },
      {
        ...parts,
        who: 'server-administrator',
        next: { action: 'complete-chain' },
      },
    )
  }
  const missingRoot: Step = { action: 'find-issuer', wanted: 'missing-root' }
  switch (path.state) {
    case 'end-entity-only':
      return said(
        'end-entity-alone',
        { certificate: target.id, issuer, addresses, apart: rootsOf(apart) },
        { ...parts, who: 'you', next: wholeChain },
      )
    case 'intermediate-only':
      return said(
        'intermediate-alone',
        { certificate: target.id, issuer, addresses },
        { ...parts, who: 'ca-owner', next: missingRoot },
      )
    default:
      return rootMissing(situation, issuer, missingRoot)
  }
}

/** A certificate that no server presents: not even its root would help. */
const otherPurpose = (situation: Situation, missing: string): Answer =>
  said(
    'other-purpose',
    { certificate: situation.target.id, missing },
    {
      tone: 'attention',
      who: 'you',
      certificate: situation.target.id,
      next: { action: 'add-files', wanted: 'server-chain' },
      second: { action: 'find-issuer', wanted: 'missing-root' },
      remarks: remarksOnShort(situation),
    },
  )

/**
 * The root is missing. Where the top certificate has the name and key of a root, its self-signed certificate ends the
 * path as well; the certificate below says where it is.
 */
function rootMissing(situation: Situation, issuer: string, next: Step): Answer {
  const { path, top, members, apart } = situation
  const parts = {
    tone: 'attention',
    certificate: top.id,
    next,
    remarks: remarksOnShort(situation),
  } as const
  const below = members.at(-2)
  if (path.certificates.length > 1 && mayBeRoot(top) && sound(path)) {
    return said(
      'cross-issuer-missing',
      { top: top.id, issuer, addresses: below?.issuerAddresses ?? [] },
      { ...parts, who: 'you' },
    )
  }
  return said(
    'root-missing',
    { top: top.id, issuer, addresses: path.missingIssuer?.addresses ?? [], apart: rootsOf(apart) },
    { ...parts, who: 'ca-owner' },
  )
}

/**
 * True where the list has a root of its name and key, or its own name says that it is a root. Only its owner knows
 * whether a self-signed one exists.
 */
export const mayBeRoot = ({ publicRoot, subject }: CertificateSummary): boolean =>
  publicRoot !== undefined || saysRoot(subject)

const saysRoot = (name: string): boolean => /\broot\b/i.test(name)

const rootsOf = (tops: Situation['apart']) => tops.filter(({ role }) => role === 'root').map(({ id }) => id)

/** By its name it would be the one, and people would import it for that. */
function otherKeySigned({ top }: Situation, namesake: CertificateSummary): Answer {
  const began = (namesake.notBefore ?? 0) > (top.notBefore ?? 0) ? 'after' : 'before'
  return said(
    'other-key-signed',
    { subject: top.id, namesake: namesake.id, began },
    {
      tone: 'attention',
      who: 'ca-owner',
      certificate: namesake.id,
      next: { action: 'find-issuer', wanted: 'right-key' },
    },
  )
}
