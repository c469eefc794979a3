import type { PathSummary } from '../../report/report.ts'
import type { Headline, NextStep } from '../headline/headline-text.ts'
import { completeChain } from './complete-chain.ts'
import { getAgain } from './get-again.ts'
import { getCurrentList } from './get-current-list.ts'
import { importIntoKepserverex } from './import-into-kepserverex.ts'
import { importIntoOpcUa } from './import-into-opc-ua.ts'
import { replaceCertificate } from './replace-certificate.ts'
import { selfSignedServer } from './self-signed-server.ts'

/** Which guide follows from a step, and the title over it. */
export interface NextSteps {
  readonly kind: 'import' | 'self-signed' | 'find' | 'save-chain' | 'complete' | 'again' | 'list' | 'replace' | 'opc-ua'
  readonly title: string
}

const kinds: Readonly<Record<NextStep['action'], NextSteps['kind'] | undefined>> = {
  'save-root': 'import',
  'save-self-signed': 'self-signed',
  'save-application': 'opc-ua',
  'save-issuer': 'opc-ua',
  'compare-roots': 'import',
  'choose-server': undefined,
  'enter-host': undefined,
  'enter-password': undefined,
  'judge-at-date': undefined,
  'find-issuer': 'find',
  'save-chain-from-browser': 'save-chain',
  'complete-chain': 'complete',
  'get-again': 'again',
  'get-list': 'list',
  'replace-certificate': 'replace',
  'add-files': 'save-chain',
  'read-findings': undefined,
}

/**
 * The guide of one step. Imports nothing that the headline does not offer for saving; undefined where reading the
 * findings is all there is to do.
 */
export function nextSteps({ action }: NextStep, { missingIssuer }: PathSummary): NextSteps | undefined {
  const kind = kinds[action] ?? (missingIssuer && 'find')
  return kind && { kind, title: titleOf(kind, missingIssuer !== undefined) }
}

/**
 * The guides of the step that helps and of the second choice, each kind once. What a second choice saves is not to be
 * imported yet.
 */
export function guidesOf({ next, second }: Pick<Headline, 'next' | 'second'>, path: PathSummary): NextSteps[] {
  const first = nextSteps(next, path)
  const other = second && kinds[second.action] === 'find' ? nextSteps(second, path) : undefined
  return [first, other].flatMap((steps, i) => (steps && (i === 0 || steps.kind !== first?.kind) ? [steps] : []))
}

function titleOf(kind: NextSteps['kind'], missing: boolean): string {
  switch (kind) {
    case 'import':
      return importIntoKepserverex.title
    case 'self-signed':
      return selfSignedServer.title
    case 'opc-ua':
      return importIntoOpcUa.title
    case 'replace':
      return replaceCertificate.title
    case 'complete':
      return completeChain.title
    case 'again':
      return getAgain.title
    case 'list':
      return getCurrentList.title
    case 'save-chain':
      return 'Save the whole chain from a browser'
    case 'find':
      return missing ? 'Get the certificate that is missing' : 'Get the right root certificate'
  }
}
