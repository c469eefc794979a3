import { label, type RevocationEntryDetail } from '../../core/index.ts'

/** Why the certificate was revoked, in words; empty where the entry does not say. */
export function reasonOf({ extensions = [] }: RevocationEntryDetail): string {
  for (const { rows } of extensions) {
    for (const { term, value } of rows) {
      if (term === 'reason-code' && value.kind === 'term') return label(value.term).label
    }
  }
  return ''
}
