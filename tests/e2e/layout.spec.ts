import type { Locator } from '@playwright/test'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const other = certificate({ subject: 'Warehouse Root CA', ca: true })

/**
 * Phones, tablets, laptops, laptops at 125 and 150 %, desks. Low and narrow ones are zoomed far in: there a fixed part
 * of the page would cover the text.
 */
const SIZES = [
  [320, 568],
  [360, 740],
  [768, 1024],
  [1023, 600],
  [1024, 420],
  [1024, 768],
  [1280, 500],
  [1280, 800],
  [1366, 560],
  [1366, 657],
  [1536, 730],
  [1920, 1080],
] as const

const INPUTS = [
  { what: 'one path', files: [server, issuing, root] },
  { what: 'a chain beside a root of another', files: [server, issuing, root, other] },
  { what: 'a path without its root', files: [server, issuing] },
]

for (const { what, files } of INPUTS) {
  test(`${what}: the path and the one primary button are always in view`, async ({ page }) => {
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await inspector.drop(pemOf(files))
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    const primary = inspector.button(/^(Save root certificate \(\.cer\)|How to get the missing root)$/)
    const strip = page.getByRole('navigation', { name: 'Certification path, in short' })
    const names = inspector.path.getByRole('listitem').locator('strong')

    const out: string[] = []
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      for (const part of [0, 0.5, 1]) {
        await page.evaluate((at) => {
          scrollTo({ top: at * (document.documentElement.scrollHeight - innerHeight), behavior: 'instant' })
        }, part)
        const where = `${width} x ${height}, scrolled to ${part * 100} %`
        if (!(await inView(primary))) out.push(`${where}: no primary button`)
        if (!(await inView(strip)) && !(await inView(names))) out.push(`${where}: no path`)
      }
    }
    expect(out).toEqual([])
  })
}

/** Whether all of them are wholly within the window, and nothing lies over the middle of one. */
async function inView(elements: Locator): Promise<boolean> {
  return elements.evaluateAll(
    (all) =>
      all.length > 0 &&
      all.every((element) => {
        const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
        if (width === 0 || top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        return hit !== null && (element.contains(hit) || hit.contains(element))
      }),
  )
}
