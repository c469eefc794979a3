import { certificate } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const root = certificate({
  subject: 'Plant Root CA',
  ca: true,
  notBefore: Date.UTC(2025, 6, 1, 22, 30),
  notAfter: Date.UTC(2034, 11, 31, 23, 59, 59),
})

/**
 * Places of the computer, and the two instants as a person reads them there: across midnight, in and out of summer
 * time.
 */
const PLACES = [
  {
    timezoneId: 'Europe/Berlin',
    from: ['2 July 2025 at 00:30:00 CEST', '1 July 2025 at 22:30:00 UTC'],
    to: ['1 January 2035 at 00:59:59 CET', '31 December 2034 at 23:59:59 UTC'],
  },
  {
    timezoneId: 'America/New_York',
    from: ['1 July 2025 at 18:30:00 GMT-4', '1 July 2025 at 22:30:00 UTC'],
    to: ['31 December 2034 at 18:59:59 GMT-5', '31 December 2034 at 23:59:59 UTC'],
  },
  // In UTC once is enough.
  { timezoneId: 'UTC', from: ['1 July 2025 at 22:30:00 UTC'], to: ['31 December 2034 at 23:59:59 UTC'] },
]

for (const { timezoneId, from, to } of PLACES) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId })
    test('dates are shown in local time and in UTC', async ({ page, browserName }) => {
      test.skip(browserName === 'firefox', 'an installed Firefox cannot be told its time zone')
      const inspector = new Inspector(page)
      await inspector.open(SINGLE_FILE)
      await inspector.drop(pemOf([root]))
      const general = await inspector.look('Plant Root CA')
      for (const [label, shown, instant] of [
        ['Valid from', from, '2025-07-01T22:30:00.000Z'],
        ['Valid to', to, '2034-12-31T23:59:59.000Z'],
      ] as const) {
        const row = general.locator('div').filter({ has: page.getByRole('button', { name: label, exact: true }) })
        const time = row.locator('time').first()
        await expect(time).toHaveAttribute('datetime', instant)
        expect((await time.innerText()).split(/\n+/)).toEqual(shown)
      }
    })
  })
}
