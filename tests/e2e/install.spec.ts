import { plantChain } from '../support/certificate-builder.ts'
import { Inspector } from './support/inspector.ts'
import { HOSTED, SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const EXTENSIONS = ['.cer', '.crl', '.crt', '.csr', '.der', '.p12', '.p7b', '.p7c', '.pem', '.pfx']

test('the hosted page can be installed, and the files of certificates open with it', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox installs no pages')
  await page.goto(HOSTED)
  const chromium = await page.context().newCDPSession(page)
  const { url, data = '', errors } = await chromium.send('Page.getAppManifest')
  expect({ url, errors }).toEqual({ url: `${HOSTED}chainlight.webmanifest`, errors: [] })
  const { installabilityErrors } = await chromium.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  const { icons, file_handlers } = JSON.parse(data) as {
    icons: { src: string }[]
    file_handlers: { action: string; accept: Record<string, string[]> }[]
  }
  expect(file_handlers.flatMap(({ accept }) => Object.values(accept).flat()).sort()).toEqual(EXTENSIONS)
  expect(icons.every(({ src }) => /^data:image\/(png|svg\+xml);base64,/.test(src))).toBe(true)
})

test('the single file asks for no manifest', async ({ page }) => {
  await page.goto(SINGLE_FILE)
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(0)
})

test('files that the installed page is started with are opened, and so are those that come later', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Firefox installs no pages')
  const { root, issuing, server } = plantChain()
  // Only an installed page is given files. The queue is replaced; the handles are the browser's own.
  await page.addInitScript(() => {
    const queue = { setConsumer: (consumer: unknown) => Object.assign(window, { launched: consumer }) }
    Object.defineProperty(window, 'launchQueue', { value: queue })
  })
  const launch = (name: string, text: string) =>
    page.evaluate(
      async (file) => {
        const folder = await navigator.storage.getDirectory()
        const handle = await folder.getFileHandle(file.name, { create: true })
        const writable = await handle.createWritable()
        await writable.write(file.text)
        await writable.close()
        const { launched } = window as unknown as { launched: (params: { files: unknown[] }) => void }
        launched({ files: [handle] })
      },
      { name, text },
    )
  const inspector = new Inspector(page)
  await inspector.open(HOSTED)
  await page.waitForFunction(() => 'launched' in window)
  await launch('server.cer', server.pem)
  await inspector.expectPath('Plant Issuing CA', 'thingworx.plant.example')
  await launch('cas.pem', issuing.pem + root.pem)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
})
