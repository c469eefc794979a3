import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'

export interface TestFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type?: string
}

/**
 * Drops files on `target` the way a script can: a made DataTransfer with its drag events. What a system's own drag adds
 * (folders, entries, handles) is not there.
 */
export async function dropFiles(page: Page, target: Locator, files: readonly TestFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (made) => {
      const transfer = new DataTransfer()
      for (const { name, bytes, type } of made) transfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
      return transfer
    },
    files.map(({ name, bytes, type = '' }) => ({ name, bytes: [...bytes], type })),
  )
  for (const event of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(event, { dataTransfer })
  await dataTransfer.dispose()
}

export interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the page saves while `act` runs. Chromium only: an installed Firefox reports no downloads to Playwright. */
export async function savedFile(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()))
}
