import type { CertificateSummary } from '../../report/report.ts'
import type { NextStep } from './headline-text.ts'

export const saveRoot = (root: CertificateSummary): NextStep => ({
  action: 'save-root',
  certificate: root.id,
  label: 'Save root certificate (.cer)',
})
export const findIssuer: NextStep = { action: 'find-issuer', label: 'How to get the missing root' }
export const findCurrentRoot: NextStep = { action: 'find-issuer', label: 'How to get the current root' }
export const findRightRoot: NextStep = { action: 'find-issuer', label: 'Not a root: how to get the right one' }
export const wholeChain: NextStep = { action: 'save-chain-from-browser', label: 'How to save the whole chain' }
export const replaceCertificate: NextStep = { action: 'replace-certificate', label: 'How to have it replaced' }
export const readFindings: NextStep = { action: 'read-findings', label: 'See what is wrong' }
