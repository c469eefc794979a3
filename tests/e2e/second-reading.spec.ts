import { plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { shows } from './support/long-work.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const chain = ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'] as const

// Under the real policy, in the file as it is given away.
test(
  'every certificate of the path is read a second time, by a worker of its own, once the answer is there',
  shows('the second reading'),
  async ({ page, browserName }) => {
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await inspector.drop(pemOf([server, issuing, root]))
    await inspector.expectPath(...chain)
    for (const subject of chain) {
      await inspector.look(subject)
      const line = page.getByRole('region', { name: 'Second reading', exact: true })
      await expect(line).toContainText('Read alike by two independent readers.')
    }
    // The engine and the second reader; Playwright sees no workers of Firefox.
    if (browserName === 'chromium') expect(page.workers()).toHaveLength(2)
  },
)
