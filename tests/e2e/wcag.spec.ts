import { certificate, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

/** A window of 1280 by 720 as it is, and with a zoom of 200 %; a phone. */
const SIZES = [
  [1280, 720],
  [640, 360],
  [390, 844],
] as const

const plant = plantChain()
const chain = [plant.server, plant.issuing, plant.root]
const renewed = certificate({ ...plant.root.spec, notAfter: Date.UTC(2040, 0, 1) })

for (const [width, height] of SIZES) {
  test(`at ${width} by ${height} whatever has the keyboard can be seen (2.4.11), both ways round`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await inspector.drop(pemOf([...chain, renewed]))
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    const hidden: string[] = []
    for (const key of ['Tab', 'Shift+Tab']) {
      const seen = new Set<string>()
      for (let stop = 0; stop < 150; stop++) {
        await page.keyboard.press(key)
        const focus = await page.evaluate(covered)
        // Past the last one the browser begins anew.
        if (!focus || (seen.has(focus.what) && stop > 20)) break
        seen.add(focus.what)
        if (focus.covered) hidden.push(`${key}: ${focus.what}`)
      }
      expect(seen.size, key).toBeGreaterThan(20)
    }
    expect(hidden).toEqual([])
  })
}

/** The element that has the keyboard, and whether none of it can be seen: nine points of it are tried. */
function covered(): { what: string; covered: boolean } | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  // A sign that is drawn by its label is seen there.
  const shown = [element, element.closest('label')].filter((each) => each !== null)
  const isSeen = (each: Element) => {
    const { left, top, width, height } = each.getBoundingClientRect()
    return [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const hit = document.elementFromPoint(left + x * width, top + y * height)
        return hit !== null && (each.contains(hit) || hit.contains(each)) && hit !== document.documentElement
      }),
    )
  }
  return { what: element.outerHTML.slice(0, 160), covered: !shown.some(isSeen) }
}

test('every target is 24 pixels high and wide, or has that much room around it (2.5.8)', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  const small: string[] = []
  const measure = async (screen: string) => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      for (const target of await page.evaluate(smallTargets)) small.push(`${screen}, ${width}: ${target}`)
    }
  }
  await measure('start')
  await inspector.drop(pemOf([...chain, renewed]))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await measure('chain')
  await inspector.look('thingworx.plant.example', 'Details')
  await measure('details')
  expect(small).toEqual([])
})

/**
 * Targets that are too small. Those within a sentence need not be large; round each other one a circle of 24 pixels
 * must touch no other target.
 */
function smallTargets(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex="0"]'),
  ]
  const boxes = all
    .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1)
  const near = (a: DOMRect, b: DOMRect) => {
    const [x, y] = [a.left + a.width / 2, a.top + a.height / 2]
    const [dx, dy] = [Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)]
    return Math.hypot(dx, dy) < 11.5
  }
  return boxes
    .filter(({ element, box }) => {
      if (box.width >= 23.5 && box.height >= 23.5) return false
      return boxes.some(
        (other) => !other.element.contains(element) && !element.contains(other.element) && near(box, other.box),
      )
    })
    .map(
      ({ element, box }) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
    )
}

test('another path is said to those who listen (4.1.3)', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  const other = certificate({ subject: 'mqtt.plant.example', issuer: plant.issuing, notAfter: Date.UTC(2025, 5, 1) })
  await inspector.drop(pemOf([...chain, other]))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await page.getByRole('radio', { name: /mqtt\.plant\.example/ }).check({ force: true })
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'mqtt.plant.example')
  const said = page.getByRole('status').filter({ hasText: 'Another path is shown. The server certificate expired' })
  await expect(said).toHaveCount(1)
})

test('text of twice its size fits a phone: nothing runs over at the side (1.4.4)', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf(chain))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
})
