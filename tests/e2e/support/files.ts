import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FileChooser, Locator, Page } from '@playwright/test'

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

/** The file chooser that `press` opens. */
export async function chooserOpenedBy(page: Page, press: () => Promise<void>): Promise<FileChooser> {
  const opened = page.waitForEvent('filechooser')
  // An answer of the page means that its browser was told to show no chooser of its own: a press could overtake that.
  await page.evaluate(() => undefined)
  await press()
  return opened
}

export interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The file that the page saves while `act` runs. An installed Firefox reports no downloads to Playwright: there the
 * file is taken from `folder`, where it arrives.
 */
export async function savedFile(page: Page, folder: string, act: () => Promise<void>): Promise<SavedFile> {
  if (page.context().browser()?.browserType().name() === 'firefox') {
    await act()
    return arrivedFile(folder)
  }
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The one file in `folder`, once it is there whole; takes it out. */
export async function arrivedFile(folder: string): Promise<SavedFile> {
  let size = 0
  for (let patience = 100; patience > 0; patience--) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => !/\.(part|wkdownload)$/.test(name))
    const path = join(folder, names[0] ?? '')
    const grown = names.length === 1 ? (await stat(path)).size : 0
    if (grown > 0 && grown === size) {
      const bytes = await readFile(path)
      await rm(path)
      return { name: basename(path), bytes }
    }
    size = grown
    await setTimeout(100)
  }
  throw new Error('Nothing was saved')
}
