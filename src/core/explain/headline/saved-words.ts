import { savedInstead, type Saved, type SavedFile } from '../../report/question/saved.ts'
import type { Report } from '../../report/report.ts'
import type { Headline, HeadlineText } from './headline-text.ts'
import { namingOf } from './words.ts'

const what: Readonly<Record<Exclude<Saved['as'], 'right'>, string>> = {
  'right-binary': 'Saved the right certificate, but in binary form (DER). KEPServerEX asks for Base-64 (.cer).',
  'right-text': 'Saved the right certificate, but as text. OPC UA applications ask for the binary form (.der).',
  'root-before-repair': 'Saved the root of this chain. Importing it does not help before the fault is mended.',
  'root-of-application': 'Saved a CA certificate. For OPC UA it goes into the issuers list, with its revocation list.',
  'root-of-other': 'Saved the root above this certificate. It may not be the root of your server.',
  server: 'Saved a server or device certificate. It is not the root.',
  intermediate: 'Saved an intermediate certificate. It is not the root.',
  'other-root': 'Saved a root that did not sign this chain.',
  several: 'Saved a file that does not hold the root alone.',
}

/** Those of which something else is to be imported in their place. */
const notIt: ReadonlySet<Saved['as']> = new Set(['server', 'intermediate', 'other-root', 'several'])

/** The notice after the wrong file was saved; empty after the right one, which can be imported. */
export function savedWords(report: Report, { next, second }: Headline, saved: SavedFile): HeadlineText {
  const found = savedInstead(report, { next, second }, saved)
  if (!found || found.as === 'right') return []
  if (!notIt.has(found.as) || found.instead === undefined) return [what[found.as]]
  const place = next.action === 'save-application' ? 'OPC UA' : 'the ThingWorx connection'
  return [what[found.as], ` For ${place} import `, namingOf(report).name(found.instead), ' instead.']
}
