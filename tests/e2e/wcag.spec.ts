import { certificate, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { reachScreen, SCREENS } from './support/screens.ts'
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

/** Of each screen, what is looked at with more space: the page, or what lies over it. */
const SPACED = ['start', 'complete path', 'many certificates', 'paste dialog', 'glossary', 'find', 'comparison']

for (const to of SCREENS.filter(({ screen }) => SPACED.includes(screen))) {
  test(`${to.screen}: with more space in its text nothing is cut off or covers another (1.4.12)`, async ({ page }) => {
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await reachScreen(inspector, to)
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.evaluate(
        () => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => !('spacing' in each))),
      )
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      const before = new Set(await page.evaluate(cutOrCovered))
      await page.evaluate(() => {
        const sheet = Object.assign(new CSSStyleSheet(), { spacing: true })
        sheet.replaceSync(
          `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
           p { margin-bottom: 2em !important }`,
        )
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      })
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      const spacing = await page
        .locator('h1, h2')
        .first()
        .evaluate((each) => getComputedStyle(each).letterSpacing)
      expect(parseFloat(spacing)).toBeGreaterThan(1)
      const after = await page.evaluate(cutOrCovered)
      expect(
        after.filter((each) => !before.has(each)),
        `${width}`,
      ).toEqual([])
    }
  })
}

/** Texts that are cut off by their own boxes or by the window's side, and pairs of texts that lie over each other. */
function cutOrCovered(): string[] {
  const within = document.querySelector('dialog[open]') ?? document.body
  const words = (each: Element) => `${each.tagName} ${each.textContent.trim().slice(0, 40)}`
  const texts = [...within.querySelectorAll<HTMLElement>('*')].filter(
    (each) =>
      each.checkVisibility() &&
      !each.closest('.for-the-ear, svg, [aria-hidden="true"], option, textarea') &&
      [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )
  const wrong: string[] = []
  const boxes: { each: HTMLElement; rects: DOMRect[] }[] = []
  for (const each of texts) {
    const { overflowX, overflowY, display } = getComputedStyle(each)
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    if (display !== 'inline') {
      if (hides(overflowX) && each.scrollWidth > each.clientWidth + 1) wrong.push(`cut at the side: ${words(each)}`)
      if (hides(overflowY) && each.scrollHeight > each.clientHeight + 1) wrong.push(`cut below: ${words(each)}`)
    }
    // A part that scrolls or stays put lies over other texts by intent.
    let over = false
    for (let up: Element | null = each; up && up !== within; up = up.parentElement) {
      const { position, overflowX: x, overflowY: y } = getComputedStyle(up)
      over ||= position === 'fixed' || position === 'sticky' || /auto|scroll|hidden/.test(x + y)
    }
    if (over) continue
    const rects: DOMRect[] = []
    for (const node of each.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      rects.push(...[...range.getClientRects()].filter(({ width }) => width > 1))
    }
    if (rects.some(({ right, left }) => right > innerWidth + 1 || left < -1)) wrong.push(`outside: ${words(each)}`)
    boxes.push({ each, rects })
  }
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      const meet = a.rects.some((one) =>
        b.rects.some(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
            // Lines of text touch each other, for a box of a line is higher than its letters.
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6,
        ),
      )
      if (meet) wrong.push(`covered: ${words(a.each)} | ${words(b.each)}`)
    }
  return wrong
}

for (const [width, height] of [
  [1280, 800],
  [1366, 768],
  [390, 844],
] as const) {
  test(`at ${width} by ${height} more space in the text of the inventory hides no word, and its rows stay in step (1.4.12)`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    // Names of every length: some have just room for themselves.
    const devices = Array.from({ length: 120 }, (_, at) =>
      certificate({
        subject: `${'line-3 press station '.repeat(4).slice(0, 8 + (at % 48))}${at}`,
        key: plant.server.key,
        issuer: plant.issuing,
      }),
    )
    await inspector.drop(pemOf([...chain, ...devices]))
    const grid = page.getByRole('grid')
    await expect(grid).toHaveAttribute('aria-rowcount', '124')
    await expect(page.locator('#inventory').getByText(/ checked$/)).toHaveCount(0, { timeout: 60_000 })
    const scroller = page.locator('#inventory .scroll')
    /** The texts that are whole, and that are cut, of all rows: they are drawn some at a time. */
    const look = async () => {
      const whole = new Set<string>()
      const cut = new Set<string>()
      for (let top = 0, before = -1; top !== before;) {
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
        for (const { text, all } of await grid.locator('td[tabindex]').evaluateAll(wholeTexts))
          (all ? whole : cut).add(text)
        before = top
        top = await scroller.evaluate((each) => {
          each.scrollTop += each.clientHeight
          return each.scrollTop
        })
      }
      return { whole: [...whole].filter((text) => !cut.has(text)), cut: [...cut] }
    }
    const before = await look()
    expect(before.whole.length).toBeGreaterThan(50)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      )
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })
    const after = await look()
    expect(after.cut.filter((text) => before.whole.includes(text))).toEqual([])

    // Each row is as high as the others, and where its number says: those that are not drawn have their room.
    const heights = await grid
      .locator('tbody tr[aria-rowindex]')
      .evaluateAll((rows) => rows.map((each) => Math.round(each.getBoundingClientRect().height)))
    expect(new Set(heights).size, heights.join(' ')).toBe(1)
    expect(heights[0]).toBeGreaterThan(36)
    await grid.getByRole('rowheader').last().focus()
    await page.keyboard.press('Control+End')
    await expect(grid.locator('tr[aria-rowindex="124"]')).toBeInViewport()
    const below = await scroller.evaluate(
      (each) =>
        each.getBoundingClientRect().bottom -
        each.querySelector('tr[aria-rowindex="124"]')!.getBoundingClientRect().bottom,
    )
    expect(Math.abs(below)).toBeLessThan(8)
  })
}

/** Of each cell its row and text, and whether all of it is within the boxes that would cut it. */
function wholeTexts(cells: Element[]): { text: string; all: boolean }[] {
  return cells
    .filter((each) => each.checkVisibility() && each.textContent.trim() !== '')
    .map((cell) => {
      const row = cell.closest('tr')
      const range = document.createRange()
      range.selectNodeContents(cell)
      const letters = [...range.getClientRects()].filter(({ width }) => width > 1)
      const boxes = [...cell.querySelectorAll('*'), cell].filter(
        (each) => getComputedStyle(each).overflowX === 'hidden',
      )
      const all = boxes.every((each) => {
        const box = each.getBoundingClientRect()
        return letters.every(
          ({ left, right, top, bottom }) =>
            left >= box.left - 1 &&
            right <= box.right + 1 &&
            // The letters are lower than the box of their line.
            (top + bottom) / 2 <= box.bottom &&
            (top + bottom) / 2 >= box.top,
        )
      })
      return { text: `${row?.getAttribute('aria-rowindex')} ${cell.textContent.trim()}`, all }
    })
}

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)!.map((part) => {
        const share = Number(part) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    })
    .sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`borders of fields, buttons and chips, the ring of the focus and bars stand out in ${colorScheme} (1.4.11)`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    const many = SCREENS.find(({ screen }) => screen === 'many certificates')!
    await reachScreen(inspector, many)
    // Each colour that means something on each ground that it may lie on.
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      const rgb = (name: string) => {
        probe.style.color = `var(--${name})`
        return [name, getComputedStyle(probe).color] as const
      }
      const tones = ['ready', 'attention', 'problem']
      const lines = ['line-strong', 'accent', 'focus', 'notice-line', ...tones.map((tone) => `${tone}-line`)].map(rgb)
      const grounds = ['ground', 'surface', 'sunk', 'accent-soft', ...tones.map((tone) => `${tone}-ground`)].map(rgb)
      probe.remove()
      return { lines, grounds }
    })
    for (const [line, colour] of colours.lines)
      for (const [ground, below] of colours.grounds)
        expect(contrast(colour, below), `--${line} on --${ground}`).toBeGreaterThanOrEqual(3)
    // And what is shown has these colours.
    const shown = await page.evaluate(() =>
      ['.input-box', '.search-field', '.button:not(.plain, .primary)', '#inventory fieldset label'].map((which) => {
        const each = document.querySelector<HTMLElement>(`main ${which}`)
        return [which, each ? getComputedStyle(each).borderTopColor : ''] as const
      }),
    )
    const known = new Set(colours.lines.map(([, colour]) => colour))
    for (const [which, colour] of shown) expect(known.has(colour), `${which}: ${colour}`).toBe(true)
    await page.keyboard.press('Tab')
    const ring = await page.evaluate(() => {
      const { outlineColor, outlineWidth } = getComputedStyle(document.activeElement!)
      return { outlineColor, width: parseFloat(outlineWidth) }
    })
    expect(known.has(ring.outlineColor)).toBe(true)
    expect(ring.width).toBeGreaterThanOrEqual(2)
    // The strokes and fills of the bars over time.
    const bars = await page.locator('#timeline rect:not(.together rect)').evaluateAll((all) =>
      all.map((each) => {
        const { fill, stroke } = getComputedStyle(each)
        return [fill, stroke]
      }),
    )
    expect(bars.length).toBeGreaterThan(1)
    for (const bar of bars)
      expect(
        bar.some((colour) => known.has(colour)),
        bar.join(' '),
      ).toBe(true)
  })
}
