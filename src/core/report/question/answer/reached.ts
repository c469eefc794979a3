import type { Answer, AnswerRemark } from './answer-data.ts'
import { inspected } from './cautious.ts'
import { remarksOn } from './remarks.ts'
import { rolloverTop } from './rollover-top.ts'
import { said } from './said.ts'
import { application } from './application.ts'
import { isApplication, heldByServer, type Situation } from './situation.ts'
import type { Step } from './step.ts'
import { stopsShort } from './stops-short.ts'

/** How far a path reaches that nothing speaks against. */
export function reached(situation: Situation): Answer {
  const { path, top, root } = situation
  switch (path.state) {
    case 'complete':
      return root ? atRoot(situation, root.id) : atChosenAnchor(situation)
    case 'root-only':
      if (!root) return atChosenAnchor(situation)
      if (isApplication(situation)) return application(situation)
      return rootAlone(situation, root.id)
    case 'self-signed-end-entity':
      return selfSigned(situation)
    case 'root-missing':
    case 'end-entity-only':
    case 'intermediate-only':
      return stopsShort(situation)
    case 'unfinished':
      return said(
        'unfinished',
        { top: top.id },
        { tone: 'attention', who: 'you', certificate: top.id, next: { action: 'add-files', wanted: 'other-files' } },
      )
    case 'top-not-root':
      return topNotRoot(situation)
  }
}

/** Said by the answer itself where the root is from the list. */
const ofList: ReadonlySet<AnswerRemark['code']> = new Set(['added-from-list', 'public-root'])

const saveRoot = (certificate: Situation['top']['id']): Step => ({ action: 'save-root', certificate })

function rootAlone(situation: Situation, root: Situation['top']['id']): Answer {
  const parts = { who: 'you', certificate: root, next: saveRoot(root), remarks: remarksOn(situation) } as const
  const product = inspected(situation)
  if (product) return product
  return situation.target.kind.id === 'server-and-root'
    ? said('server-and-root', { certificate: root }, { ...parts, tone: 'ready' })
    : said('root-alone', { root }, { ...parts, tone: 'ready' })
}

function atRoot(situation: Situation, root: Situation['top']['id']): Answer {
  const { target, listDate } = situation
  if (isApplication(situation)) return application(situation)
  const remarks = remarksOn(situation)
  const next = saveRoot(root)
  const isForServers = heldByServer(target) || target.role === 'intermediate' || target.role === 'root'
  if (!isForServers) {
    return said(
      'other-purpose',
      { certificate: target.id, missing: undefined },
      {
        tone: 'attention',
        who: 'you',
        certificate: target.id,
        next: { action: 'add-files', wanted: 'server-chain' },
        second: next,
        remarks,
      },
    )
  }
  const parts = { tone: 'ready', who: 'you', certificate: root, next, remarks } as const
  return situation.root?.origin === 'bundled'
    ? said(
        'ready-from-list',
        { root, listDate },
        { ...parts, remarks: remarks.filter(({ code }) => !ofList.has(code)) },
      )
    : said('ready', { root }, parts)
}

function selfSigned(situation: Situation): Answer {
  const { target } = situation
  if (isApplication(situation)) return application(situation)
  if (target.kind.id === 'root') return withoutBasicConstraints(situation)
  const certificate = target.id
  const remarks = remarksOn(situation)
  if (!heldByServer(target)) {
    const next: Step = { action: 'add-files', wanted: 'server-chain' }
    return said('self-signed-other', { certificate }, { tone: 'attention', who: 'you', certificate, next, remarks })
  }
  const next: Step = { action: 'save-self-signed', certificate }
  return said('self-signed-server', { certificate }, { tone: 'attention', who: 'you', certificate, next, remarks })
}

/**
 * A self-signed certificate whose Key Usage alone says that it signs others.
 * @see OpenSSL X509_check_ca, which takes it for a CA's
 */
function withoutBasicConstraints({ top }: Situation): Answer {
  return said(
    'root-without-basic-constraints',
    { root: top.id },
    {
      tone: 'attention',
      who: 'you',
      certificate: top.id,
      next: saveRoot(top.id),
      second: { action: 'find-issuer', wanted: 'current-root' },
    },
  )
}

/** The person ended the path at a certificate that is not a root. */
function atChosenAnchor({ top }: Situation): Answer {
  return said(
    'chosen-anchor',
    { certificate: top.id },
    { tone: 'attention', who: 'you', certificate: top.id, next: { action: 'find-issuer', wanted: 'root-of-anchor' } },
  )
}

function topNotRoot(situation: Situation): Answer {
  const { top, target, path } = situation
  const next: Step = { action: 'find-issuer', wanted: 'right-root' }
  const parts = { tone: 'attention', who: 'ca-owner', certificate: top.id, next } as const
  if (top.kind.id === 'ca-rollover') return rolloverTop(situation, 'attention')
  if (top.kind.id === 'root' && path.verdict === 'valid') return withoutBasicConstraints(situation)
  const loops = path.outcomes.some(({ findings }) => findings.some(({ code }) => code === 'issuer-loop'))
  return loops
    ? said('circle', { top: top.id }, { ...parts, next: { action: 'find-issuer', wanted: 'missing-root' } })
    : said('top-not-root', { top: top.id, target: target.id }, parts)
}
