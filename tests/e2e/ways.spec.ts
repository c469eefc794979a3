import type { Page } from '@playwright/test'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { severalWays } from '../support/several-ways.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { tabTo } from './support/keyboard.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const [plantRoot, oldRoot] = ['Plant Root CA', 'Old Holding Root CA']
const below = ['Plant Issuing CA', 'thingworx.plant.example']

const picture = (page: Page) => page.getByRole('group', { name: 'Picture of the ways' })
const onLine = (page: Page, issuer: string) =>
  picture(page).getByRole('button', { name: `Certificate of Plant Issuing CA, issued by ${issuer}` })

async function openWays(page: Page, certificates: Parameters<typeof pemOf>[0] = severalWays.twoRoots, width = 1366) {
  await page.setViewportSize({ width, height: 768 })
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf(certificates))
  await expect(inspector.path).toBeVisible()
  await page.locator('#ways summary').click()
  return { inspector, said }
}

test('a plain chain has no picture, and nothing of it', async ({ page }) => {
  const { root, issuing, server } = plantChain()
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  await expect(inspector.tabPanel).toContainText('SHA-256')
  await expect(page.locator('#receipts')).toBeAttached()
  await expect(page.locator('#ways')).toHaveCount(0)
})

test('a press on a certificate of another way changes the path; the console stays empty and little moves', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) (window as unknown as { moved: number }).moved += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const { inspector, said } = await openWays(page)
  await inspector.expectPath(plantRoot, ...below)
  await onLine(page, oldRoot).click()
  await inspector.expectPath(oldRoot, ...below)
  await expect(onLine(page, oldRoot)).toHaveAccessibleName(/, Shown$/)
  await expect(onLine(page, plantRoot)).toHaveAccessibleName(/, Valid$/)
  expect(said).toEqual([])
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.05)
})

test('by keyboard: Tab comes to it once, arrows walk, Enter chooses, and what has the keyboard is never covered', async ({
  page,
}) => {
  const { inspector } = await openWays(page, severalWays.bridged)
  const target = picture(page).getByRole('button', { name: /^mqtt\.plant\.example/ })
  await tabTo(page, target)
  const covered: string[] = []
  const seen = new Set<string>()
  const keys = [
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowRight',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowRight',
    'End',
    'Home',
  ]
  for (const key of keys) {
    await page.keyboard.press(key)
    const focus = await page.evaluate(() => {
      const element = document.activeElement!
      const { left, top, width, height } = element.getBoundingClientRect()
      const points = [0.2, 0.5, 0.8].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [left + x * width, top + y * height]))
      const hits = points.filter(([x = 0, y = 0]) => element.contains(document.elementFromPoint(x, y)))
      return { words: element.textContent.replaceAll(/\s+/g, ' ').trim(), whole: hits.length === points.length }
    })
    seen.add(focus.words)
    if (!focus.whole) covered.push(`${key}: ${focus.words}`)
  }
  expect(covered).toEqual([])
  expect(seen.size).toBeGreaterThan(6)
  await page.keyboard.press('Home')
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await inspector.expectPath(plantRoot, 'Alpha CA', 'Bridge CA', 'Beta CA', 'mqtt.plant.example')
  await expect(page.locator(':focus')).toHaveAccessibleName(/issued by Bridge CA/)
  await page.keyboard.press('Tab')
  expect(await picture(page).evaluate((each) => each.contains(document.activeElement))).toBe(false)
})

test('the mouse drags the picture and presses nothing; the wheel with Ctrl and the buttons change its size', async ({
  page,
}) => {
  const { inspector } = await openWays(page, severalWays.bridged)
  const area = picture(page)
  await area.scrollIntoViewIfNeeded()
  const widthOf = () => area.locator('.chart').evaluate((each) => each.getBoundingClientRect().width)
  const usual = await widthOf()
  const middle = await area.boundingBox()
  const [x, y] = [middle!.x + middle!.width / 2, middle!.y + middle!.height / 2]
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(widthOf).toBeCloseTo(usual * 1.5625, 0)
  const scrolled = () => area.evaluate(({ scrollLeft, scrollTop }) => ({ scrollLeft, scrollTop }))
  const before = await scrolled()
  const names = await inspector.names()
  await page.mouse.down()
  await page.mouse.move(x + 40, y + 30, { steps: 4 })
  await page.mouse.up()
  const after = await scrolled()
  expect(before.scrollLeft - after.scrollLeft).toBeCloseTo(40, -1)
  expect(before.scrollTop - after.scrollTop).toBeCloseTo(30, -1)
  expect(await inspector.names()).toEqual(names)
  await page.getByRole('button', { name: 'Usual size' }).click()
  await expect.poll(widthOf).toBeCloseTo(usual, 0)
  await page.getByRole('button', { name: 'Smaller' }).click()
  await expect.poll(widthOf).toBeCloseTo(usual / 1.25, 0)
  await page.getByRole('button', { name: 'Larger' }).click()
  await expect.poll(widthOf).toBeCloseTo(usual, 0)
})

test('the whole picture is seen by a press or by F, and never larger than usual', async ({ page }) => {
  await openWays(page, severalWays.bridged)
  const area = picture(page)
  const hidden = () =>
    area.evaluate((each) => [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight])
  const widthOf = () => area.locator('.chart').evaluate((each) => each.getBoundingClientRect().width)
  expect((await hidden())[1]).toBeGreaterThan(100)
  await page.getByRole('button', { name: 'Whole picture' }).click()
  await expect.poll(hidden).toEqual([0, 0])
  const whole = await widthOf()
  await page.getByRole('button', { name: 'Larger' }).click()
  await expect.poll(async () => (await hidden())[1]).toBeGreaterThan(10)
  await tabTo(page, picture(page).getByRole('button', { name: /^mqtt\.plant\.example/ }))
  await page.keyboard.press('f')
  await expect.poll(widthOf).toBeCloseTo(whole, 0)

  // A small picture has its usual size.
  await openWays(page)
  const small = await widthOf()
  await page.getByRole('button', { name: 'Smaller' }).click()
  await expect.poll(widthOf).toBeCloseTo(small / 1.25, 0)
  await page.getByRole('button', { name: 'Whole picture' }).click()
  await expect.poll(widthOf).toBeCloseTo(small, 0)
})

test('no two boxes overlap as they are drawn, with names that take all their room', async ({ page }) => {
  const top = certificate({ subject: 'Norddeutsche Anlagenbau und Verfahrenstechnik Root CA 2024', ca: true })
  const issuing = certificate({ subject: 'Norddeutsche Anlagenbau Issuing CA 3', ca: true, issuer: top })
  const old = certificate({ subject: '\u05d0'.repeat(200), ca: true })
  const cross = certificate({ ...issuing.spec, key: issuing.key, issuer: old, tamper: 'signature' })
  const server = certificate({ subject: 'thingworx.werk-7.example.net', issuer: issuing })
  await openWays(page, [server, issuing, cross, top, old])
  await expect(picture(page).getByRole('button')).toHaveCount(9)
  const wrong = await picture(page).evaluate((area) => {
    const boxes = [...area.querySelectorAll('button')].map((each) => ({ each, box: each.getBoundingClientRect() }))
    const over = boxes.flatMap(({ each, box }, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => {
          const { left, right, top, bottom } = other.box
          return left < box.right && box.left < right && top < box.bottom && box.top < bottom
        })
        .map((other) => `${each.textContent} | ${other.each.textContent}`),
    )
    const cut = boxes.filter(({ each }) => each.scrollHeight > each.clientHeight + 1)
    return [...over, ...cut.map(({ each }) => `cut: ${each.textContent}`)]
  })
  expect(wrong).toEqual([])
})

test('in a window of 390 pixels the list stands in its place, and chooses', async ({ page }) => {
  const { inspector } = await openWays(page, severalWays.twoRoots, 390)
  await expect(picture(page)).toBeHidden()
  const list = page.getByRole('list', { name: 'The ways as a list' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByText('Until 1 Jan 2035').first()).toBeVisible()
  await list.getByRole('button', { name: 'Show this way' }).click()
  await inspector.expectPath(oldRoot, ...below)
})

test('on paper the ways are a list, folded or not', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'an installed Firefox cannot be told that it prints')
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf(severalWays.twoRoots))
  await expect(page.locator('#ways')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const printed = page.locator('.side').getByRole('list', { name: 'The ways as a list' })
  await expect(printed.getByRole('listitem')).toHaveCount(2)
  await expect(printed).toBeVisible()
  await expect(printed.getByRole('button')).toHaveCount(0)
  await expect(page.locator('#ways')).toBeHidden()
})
