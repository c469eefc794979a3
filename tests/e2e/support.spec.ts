import { dropFiles } from './support/files.ts'
import { PLAIN_HTTP } from './support/places.ts'
import { expect, test } from './support/test.ts'

/**
 * Proves the helpers of this suite on a page of its own: that page hands back, as a file to save, the first file that
 * is dropped on it.
 */
const ECHO = `<!doctype html><link rel="icon" href="data:," /><title>echo</title><main>drop here</main><script>
  const main = document.querySelector('main')
  main.ondragover = (event) => event.preventDefault()
  main.ondrop = (event) => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'back-' + file.name })
    document.body.append(link)
    link.textContent = 'save'
  }
</script>`

test('a dropped file comes back byte for byte', async ({ page, network, saved }) => {
  network.addPage(`${PLAIN_HTTP}echo.html`, ECHO)
  await page.goto(`${PLAIN_HTTP}echo.html`)
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  await dropFiles(page, page.locator('main'), [{ name: 'every-byte.cer', bytes, type: 'application/pkix-cert' }])
  const file = await saved(() => page.getByRole('link', { name: 'save' }).click())
  expect(file.name).toBe('back-every-byte.cer')
  expect([...file.bytes]).toEqual([...bytes])
})
