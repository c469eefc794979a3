import { generateKeyPairSync } from 'node:crypto'
import { plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf, textFile } from './support/inspector.ts'
import { HOSTED, PLAIN_HTTP, SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const chain = [server, issuing, root].map(({ pem }) => pem).join('')

test('a private key among what is dropped is named and never reaches the document', async ({ page, saved }) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const lines = key.split('\n').filter((line) => line.length === 64)
  const pieces = [...lines, ...lines.map((line) => Buffer.from(line, 'base64').toString('hex'))]

  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await page.evaluate(watchDocument, pieces)
  await inspector.drop(textFile('server-with-key.pem', key + chain), textFile('server.key', key))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await expect(page.getByRole('main')).toContainText(/private key/i)

  for (const subject of ['thingworx.plant.example', 'Plant Root CA']) {
    for (const tab of ['General', 'Details', 'PEM'] as const) await inspector.look(subject, tab)
  }
  const menu = await inspector.openSaveMenu('the path')
  const whole = await saved(() => menu.getByRole('button', { name: 'Save', exact: true }).click())
  await menu.getByRole('button', { name: 'Close' }).click()
  expect(Buffer.from(whole.bytes).toString('latin1')).not.toContain('PRIVATE')
  expect(await page.evaluate(() => (globalThis as { sightings?: string[] }).sightings)).toEqual([])

  await inspector.button('Start over').click()
  await expect(page.locator('body')).not.toContainText('server-with-key.pem')
})

test('dropped octets are moved to the worker: the page keeps none of them', async ({ page }) => {
  await page.addInitScript(() => {
    const left: number[] = []
    Object.defineProperty(globalThis, 'octetsLeft', { value: left })
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the worker that it is a method of
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, message: unknown, transfer: Transferable[]) {
      const { method, args } = message as { method: string; args: { bytes: Uint8Array }[][] }
      const octets = method === 'open' ? (args[0] ?? []).map(({ bytes }) => bytes) : []
      postMessage.call(this, message, { transfer })
      left.push(...octets.map(({ length }) => length))
    } as typeof postMessage
  })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(textFile('chain.pem', chain), textFile('root.pem', root.pem))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  expect(await page.evaluate(() => (globalThis as { octetsLeft?: number[] }).octetsLeft)).toEqual([0, 0])
})

for (const [place, url] of [
  ['from disk', SINGLE_FILE],
  ['hosted', HOSTED],
  ['plain http', PLAIN_HTTP],
] as const) {
  test(`nothing is left behind in address, history or storage: ${place}`, async ({
    page,
    context,
    saved,
    browserName,
  }) => {
    const inspector = new Inspector(page)
    await inspector.open(url)
    const before = await page.evaluate(() => ({ address: location.href, history: history.length }))
    await inspector.drop(pemOf([server, issuing, root]))
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    for (const tab of ['General', 'Details', 'PEM'] as const) await inspector.look('Plant Issuing CA', tab)
    await saved(() => inspector.button('Save root certificate (.cer)').click())
    await inspector.button('Glossary').click()
    await page.keyboard.press('Escape')

    expect(await page.evaluate(() => ({ address: location.href, history: history.length }))).toEqual(before)
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      state: history.state as unknown,
      title: document.title,
      databases: (await indexedDB.databases().catch(() => [])).length,
      caches: 'caches' in globalThis ? (await caches.keys().catch(() => [])).length : 0,
    }))
    expect(kept).toMatchObject({ local: 0, session: 0, cookie: '', state: null, databases: 0, caches: 0 })
    expect(kept.title).not.toMatch(/plant/i)
    if (browserName === 'chromium') expect(await context.cookies()).toEqual([])
  })
}

/** Notes whenever something of `pieces` gets into the document: as text, as an attribute, or as a field's value. */
function watchDocument(pieces: string[]) {
  const sightings: string[] = []
  Object.assign(globalThis, { sightings })
  const look = (text: string | null | undefined) => {
    const squeezed = (text ?? '').replace(/[\s:]/g, '')
    for (const piece of pieces) if (squeezed.toLowerCase().includes(piece.toLowerCase())) sightings.push(piece)
  }
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      look(target instanceof Element ? target.outerHTML : target.textContent)
      for (const node of addedNodes) look(node instanceof Element ? node.outerHTML : node.textContent)
    }
    for (const field of document.querySelectorAll('input, textarea')) look((field as HTMLInputElement).value)
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}
