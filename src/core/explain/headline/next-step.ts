import type { Step, WantedIssuer } from '../../report/question/answer/step.ts'
import type { NextStep } from './headline-text.ts'

const wantedIssuers: Readonly<Record<WantedIssuer, string>> = {
  'missing-root': 'How to get the missing root',
  'missing-issuer': 'How to get what is missing',
  'current-root': 'How to get the current root',
  'current-issuer': 'How to get the current issuer',
  'right-root': 'Not a root: how to get the right one',
  'root-of-anchor': 'How to get the root',
  'right-key': 'How to get the right one',
}

const wantedFiles: Readonly<Record<Extract<Step, { action: 'add-files' }>['wanted'], string>> = {
  'other-files': 'Choose other files',
  certificates: 'Add certificate files',
  'server-chain': 'Add the server’s chain',
  'whole-file': 'Add the file once it is whole',
}

/** A step with what its button says. */
export const labelled = (step: Step): NextStep => ({ ...step, label: labelOf(step) })

function labelOf(step: Step): string {
  switch (step.action) {
    case 'save-root':
      return 'Save root certificate (.cer)'
    case 'save-self-signed':
      return 'Save this self-signed certificate (.cer)'
    case 'save-application':
      return 'Save application certificate (.der)'
    case 'save-issuer':
      return 'Save the CA certificate (.der)'
    case 'compare-roots':
      return step.roots.length > 1 ? 'Compare the roots' : 'Check this root'
    case 'choose-server':
      return step.applications ? 'Choose the application' : 'Choose the server'
    case 'find-issuer':
      return wantedIssuers[step.wanted]
    case 'save-chain-from-browser':
      return step.because === 'inspected' ? 'How to save the real chain' : 'How to save the whole chain'
    case 'complete-chain':
      return 'How to complete the server’s chain'
    case 'get-again':
      return step.certificates > 1 ? 'How to get both again' : 'How to get it again'
    case 'get-list':
      return 'How to get the current list'
    case 'replace-certificate':
      return 'How to have it replaced'
    case 'add-files':
      return wantedFiles[step.wanted]
    case 'enter-password':
      return 'Enter password'
    case 'enter-host':
      return 'Enter another host'
    case 'judge-at-date':
      return 'Check at another date'
    case 'read-findings':
      return 'See what is wrong'
  }
}
