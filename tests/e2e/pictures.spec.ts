import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { Inspector, pemOf } from './support/inspector.ts'
import { dress, expectPicture, fixed, MOST, NOW, STEADY_CHROMIUM, strangePixels, take } from './support/pictures.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

test.use({
  timezoneId: 'UTC',
  locale: 'en-GB',
  deviceScaleFactor: 1,
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...STEADY_CHROMIUM] })
    },
    { scope: 'worker' },
  ],
})

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date)

const root = fixed('Norddeutsche Anlagenbau Root CA 2024', {
  ca: true,
  notBefore: day(2024, 3, 1),
  notAfter: day(2044, 3, 1),
})
const issuing = fixed('Norddeutsche Anlagenbau Issuing CA 3', {
  ca: true,
  pathLenConstraint: 0,
  issuer: root,
  notBefore: day(2024, 4, 15),
  notAfter: day(2034, 4, 15),
})
const server = fixed('thingworx.werk-7.example.net', {
  issuer: issuing,
  notBefore: day(2026, 5, 4),
  notAfter: day(2027, 5, 4),
})
const chain = [server, issuing, root]

const holding = fixed('Old Holding Root CA G1', { ca: true, notBefore: day(2009, 6, 1), notAfter: day(2029, 6, 1) })
const issuingByHolding = fixed('Norddeutsche Anlagenbau Issuing CA 3', {
  ca: true,
  issuer: holding,
  notBefore: day(2024, 5, 1),
  notAfter: day(2026, 11, 1),
})
const newRoot = fixed('Norddeutsche Anlagenbau Root CA 2026', {
  ca: true,
  notBefore: day(2026, 9, 1),
  notAfter: day(2046, 9, 1),
})
const newIssuing = fixed('Norddeutsche Anlagenbau Issuing CA 4', {
  ca: true,
  pathLenConstraint: 0,
  issuer: newRoot,
  notBefore: day(2026, 10, 1),
  notAfter: day(2036, 10, 1),
})
const renewed = fixed('thingworx.werk-7.example.net', {
  issuer: newIssuing,
  notBefore: day(2026, 11, 20),
  notAfter: day(2027, 11, 20),
})
const expired = fixed('thingworx.werk-7.example.net', {
  issuer: issuing,
  notBefore: day(2025, 11, 24),
  notAfter: day(2026, 11, 24),
})
const devices = Array.from({ length: 24 }, (_, at) =>
  fixed(`plc-${String(at * 7 + 3).padStart(3, '0')}.line-${(at % 3) + 1}.example.net`, {
    issuer: at % 8 === 5 ? holding : issuing,
    notBefore: day(2025, 1 + (at % 12), 3),
    notAfter: day(2026, 9 + at, 17),
  }),
)

interface Screen {
  readonly name: string
  readonly size: readonly [width: number, height: number]
  readonly dark?: true
  readonly reach: (inspector: Inspector) => Promise<unknown>
  /** The part that is pictured; all of the window where absent. */
  readonly of?: 'whole page' | ((page: Page) => Locator)
}

const WIDE = [1366, 768] as const
const PHONE = [390, 844] as const

/** The chain is open, and everything that comes with it. */
const opened =
  (certificates = chain, then?: (inspector: Inspector) => Promise<unknown>) =>
  async (inspector: Inspector) => {
    await inspector.drop(pemOf(certificates))
    await stands(inspector)
    await then?.(inspector)
  }

async function stands({ page, path }: Inspector): Promise<void> {
  await path.waitFor()
  // The last part of the page.
  await page.locator('#receipts').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' })
}

const SCREENS: readonly Screen[] = [
  { name: 'start', size: WIDE, reach: async () => {} },
  { name: 'answer', size: WIDE, reach: opened() },
  { name: 'answer-dark', size: WIDE, dark: true, reach: opened() },
  { name: 'answer-phone', size: PHONE, reach: opened() },
  { name: 'refused-wide', size: [1600, 900], reach: opened([expired, issuing, root]) },
  {
    name: 'inventory',
    size: WIDE,
    reach: opened([...chain, ...devices, holding], ({ page }) =>
      page.getByRole('radio', { name: /\bvalid$/ }).waitFor({ state: 'attached' }),
    ),
  },
  {
    name: 'timeline',
    size: WIDE,
    reach: opened([expired, issuingByHolding, holding]),
    of: (page) => page.locator('#timeline'),
  },
  {
    name: 'ways',
    size: [1366, 1000],
    reach: opened([server, issuing, issuingByHolding, root, holding], async ({ page }) => {
      await page.locator('#ways summary').click()
      await page.locator('#ways ol').waitFor({ state: 'attached' })
    }),
    of: (page) => page.locator('#ways'),
  },
  {
    name: 'chains-compared',
    size: WIDE,
    dark: true,
    reach: async (inspector) => {
      await compare(inspector)
      await inspector.page.getByText('Importing is needed').first().waitFor()
    },
    of: (page) => page.getByRole('dialog'),
  },
  {
    name: 'certificates-compared',
    size: WIDE,
    reach: async (inspector) => {
      await compare(inspector)
      await inspector.button('Show what differs').last().click()
      await inspector.page.getByRole('dialog').getByRole('row').nth(1).waitFor()
    },
    of: (page) => page.getByRole('dialog'),
  },
  {
    name: 'printed',
    // A4 within margins of 2 cm, at 96 pixels an inch.
    size: [643, 1000],
    reach: opened(chain, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      // Each build has its own version and commit.
      await page.getByText(/Chainlight \d/).evaluate((shown) => {
        shown.textContent = shown.textContent.replace(/Chainlight \d.*/, 'Chainlight.')
      })
    }),
    of: 'whole page',
  },
  {
    name: 'password',
    size: PHONE,
    dark: true,
    reach: async (inspector) => {
      const bytes = readFileSync(new URL('../vectors/keystores/aes-256.p12', import.meta.url))
      await inspector.drop({ name: 'thingworx.p12', bytes })
      const dialog = inspector.page.getByRole('dialog', { name: 'Password' })
      await dialog.getByLabel(/^Password \(/).fill('wrong')
      await dialog.getByRole('button', { name: 'Open', exact: true }).click()
      await dialog.getByRole('alert').getByText('Wrong password').waitFor()
    },
  },
  {
    name: 'find',
    size: WIDE,
    reach: opened(chain, async ({ page }) => {
      await page.keyboard.press('/')
      await page.keyboard.type('issuing')
      await page
        .getByRole('dialog', { name: 'Find' })
        .getByText(/ places in /)
        .waitFor()
    }),
    of: (page) => page.getByRole('dialog'),
  },
  {
    name: 'guide',
    size: WIDE,
    reach: opened(),
    of: (page) => page.getByRole('region', { name: 'Import the root into KEPServerEX' }),
  },
]

/** The chain of this year beside the one of the next. */
async function compare(inspector: Inspector): Promise<void> {
  await inspector.drop(pemOf(chain, 'old.pem'), pemOf([renewed, newIssuing, newRoot], 'renewed.pem'))
  await stands(inspector)
  await inspector.look('thingworx.werk-7.example.net')
  await inspector.button('Compare with …').click()
  await inspector.page
    .getByRole('dialog', { name: 'Compare certificates' })
    .getByRole('tab', { selected: true })
    .waitFor()
}

async function reached(page: Page, { size: [width, height], dark, reach }: Screen): Promise<Inspector> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await page.clock.setFixedTime(NOW)
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await page.locator('html[data-engine=worker]').waitFor()
  const lacking = await dress(page)
  test.skip(lacking !== undefined, lacking)
  await reach(inspector)
  return inspector
}

for (const screen of SCREENS) {
  test(`${screen.name} looks as it did`, async ({ page }, info) => {
    await reached(page, screen)
    const { of } = screen
    const taken = typeof of === 'function' ? await take(page, of(page)) : await take(page, page, of === 'whole page')
    expectPicture(info, screen.name, taken)
  })
}

/** Changes of the page that a person would see. */
const BROKEN: Readonly<Record<string, string>> = {
  'the path four pixels lower': '#path { position: relative; top: 4px }',
  'everything four pixels lower': 'main { margin-top: 4px }',
  'the path without its border': '#path { border-color: transparent }',
  'rows without the lines between them': '#certificate dl > div { border-color: transparent }',
  'another blue': ':root { --accent: #0b6094 }',
  'another grey behind everything': ':root { --ground: #ffffff }',
  'fainter words': ':root { --ink-soft: #7b8894 }',
  'smaller words': ':root { --small: 0.75rem }',
  'a headline that is not bold': 'h1 { font-weight: 400 }',
  'a name less': '#path li:last-child strong { visibility: hidden }',
  'a sign less': 'header button svg { visibility: hidden }',
}

test('a page that is broken on purpose is seen', async ({ page }) => {
  await reached(
    page,
    SCREENS.find(({ name }) => name === 'answer')!,
  )
  const unseen: string[] = []
  for (const [what, style] of Object.entries(BROKEN)) {
    const sheets = await page.evaluateHandle((text) => {
      const before = [...document.adoptedStyleSheets]
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text.replaceAll(' }', ' !important }').replaceAll(';', ' !important;'))
      document.adoptedStyleSheets = [...before, sheet]
      return before
    }, style)
    const count = strangePixels('answer', await take(page))
    if (count <= MOST) unseen.push(what)
    await sheets.evaluate((before) => (document.adoptedStyleSheets = before))
  }
  expect(unseen).toEqual([])
})
