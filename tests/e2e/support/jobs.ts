import { expect } from '@playwright/test'
import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { pemOf, type Inspector } from './inspector.ts'

/** Opens 500 certificates: they are listed, each is judged, and one that is chosen shows its path. */
export async function openMany(inspector: Inspector): Promise<void> {
  const { root, issuing, server } = plantChain()
  const devices = Array.from({ length: 497 }, (_, at) =>
    // Making a key takes longer than all else.
    certificate({ subject: `plc-${at}.plant.example`, key: server.key, issuer: issuing }),
  )
  const { page } = inspector
  await inspector.drop(pemOf([server, issuing, root, ...devices]))
  const grid = page.getByRole('grid', { name: 'All certificates (500)' })
  await grid.waitFor({ timeout: 60_000 })
  await page
    .locator('#inventory')
    .getByRole('radio', { name: '500 valid' })
    .waitFor({ state: 'attached', timeout: 90_000 })

  await page.getByRole('searchbox', { name: /^Filter/ }).fill('plc-321')
  await grid.getByText('plc-321.plant.example').click()
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'plc-321.plant.example')
}

/** The page is dark, and what is written on it light, before and after a chain is opened. */
export async function lookDark(inspector: Inspector): Promise<void> {
  await expectDark(inspector)
  const { root, issuing, server } = plantChain()
  await inspector.drop(pemOf([server, issuing, root]))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await expectDark(inspector)
}

async function expectDark({ headline, path, page }: Inspector): Promise<void> {
  const shown = [headline, ...((await path.count()) > 0 ? [path.locator('strong').first()] : [])]
  for (const part of shown) {
    const { ink, ground } = await part.evaluate((element) => {
      // A colour in whatever way it is written, as red, green and blue.
      const brush = document.createElement('canvas').getContext('2d')!
      const lightness = (colour: string) => {
        brush.fillStyle = colour
        const octets = brush.fillStyle.match(/[0-9a-f]{2}/gi) ?? []
        return octets.reduce((sum, octet) => sum + parseInt(octet, 16), 0) / (3 * 255)
      }
      let behind: Element | null = element
      while (behind && /, 0\)$|^transparent$/.test(getComputedStyle(behind).backgroundColor))
        behind = behind.parentElement
      return {
        ink: lightness(getComputedStyle(element).color),
        ground: lightness(getComputedStyle(behind ?? document.body).backgroundColor),
      }
    })
    expect(ground, `the ground of ${String(part)}`).toBeLessThan(0.25)
    expect(ink, `the ink of ${String(part)}`).toBeGreaterThan(0.6)
  }
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
}
