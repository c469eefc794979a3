import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DIST } from './support/places.ts'
import { expect, test } from './support/test.ts'

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url))

/** Settings for web servers; the build writes its own in their place. */
const POLICY = /@policy-of-(?:index|chainlight)\.html@/g

test('the hosted folder has each file of public/, byte for byte but for the policies and the icons in the manifest', () => {
  const names = readdirSync(PUBLIC)
  expect(names).toEqual(expect.arrayContaining(['favicon.svg', 'web.config']))
  for (const name of names) {
    const [here, there] = [PUBLIC, DIST].map((folder) =>
      readFileSync(join(folder, name), 'latin1').replace(/"src": "[^"]*"/g, ''),
    )
    const parts = here?.split(POLICY) ?? []
    if (parts.length === 1) expect(there, name).toBe(here)
    else expect(there, name).toMatch(new RegExp(`^${parts.map(escaped).join("default-src 'none';[^\"]+")}$`))
  }
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

for (const edge of [192, 512]) {
  test(`the icon of ${edge} pixels shows the favicon as it is now`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'the icons are drawn by Chromium, and other engines smooth edges otherwise')
    const address = (name: string, type: string) =>
      `data:${type};base64,${readFileSync(join(PUBLIC, name)).toString('base64')}`
    const [svg, png] = [address('favicon.svg', 'image/svg+xml'), address(`icon-${edge}.png`, 'image/png')]
    const { size, difference } = await page.evaluate(compare, { svg, png, edge })
    expect(size).toEqual([edge, edge])
    // Of 255, on average over all pixels; one circle of another colour makes more than 3.
    expect(difference, 'npm run icons draws them anew').toBeLessThan(0.5)
  })
}

/** The size of the PNG, and how far its colours are on average from those of the SVG. */
async function compare({ svg, png, edge }: { svg: string; png: string; edge: number }) {
  const draw = async (address: string) => {
    const image = new Image(edge, edge)
    image.src = address
    await image.decode()
    const context = new OffscreenCanvas(edge, edge).getContext('2d')
    context?.drawImage(image, 0, 0, edge, edge)
    return { image, pixels: context?.getImageData(0, 0, edge, edge).data ?? new Uint8ClampedArray() }
  }
  const [drawn, kept] = [await draw(svg), await draw(png)]
  const sum = drawn.pixels.reduce((total, value, at) => total + Math.abs(value - (kept.pixels[at] ?? 0)), 0)
  return { size: [kept.image.naturalWidth, kept.image.naturalHeight], difference: sum / drawn.pixels.length }
}
