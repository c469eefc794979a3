import type { TargetId } from '../../finding/target.ts'
import { automationTexts } from './automation.ts'
import { brokerTexts } from './brokers.ts'
import { kepserverexTexts } from './kepserverex.ts'
import { programTexts } from './programs.ts'
import { systemTexts } from './systems.ts'
import type { TargetText } from './target-text.ts'
import { thingworxTexts } from './thingworx.ts'
import { webServerTexts } from './web-servers.ts'

/** The instructions for the files of each target. A target without a text does not compile. */
export const targetTexts: Readonly<Record<TargetId, TargetText>> = {
  ...kepserverexTexts,
  ...thingworxTexts,
  ...systemTexts,
  ...programTexts,
  ...brokerTexts,
  ...automationTexts,
  ...webServerTexts,
}
