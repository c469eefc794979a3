import { cell, CONTEXT_NAMES, CONTEXTS } from './support/cells.ts'
import { Inspector } from './support/inspector.ts'
import { openMany } from './support/jobs.ts'
import { test } from './support/test.ts'

for (const context of CONTEXT_NAMES) {
  const { url } = CONTEXTS[context]

  test(`500 certificates are listed and judged: ${context}`, cell('500 certificates', context), async ({ page }) => {
    test.slow()
    const inspector = new Inspector(page)
    await inspector.open(url)
    await openMany(inspector)
  })
}
