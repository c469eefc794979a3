import type { Locator, Page } from '@playwright/test'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const chain = [server, issuing, root]

/** Names as real plants have them: each takes two lines of the path. */
const longer = (() => {
  const top = certificate({ subject: 'Norddeutsche Anlagenbau Root CA 2024', ca: true })
  const middle = certificate({ subject: 'Norddeutsche Anlagenbau Issuing CA 3', ca: true, issuer: top })
  return [certificate({ subject: 'thingworx.werk-7.example.net', issuer: middle }), middle, top]
})()

interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

const boxOf = (shown: Locator): Promise<Box> =>
  shown.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return { top, bottom, left, right }
  })

async function openedAt(page: Page, width: number, height: number, certificates = longer): Promise<Inspector> {
  await page.setViewportSize({ width, height })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf(certificates))
  await expect(inspector.path.getByRole('button').first()).toBeVisible()
  await expect(inspector.tabPanel).toContainText('SHA-256')
  return inspector
}

const primaryOf = (inspector: Inspector) => inspector.button('Save root certificate (.cer)')

for (const [width, height] of [
  [1366, 768],
  [1280, 720],
] as const) {
  test(`at ${width} by ${height} the whole path and the whole primary button stand above the fold`, async ({
    page,
  }) => {
    const inspector = await openedAt(page, width, height)
    const button = await boxOf(primaryOf(inspector))
    expect(button.top).toBeGreaterThanOrEqual(0)
    expect(button.bottom).toBeLessThanOrEqual(height)
    const nodes = await inspector.path.locator('[data-node]').all()
    expect(nodes).toHaveLength(3)
    const [first, last] = [await boxOf(nodes[0]!), await boxOf(nodes[2]!)]
    expect(first.top).toBeGreaterThan(button.bottom)
    expect(first.top).toBeLessThan(220)
    expect(last.bottom).toBeLessThanOrEqual(height)
  })
}

test('at 390 by 844 the first certificate of the path begins above 420', async ({ page }) => {
  const inspector = await openedAt(page, 390, 844)
  expect((await boxOf(inspector.node('Norddeutsche Anlagenbau Root CA 2024'))).top).toBeLessThan(420)
})

test('at 320 by 568 the whole primary button stands above the fold, before and after a chain is open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  expect((await boxOf(inspector.button('Choose files'))).bottom).toBeLessThanOrEqual(568)
  await inspector.drop(pemOf(longer))
  await expect(primaryOf(inspector)).toBeVisible()
  const { top, bottom, left, right } = await boxOf(primaryOf(inspector))
  expect(top).toBeGreaterThan(0)
  expect(bottom).toBeLessThanOrEqual(568)
  expect(left).toBeGreaterThanOrEqual(0)
  expect(right).toBeLessThanOrEqual(320)
})

test('at 1600 and more, findings and steps have a column of their own', async ({ page }) => {
  const inspector = await openedAt(page, 1600, 900)
  const findings = page.getByRole('region', { name: 'Findings' })
  const steps = page.getByRole('region', { name: 'Import the root into KEPServerEX' })
  const shown = page.locator('#certificate')
  for (const width of [1600, 1920, 2560]) {
    await page.setViewportSize({ width, height: 1000 })
    const [path, certificateBox] = [await boxOf(inspector.path), await boxOf(shown)]
    expect(certificateBox.left, `${width}`).toBeGreaterThan(path.right)
    for (const beside of [findings, steps]) {
      expect((await boxOf(beside)).left, `${width}`).toBeGreaterThan(certificateBox.right)
    }
  }
  await page.setViewportSize({ width: 1599, height: 1000 })
  expect((await boxOf(findings)).top).toBeGreaterThan((await boxOf(shown)).bottom)
})

test('the settings open over what is below them: nothing moves, Escape closes them and gives the keyboard back', async ({
  page,
}) => {
  const inspector = await openedAt(page, 1366, 768, chain)
  const settings = page.getByRole('region', { name: 'Check settings' })
  const places = async () =>
    Promise.all(
      [inspector.path, page.locator('#certificate')].map(async (each) => {
        const { top, left, right } = await boxOf(each)
        return { top, left, right }
      }),
    )
  const before = await places()
  await settings.getByText('Change', { exact: true }).click()
  await expect(settings.getByRole('group', { name: 'Rules that decide' })).toBeVisible()
  expect(await places()).toEqual(before)
  await expect(inspector.node('Plant Root CA')).toBeInViewport()
  await settings.getByLabel('Another date').press('Escape')
  await expect(settings.getByRole('group', { name: 'Rules that decide' })).toBeHidden()
  await expect(settings.locator('summary').first()).toBeFocused()
})

test('nothing casts a shadow but what lies over the page, and a term is underlined only within a sentence', async ({
  page,
}) => {
  const inspector = await openedAt(page, 1366, 768, chain)
  await inspector.headline.click()
  const loud = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main *, header *')].filter((each) => each.checkVisibility())
    const shadows = all.filter((each) => getComputedStyle(each).boxShadow !== 'none')
    const lines = all.filter(
      (each) =>
        getComputedStyle(each).textDecorationLine !== 'none' &&
        getComputedStyle(each).textDecorationStyle === 'dotted' &&
        each.tagName === 'BUTTON' &&
        // Fingers cannot hover, and a browser without a screen has no mouse: there each term shows its line.
        matchMedia('(hover: hover)').matches &&
        // Alone in its element, so it is a label and no part of a sentence.
        (each.parentElement?.textContent ?? '').trim() === each.textContent.trim(),
    )
    return [...shadows, ...lines].map((each) => each.outerHTML.slice(0, 120))
  })
  expect(loud).toEqual([])
  // A link whose three facts are as they should be says so in one line.
  await expect(inspector.path.getByText('Signature verified, names and key IDs match')).toHaveCount(2)
})

test('one kind of chevron stands before everything that can be unfolded', async ({ page }) => {
  await openedAt(page, 1366, 768, chain)
  // The last part of the page.
  await page.locator('#receipts').waitFor()
  const signs = await page.locator('main summary').evaluateAll((all) =>
    all.map((each) => {
      const { content, borderTopStyle, borderRightStyle } = getComputedStyle(each, '::before')
      return [getComputedStyle(each).listStyleType, content, borderTopStyle, borderRightStyle].join(' ')
    }),
  )
  expect(signs.length).toBeGreaterThan(8)
  expect([...new Set(signs)]).toEqual(['none "" solid solid'])
})

test('what can be done with a certificate stands in one row, and its name has all the width', async ({ page }) => {
  const inspector = await openedAt(page, 1280, 720)
  for (const width of [1280, 1366, 1599, 1920]) {
    await page.setViewportSize({ width, height: 720 })
    for (const [name, count] of [
      ['Norddeutsche Anlagenbau Root CA 2024', 3],
      ['Norddeutsche Anlagenbau Issuing CA 3', 3],
      ['thingworx.werk-7.example.net', 2],
    ] as const) {
      await inspector.look(name)
      const shown = page.locator('#certificate')
      const actions = shown.getByRole('button', { name: /^(Show the paths of this|Compare with|Save as)/ })
      await expect(actions).toHaveCount(count)
      const boxes = await Promise.all((await actions.all()).map(boxOf))
      expect(new Set(boxes.map(({ top }) => Math.round(top))), `${width} ${name}`).toHaveProperty('size', 1)
      const heading = await boxOf(shown.getByRole('heading', { level: 2 }))
      expect(heading.top).toBeGreaterThanOrEqual(boxes[0]!.bottom)
      // One line.
      expect(heading.bottom - heading.top).toBeLessThan(40)
    }
  }
})

test('the line of the chosen date passes behind the names of the timeline', async ({ page }) => {
  await openedAt(page, 1366, 1000)
  const timeline = page.locator('#timeline')
  const name = timeline.locator('[aria-hidden] .name').first()
  const line = await boxOf(timeline.getByRole('slider'))
  const { left, right, top, bottom } = await boxOf(name)
  // The line reaches over the whole chart, the name with it.
  expect([line.top <= top, line.bottom >= bottom]).toEqual([true, true])
  const seen = await name.evaluate(
    (element, [x, y]) => {
      // A press on a name is one on the line: the name takes it only for a moment, to be found where it is seen.
      const { style } = element as HTMLElement
      style.pointerEvents = 'auto'
      const uppermost = document.elementFromPoint(x ?? 0, y ?? 0)
      style.pointerEvents = ''
      return {
        uppermost: uppermost !== null && element.contains(uppermost),
        ground: getComputedStyle(element).backgroundColor,
      }
    },
    [(left + right) / 2, (top + bottom) / 2],
  )
  expect(seen.uppermost).toBe(true)
  expect(seen.ground).toMatch(/^rgb\(/)
})

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`text of twice its size at ${width} by ${height}: nothing is cut at the side or covers another`, async ({
    page,
  }) => {
    const inspector = await openedAt(page, width, height)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over).toBe(0)
    const cut = await page.locator('main :is(p, h1, h2, h3, button, summary, label, dt, dd)').evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility() && !each.closest('.for-the-ear, [aria-hidden="true"]'))
        .filter((each) => {
          const { left, right, width: wide } = each.getBoundingClientRect()
          return wide > 1 && (left < -1 || right > innerWidth + 1)
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    )
    expect(cut).toEqual([])
    const areas = await page
      .locator('#path, #certificate, #findings, #judging')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as Box))
    for (const a of areas)
      for (const b of areas.filter((each) => each !== a)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        expect(apart, JSON.stringify([a, b])).toBe(true)
      }
    await expect(primaryOf(inspector)).toBeVisible()
  })
}

/** How far what is seen moves by itself, as browsers count it. */
async function shiftWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = { sum: 0, moved: [] as string[] }
    Object.assign(globalThis, { counted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node: Element | null }[] }
        counted.sum += value
        for (const { node } of sources) counted.moved.push(`${value.toFixed(3)} ${node?.outerHTML.slice(0, 90)}`)
      }
    }).observe({ type: 'layout-shift' })
  })
  await act()
  await page.waitForTimeout(1500)
  const { sum, moved } = await page.evaluate(
    () => (globalThis as unknown as { counted: { sum: number; moved: string[] } }).counted,
  )
  if (sum >= 0.05) console.log(moved.join('\n'))
  return sum
}

for (const [width, height] of [
  [1366, 768],
  [1280, 720],
  [1920, 1080],
  [390, 844],
] as const) {
  test(`opening a chain of three at ${width} by ${height} moves next to nothing`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'Firefox counts no layout shift')
    await page.setViewportSize({ width, height })
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    const shift = await shiftWhile(page, async () => {
      await inspector.drop(pemOf(longer))
      await expect(inspector.tabPanel).toContainText('SHA-256')
      await page.locator('#receipts').waitFor()
    })
    expect(shift).toBeLessThan(0.02)
  })
}

const many = Array.from({ length: 300 }, (_, i) =>
  certificate({ subject: `plc-${i}.plant.example`, issuer: issuing, keyType: 'p256' }),
)

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`opening a part at ${width} by ${height} moves nothing that is seen already`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'Firefox counts no layout shift')
    test.slow()
    await page.setViewportSize({ width, height })
    const shifts: Record<string, number> = {}
    for (const [what, certificates, apart] of [
      ['140 in one file', [root, issuing, ...many.slice(0, 138)], false],
      ['140 files', [root, issuing, ...many.slice(0, 138)], true],
      ['302 files', [root, issuing, ...many], true],
    ] as const) {
      const inspector = new Inspector(page)
      await inspector.open(SINGLE_FILE)
      const files = apart ? certificates.map((each, i) => pemOf([each], `${i}.pem`)) : [pemOf(certificates)]
      shifts[what] = await shiftWhile(page, async () => {
        await inspector.drop(...files)
        await expect(inspector.path).toBeVisible()
        await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
      })
    }
    console.log(`${width}x${height}`, JSON.stringify(shifts))
    expect(Object.entries(shifts).filter(([, shift]) => shift >= 0.05)).toEqual([])
  })
}

test('names that are blank, endless, right to left or like the words of the page harm nothing', async ({ page }) => {
  const names = {
    blank: '   ',
    long: 'x'.repeat(3000),
    hebrew: 'שרת הייצור של המפעל',
    reversed: '\u202Egnissim si gnihton\u202C',
    imitating: '✓ The chain is complete. Save root certificate (.cer)',
  }
  const top = certificate({ subject: names.imitating, ca: true })
  const middle = certificate({ subject: names.long, ca: true, issuer: top })
  const foot = certificate({ subject: names.blank, issuer: middle })
  const inspector = await openedAt(page, 1366, 768, [foot, middle, top])
  await inspector.drop(
    pemOf([certificate({ subject: names.hebrew }), certificate({ subject: names.reversed })], 'b.pem'),
  )
  await expect(page.getByRole('radio')).toHaveCount(3)

  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over, `${width}`).toBe(0)
    await expect(inspector.headline).toBeInViewport()
    // The path stays a path that can be read: no name takes more than a few lines of it.
    for (const node of await inspector.path.locator('[data-node]').all()) {
      const { top: from, bottom: to } = await boxOf(node)
      expect(to - from).toBeLessThan(260)
    }
  }
  const nameless = await page.locator('button, a[href], input:not([aria-hidden]), summary').evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const labels = (each as HTMLInputElement).labels ?? []
        const said = [
          each.getAttribute('aria-label'),
          each.textContent,
          ...[...labels].map((label) => label.textContent),
        ]
        return said.every((text) => (text ?? '').trim() === '')
      })
      .map((each) => each.outerHTML.slice(0, 160)),
  )
  expect(nameless).toEqual([])
})
