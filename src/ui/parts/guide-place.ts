import type { NextSteps } from '../../core/index.ts'

/** The id of the place where a guide stands, for the buttons that lead there. */
export const guidePlace = (kind: NextSteps['kind']): string => `guide-${kind}`
