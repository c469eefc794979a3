import type { Finding, FindingCode } from '../finding/finding.ts'
import type { Explain, Explanation } from './explanation.ts'
import { certificateEnglish } from './english/certificate.ts'
import { checkEnglish } from './english/check.ts'
import { containerEnglish } from './english/container.ts'
import { namesEnglish } from './english/names.ts'
import { pathEnglish } from './english/path.ts'
import { revocationEnglish } from './english/revocation.ts'
import { tlsEnglish } from './english/tls.ts'
import { transparencyEnglish } from './english/transparency.ts'

/** The words for every finding there is. A code without its sentences does not compile. */
const english: { readonly [C in FindingCode]: Explain<C> } = {
  ...containerEnglish,
  ...pathEnglish,
  ...checkEnglish,
  ...namesEnglish,
  ...revocationEnglish,
  ...certificateEnglish,
  ...tlsEnglish,
  ...transparencyEnglish,
}

/** What is wrong, why it matters and what to do. */
export function explain(finding: Finding): Explanation {
  // TypeScript cannot see that the code chosen and the params given belong together; the table's type says it.
  const words = english[finding.code] as (params: Finding['params']) => Explanation
  return words(finding.params)
}
