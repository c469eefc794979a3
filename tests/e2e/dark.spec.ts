import { cell, CONTEXT_NAMES, CONTEXTS } from './support/cells.ts'
import { Inspector } from './support/inspector.ts'
import { lookDark } from './support/jobs.ts'
import { test } from './support/test.ts'

test.use({ dark: true, colorScheme: 'dark' })

for (const context of CONTEXT_NAMES) {
  test(`the page is dark for whoever prefers that: ${context}`, cell('dark mode', context), async ({ page }) => {
    const inspector = new Inspector(page)
    await inspector.open(CONTEXTS[context].url)
    await lookDark(inspector)
  })
}
