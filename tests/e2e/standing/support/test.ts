import { chooserOpenedBy } from '../../support/files.ts'
import type { Page } from '@playwright/test'
import type { Inspector } from '../../support/inspector.ts'
import { test as base } from '../../support/test.ts'
import { Folder } from './folder.ts'

export { expect } from '@playwright/test'

/** Files for the page, and what its console says. */
interface Fixtures {
  readonly folder: Folder
  /** Warnings and errors in the console; a test that expects some takes them out, and those left at its end fail it. */
  readonly complaints: string[]
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = new Folder()
    await use(folder)
    folder.remove()
  },

  complaints: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    await use(complaints)
    base.expect(complaints, 'complaints in the console').toEqual([])
  },
})

/** The engine starts when the page is idle. */
export async function engineUp(page: Page): Promise<void> {
  await page.locator('html[data-engine]').waitFor({ state: 'attached' })
}

/** Gives the page files of the disk, as a person chooses them, and does not wait for them to be opened. */
export async function choose(inspector: Inspector, paths: readonly string[]): Promise<void> {
  const button = inspector.button(/^(Choose files|Add more files)$/)
  const chooser = await chooserOpenedBy(inspector.page, () => button.click())
  await chooser.setFiles([...paths])
}
