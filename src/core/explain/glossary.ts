import { certificates } from './glossary/certificates.ts'
import type { GlossaryEntry, TermId } from './glossary/entry.ts'
import { extensions } from './glossary/extensions.ts'
import { fields } from './glossary/fields.ts'
import { files } from './glossary/files.ts'
import { keys } from './glossary/keys.ts'
import { outcomes } from './glossary/outcomes.ts'
import { paths } from './glossary/paths.ts'

export { termIds, type GlossaryEntry, type TermId } from './glossary/entry.ts'

const entries = {
  ...keys,
  ...certificates,
  ...fields,
  ...extensions,
  ...paths,
  ...files,
  ...outcomes,
} as const satisfies Record<TermId, GlossaryEntry>

/**
 * Every term that the page explains, by id: an id of `termIds` without an entry does not compile.
 * To add a term, list its id in `glossary/entry.ts` and write the entry in the file of its subject.
 */
export const glossary: Readonly<Record<TermId, GlossaryEntry>> = entries

/** The eight terms of PTC's technical note on AlwaysOn connections, in its order. */
export const noteTerms = [
  'certificate',
  'key',
  'public-key',
  'private-key',
  'x509-certificate',
  'certificate-authority',
  'self-signed-certificate',
  'trust-store',
] as const satisfies readonly TermId[]
