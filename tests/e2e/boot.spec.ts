import { HOSTED, HOSTED_FROM_DISK, PLAIN_HTTP, SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const PLACES = [
  { place: 'the single file, from disk', url: SINGLE_FILE, secure: true },
  { place: 'the folder under a sub-path of a server', url: HOSTED, secure: true },
  { place: 'the folder on a plain http server', url: PLAIN_HTTP, secure: false },
  { place: 'the single file on a plain http server', url: `${PLAIN_HTTP}chainlight.html`, secure: false },
]

for (const { place, url, secure } of PLACES) {
  test.describe(place, () => {
    test('starts, with its engine in a worker', async ({ page }) => {
      await page.goto(url)
      await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('#not-started')).toHaveCount(0)
      expect(await page.evaluate(() => isSecureContext)).toBe(secure)
    })

    test('cannot send anything', async ({ page, watch }) => {
      await page.goto(url)
      await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
      await page.evaluate(leak)
      await expect.poll(() => watch.violations.map((violation) => violation.split(' ')[0])).toContain('img-src')
      expect(watch.violations.splice(0).join()).toContain('connect-src')
      watch.errors.length = 0
    })

    test('runs in the page where no worker can start', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'Worker', {
          value: function () {
            throw new DOMException('No workers here', 'SecurityError')
          },
        })
      })
      await page.goto(url)
      await expect(page.locator('html')).toHaveAttribute('data-engine', 'direct')
    })

    test('cannot send anything from its worker either', async ({ page, browserName }) => {
      test.skip(browserName === 'firefox', 'Playwright cannot look into the workers of an installed Firefox')
      const started = page.waitForEvent('worker')
      await page.goto(url)
      const worker = await started
      const sent = await worker.evaluate(() =>
        fetch('http://stranger.test/from-worker').then(
          () => 'sent',
          () => 'refused',
        ),
      )
      expect(sent).toBe('refused')
    })
  })
}

test('a page without a policy is caught by the trap', async ({ page, watch, network }) => {
  network.addPage('http://control.test/', '<!doctype html><title>control</title>')
  await page.goto('http://control.test/')
  await page.evaluate(leak)
  const signs = ['/fetch', '/image', '/beacon', 'stranger.test:80', 'https.stranger.test:443']
  await expect
    .poll(() => signs.filter((sign) => !watch.strangers.some((request) => request.includes(sign))))
    .toEqual([])
  watch.strangers.length = 0
  watch.errors.length = 0
})

test('the hosted page opened from a folder names the file to open instead', async ({ page, watch }) => {
  await page.goto(HOSTED_FROM_DISK)
  await expect(page.getByText('open the file chainlight.html beside it')).toBeVisible()
  // The browser's own refusal to load modules from disk.
  watch.violations.length = 0
  watch.errors.length = 0
})

test('a browser that is too old is told so', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLScriptElement.supports = () => false
  })
  await page.goto(SINGLE_FILE)
  // It waits, so that it never flashes by while a page starts.
  await expect(page.locator('#not-started')).toHaveCSS('animation-delay', '2s')
  await expect(page.getByText('it needs Chrome or Edge 109, Firefox 115, Safari 16.4 or newer')).toBeVisible()
  await expect(page.getByText('chainlight.html')).toHaveCount(0)
})

/** Tries to send in every way that a script has. */
function leak() {
  const stranger = 'http://stranger.test/'
  void fetch(`${stranger}fetch`).catch(() => undefined)
  void fetch('https://https.stranger.test/').catch(() => undefined)
  new Image().src = `${stranger}image`
  navigator.sendBeacon(`${stranger}beacon`, 'x')
  try {
    new WebSocket('ws://stranger.test:80/')
  } catch {
    // Firefox throws where Chromium reports.
  }
}
