import { oneTable } from '../lib/one-table.ts'
import type { Finding, FindingCode } from '../finding/finding.ts'
import type { Acting } from '../finding/who.ts'
import type { Explain, Explanation } from './explanation.ts'
import { certificateEnglish } from './english/certificate.ts'
import { checkEnglish } from './english/check.ts'
import { containerEnglish } from './english/container.ts'
import { namesEnglish } from './english/names.ts'
import { opcUaEnglish } from './english/opc-ua.ts'
import { pathEnglish } from './english/path.ts'
import { revocationEnglish } from './english/revocation.ts'
import { tlsEnglish } from './english/tls.ts'
import { transparencyEnglish } from './english/transparency.ts'
import { capital } from './text/capital.ts'

/** The words for every finding there is. A code without its sentences does not compile. */
const english: { readonly [C in FindingCode]: Explain<C> } = /* @__PURE__ */ oneTable([
  containerEnglish,
  pathEnglish,
  checkEnglish,
  namesEnglish,
  revocationEnglish,
  certificateEnglish,
  tlsEnglish,
  opcUaEnglish,
  transparencyEnglish,
])

/** The three sentences of a finding: the fault, its effect and the remedy. */
export function explain(finding: Finding): Explanation {
  // TypeScript cannot see that the code chosen and the params given belong together; the table's type says it.
  const words = english[finding.code] as (params: Finding['params'], acting: Acting) => Explanation
  const { what, why, toDo } = words(finding.params, finding)
  return { what: capital(what), why: capital(why), toDo: capital(toDo) }
}
