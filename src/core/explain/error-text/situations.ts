import { oneTable } from '../../lib/one-table.ts'
import type { Situation } from './situation/situation.ts'
import { connectionSituations } from './situation/connection.ts'
import { contentSituations } from './situation/content.ts'
import { fileSituations } from './situation/file.ts'
import { revocationSituations } from './situation/revocation.ts'
import { trustSituations } from './situation/trust.ts'

const all = /* @__PURE__ */ oneTable([
  trustSituations,
  contentSituations,
  revocationSituations,
  fileSituations,
  connectionSituations,
])

export type SituationId = keyof typeof all

export const situations: Readonly<Record<SituationId, Situation>> = all
