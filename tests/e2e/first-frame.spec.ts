import type { Page } from '@playwright/test'
import { certificate } from '../support/certificate-builder.ts'
import { chooserOpenedBy } from './support/files.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import type { Network } from './support/network.ts'
import { HOSTED, SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const root = certificate({ subject: 'Plant Root CA', ca: true })
const server = certificate({ subject: 'thingworx.plant.example', issuer: root })
const chain = pemOf([server, root])

const APP = /\/index-[^/]+\.js$/

/** Opens the hosted page while its server is slow to hand over the page's script; yields what lets it arrive. */
async function withoutItsScript(page: Page, network: Network): Promise<() => void> {
  const arrive = network.hold(APP)
  await page.goto(HOSTED, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('script#app-script')).toHaveAttribute('type', 'module')
  await expect(page.locator('html')).not.toHaveAttribute('data-engine')
  return arrive
}

test.describe('before the script of the page is there', () => {
  test('a file that is dropped is taken', async ({ page, network }) => {
    const arrive = await withoutItsScript(page, network)
    const inspector = new Inspector(page)
    await inspector.drop(chain)
    await expect(inspector.path).toHaveCount(0)
    arrive()
    await inspector.expectPath('Plant Root CA', 'thingworx.plant.example')
  })

  test('files that are chosen are taken', async ({ page, network }) => {
    const arrive = await withoutItsScript(page, network)
    const inspector = new Inspector(page)
    const chooser = await chooserOpenedBy(page, () => inspector.button('Choose files').click())
    await chooser.setFiles({ name: chain.name, mimeType: '', buffer: Buffer.from(chain.bytes) })
    arrive()
    await inspector.expectPath('Plant Root CA', 'thingworx.plant.example')
  })

  test('text that is pasted is taken', async ({ page, network, browserName }) => {
    test.skip(browserName === 'firefox', 'a paste made by script carries no text in Firefox')
    const arrive = await withoutItsScript(page, network)
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
    }, new TextDecoder().decode(chain.bytes))
    arrive()
    await new Inspector(page).expectPath('Plant Root CA', 'thingworx.plant.example')
  })

  test('a button that is pressed is pressed once it can answer', async ({ page, network }) => {
    const arrive = await withoutItsScript(page, network)
    await new Inspector(page).button('Glossary').click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    arrive()
    await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible()
  })

  test('typed text stays', async ({ page, network }) => {
    const arrive = await withoutItsScript(page, network)
    const field = page.getByRole('textbox').first()
    await field.fill('PKIX path building failed')
    arrive()
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
    await expect(field).toHaveValue('PKIX path building failed')
  })
})

test('a script that does not come is said', async ({ page, watch }) => {
  await page.route(APP, (route) => route.abort())
  await page.goto(HOSTED)
  await expect(page.locator('#not-started')).toBeVisible()
  watch.errors.length = 0
})

for (const [place, url, width] of [
  ['the single file', SINGLE_FILE, 1280],
  ['the hosted page', HOSTED, 390],
] as const) {
  test(`${place} draws its start page once: taken over, nothing in it is made anew or looks otherwise`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      const looks = (elements: Element[]) =>
        elements.map((each) => {
          const style = getComputedStyle(each)
          return [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`)
        })
      document.addEventListener('DOMContentLoaded', () => {
        const drawn = [...document.querySelectorAll('#app *')].filter(
          (each) => !each.matches('input, textarea, details > div'),
        )
        Object.assign(globalThis, {
          drawn,
          words: document.querySelector('main')?.innerText,
          looks,
          first: looks(drawn),
          styles: document.adoptedStyleSheets.length,
        })
      })
    })
    await page.goto(url)
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
    const { kept, all, same, changed, styles } = await page.evaluate(() => {
      const { drawn, words, looks, first, styles } = globalThis as unknown as {
        drawn: Element[]
        words: string
        looks: (elements: Element[]) => string[][]
        first: string[][]
        styles: number
      }
      return {
        kept: drawn.filter(({ isConnected }) => isConnected).length,
        all: drawn.length,
        same: document.querySelector('main')?.innerText === words,
        changed: looks(drawn).flatMap((properties, i) =>
          properties
            .filter((property, k) => property !== first[i]?.[k])
            .map((property) => `${drawn[i]?.tagName} ${drawn[i]?.className}: ${property}`),
        ),
        styles: [styles, document.adoptedStyleSheets.length],
      }
    })
    // Only the rules that the start page needs stand in the head.
    expect(styles).toEqual([0, 1])
    expect(changed).toEqual([])
    expect(all).toBeGreaterThan(50)
    expect(kept).toBe(all)
    expect(same).toBe(true)
  })
}

for (const [place, url] of [
  ['the single file', SINGLE_FILE],
  ['the hosted page', HOSTED],
] as const) {
  test(`${place} is on the screen before its script is begun`, async ({ page }) => {
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const script = document.querySelector<HTMLScriptElement>('script#app-script')
        if (script?.type === 'module')
          Object.assign(globalThis, { begun: (globalThis as { begun?: number }).begun ?? performance.now() })
      }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['type'] })
    })
    await page.goto(url)
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
    const { begun, painted } = await page.evaluate(() => ({
      begun: (globalThis as { begun?: number }).begun,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    }))
    expect(painted).toBeGreaterThan(0)
    expect(begun).toBeGreaterThanOrEqual(painted ?? NaN)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one sentence says so', async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'Playwright looks into a page of an installed Firefox by script only')
    await page.goto(SINGLE_FILE)
    await expect(page.getByText('with JavaScript switched on')).toBeVisible()
  })
})
