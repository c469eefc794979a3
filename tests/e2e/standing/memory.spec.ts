/**
 * Looks for secrets in the memory of the renderer, page and workers alike, from outside: what a memory dump, a swap
 * file or a crash report would hold. README.md beside this file has the table that this test holds.
 */
import { readFileSync } from 'node:fs'
import { platform, getuid } from 'node:process'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { Inspector } from '../support/inspector.ts'
import { HOSTED, SINGLE_FILE } from '../support/places.ts'
import { chooserOpenedBy } from '../support/files.ts'
import { countIn, type Needle } from './support/memory-scan.ts'
import { makeSecrets, needlesOfKey, needlesOfPassword, type SecretFile, type Secrets } from './support/secrets.ts'
import { engineUp, expect, test as base } from './support/test.ts'

const RUNS = 3

/** A browser whose engine collects its garbage when it is asked to. */
const test = base.extend<object, { fresh: Browser }>({
  fresh: [
    async ({ playwright, launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--js-flags=--expose-gc']
      const browser = await playwright.chromium.launch({ ...launchOptions, args })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})

test.skip(platform !== 'linux' || getuid?.() !== 0, 'only root reads the memory of another process, and on Linux')

/** The copies of a secret in all writings together; of a key, those of the piece that is there most often. */
function copies(found: ReadonlyMap<string, number>, needles: readonly Needle[]): number {
  const pieces = new Map<string, number>()
  for (const { name } of needles) {
    const times = found.get(name) ?? 0
    const piece = name.split('@')[1] ?? ''
    pieces.set(piece, (pieces.get(piece) ?? 0) + times)
  }
  return Math.max(0, ...pieces.values())
}

/** Every needle that stands in a renderer of the browser, once its garbage is collected. */
async function look(browser: Browser, page: Page, needles: readonly Needle[]): Promise<Map<string, number>> {
  const collect = () => (globalThis as unknown as { gc: () => void }).gc()
  for (let times = 0; times < 2; times++) {
    await page.evaluate(collect)
    for (const worker of page.workers()) await worker.evaluate(collect)
  }
  const session: CDPSession = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sum = new Map<string, number>()
  for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
    for (const [name, times] of countIn(id, needles)) sum.set(name, (sum.get(name) ?? 0) + times)
  }
  return sum
}

test('the scan sees what a page and its worker keep, in every writing', async ({ fresh, folder }) => {
  const { key, password } = makeSecrets(folder, 'rsa')
  const page = await fresh.newPage()
  await page.goto(SINGLE_FILE)
  await engineUp(page)
  const needles = [...needlesOfKey(key), ...needlesOfPassword(password)]
  expect([...(await look(fresh, page, needles)).keys()], 'before it is there').toEqual([])
  // As octets, and as strings of one and of two octets a unit: engines of JavaScript have both.
  const keep = (texts: string[]) => {
    const wide = texts.map((text) => `${text}\u2020`)
    const octets = texts.map((text) => Uint8Array.from(text, (unit) => unit.charCodeAt(0)))
    Object.assign(globalThis, { kept: [wide, octets] })
  }
  const texts = needlesOfKey(key).map(({ octets }) => octets.toString('latin1'))
  const [worker] = page.workers()
  await page.evaluate(keep, [...texts, password])
  await worker?.evaluate(
    keep,
    needlesOfPassword(password).map(({ octets }) => octets.toString('latin1')),
  )
  const seen = await look(fresh, page, needles)
  for (const { name } of needles) expect(seen.get(name), name).toBeGreaterThan(0)
})

interface Way {
  readonly way: string
  readonly key?: 'ed25519'
  readonly file?: SecretFile
  /** Gives the page the secret, where that is not a file to be dropped. */
  give?(page: Page, secrets: Secrets): Promise<void>
  /** Whether the password is typed, and looked for by a row of its own. */
  readonly unlock?: true
}

const PASSWORD = 'Password, typed'

/** The rows of the table, and one for the password. */
const WAYS: readonly Way[] = [
  { way: 'RSA key in a dropped PEM file', file: 'pem' },
  { way: 'Ed25519 key in a dropped PEM file', file: 'pem', key: 'ed25519' },
  { way: 'RSA key in a chosen DER file', file: 'der', give: choose },
  { way: 'Key in the clear in a dropped PFX', file: 'pfx' },
  { way: 'Key in the clear in a dropped PFX with a check code', file: 'pfx with code' },
  { way: 'Key of a dropped, encrypted PFX, password typed', file: 'pfx encrypted', unlock: true },
  {
    way: 'Key in the clear in a dropped PFX with encrypted certificates, password typed',
    file: 'pfx half open',
    unlock: true,
  },
  { way: 'Key pasted on the page', give: paste },
  { way: 'Key pasted into the dialog Paste', give: pasteIntoDialog },
]

for (const each of WAYS) {
  const { way, key, file, unlock } = each
  test(way, async ({ fresh, folder }) => {
    const most = { asked: [0, 0], open: [0, 0], over: [0, 0] }
    for (let run = 0; run < RUNS; run++) {
      const secrets = makeSecrets(folder, key ?? 'rsa')
      const needles = [needlesOfKey(secrets.key), unlock ? needlesOfPassword(secrets.password) : []]
      const page = await fresh.newPage()
      const inspector = new Inspector(page)
      await inspector.open(SINGLE_FILE)
      await engineUp(page)
      const count = async (when: keyof typeof most) => {
        const found = await look(fresh, page, needles.flat())
        most[when] = most[when].map((times, i) => Math.max(times, copies(found, needles[i] ?? [])))
      }
      if (each.give) await each.give(page, secrets)
      else await drop(page, secrets.file(file ?? 'pem'))
      if (unlock) {
        const dialog = page.getByRole('dialog', { name: 'Password' })
        await dialog.getByLabel(/^Password \(/).focus()
        await page.keyboard.type(secrets.password)
        await count('asked')
        await page.keyboard.press('Enter')
        await expect(dialog).toHaveCount(0)
      }
      await expect(inspector.button('Start over')).toBeVisible()
      await expect(page.locator('progress')).toHaveCount(0)
      await count('open')
      await inspector.button('Start over').click()
      await expect(inspector.button('Start over')).toHaveCount(0)
      await engineUp(page)
      await count('over')
      await page.close()
    }
    for (const [i, row] of [way, ...(unlock ? [PASSWORD] : [])].entries()) {
      const counted = [...(unlock ? [most.asked[i]] : []), most.open[i], most.over[i]]
      console.info(`${row}: ${counted.join(', ')}`)
      expect(limitsOf(row), 'columns of the table').toHaveLength(counted.length)
      for (const [column, limit] of limitsOf(row).entries()) {
        expect.soft(counted[column], `${row}, column ${column + 1}`).toBeLessThanOrEqual(limit)
      }
    }
  })
}

/** The most copies that the table allows, by column; a dash is a column that the way has not. */
function limitsOf(way: string): number[] {
  const table = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const row = table.split('\n').find((line) => line.split('|')[1]?.trim() === way)
  const cells = row?.split('|').slice(2, 5) ?? []
  return cells.map((cell) => cell.trim()).flatMap((cell) => (cell === '-' ? [] : [Number(cell)]))
}

/** Drops a file of the disk as the system does: the page is handed the file, and not its octets. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
  await session.detach()
}

async function choose(page: Page, secrets: Secrets): Promise<void> {
  const button = new Inspector(page).button(/^(Choose files|Add more files)$/)
  const chooser = await chooserOpenedBy(page, () => button.click())
  await chooser.setFiles(secrets.file('der'))
}

/** Another page, with a process of its own, puts the key on the clipboard and is closed. */
async function copy(page: Page, { pem }: Secrets): Promise<void> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const other = await context?.newPage()
  await other?.goto(HOSTED)
  await other?.evaluate((text) => navigator.clipboard.writeText(text), pem)
  await context?.close()
  await page.bringToFront()
}

async function paste(page: Page, secrets: Secrets): Promise<void> {
  await copy(page, secrets)
  await page.keyboard.press('Control+v')
}

async function pasteIntoDialog(page: Page, secrets: Secrets): Promise<void> {
  await copy(page, secrets)
  await new Inspector(page)
    .button(/^Paste/)
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: 'Paste text' })
  await dialog.getByRole('textbox').focus()
  await page.keyboard.press('Control+v')
  await dialog.getByRole('button', { name: 'Inspect' }).click()
}
