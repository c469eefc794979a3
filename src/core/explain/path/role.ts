import type { Role } from '../../report/report.ts'
import type { TermId } from '../glossary.ts'

export const roleWord: Readonly<Record<Role, string>> = {
  root: 'Root certificate',
  intermediate: 'Intermediate certificate (CA)',
  'end-entity': 'Server or device certificate (end entity)',
  'self-signed-end-entity': 'Self-signed certificate',
}

/** The glossary entry of each role. */
export const roleTerm: Readonly<Record<Role, TermId>> = {
  root: 'root-certificate',
  intermediate: 'intermediate-certificate',
  'end-entity': 'end-entity-certificate',
  'self-signed-end-entity': 'self-signed-certificate',
}
