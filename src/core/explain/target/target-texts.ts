import { oneTable } from '../../lib/one-table.ts'
import type { TargetId } from '../../finding/target.ts'
import { automationTexts } from './automation.ts'
import { brokerTexts } from './brokers.ts'
import { commandLineTexts } from './command-line.ts'
import { kepserverexTexts } from './kepserverex.ts'
import { programTexts } from './programs.ts'
import { systemTexts } from './systems.ts'
import type { TargetText } from './target-text.ts'
import { thingworxTexts } from './thingworx.ts'
import { webServerTexts } from './web-servers.ts'

/** The instructions for the files of each target. A target without a text, and one with two, do not compile. */
export const targetTexts: Readonly<Record<TargetId, TargetText>> = /* @__PURE__ */ oneTable([
  kepserverexTexts,
  thingworxTexts,
  systemTexts,
  programTexts,
  brokerTexts,
  automationTexts,
  webServerTexts,
  commandLineTexts,
])
