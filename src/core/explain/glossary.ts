import { oneTable } from '../lib/one-table.ts'
import { certificates } from './glossary/certificates.ts'
import { connections } from './glossary/connections.ts'
import type { Entry } from './glossary/entry.ts'
import { extensions } from './glossary/extensions.ts'
import { fields } from './glossary/fields.ts'
import { files } from './glossary/files.ts'
import { keys } from './glossary/keys.ts'
import { opcUa } from './glossary/opc-ua.ts'
import { outcomes } from './glossary/outcomes.ts'
import { paths } from './glossary/paths.ts'

const entries = /* @__PURE__ */ oneTable([
  keys,
  certificates,
  fields,
  extensions,
  paths,
  connections,
  opcUa,
  files,
  outcomes,
])

/** The id of a glossary entry. */
export type TermId = keyof typeof entries

export type GlossaryEntry = Entry<TermId>

/**
 * Every term that the page explains, by id. To add a term, write its entry in the file of its subject. What `see` names
 * and is nowhere, and an id that two subjects have, do not compile.
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
