import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { severalWays } from '../../support/several-ways.ts'
import { CONTEXT_NAMES, CONTEXTS } from '../support/cells.ts'
import { pemOf } from '../support/inspector.ts'
import { consoleOf } from './support/driver.ts'
import { expect, NEEDS, programs, test } from './support/test.ts'

const { root, issuing, server } = plantChain()

test('terms are underlined in sentences, and a press opens their entry', async ({ webkit, inspector }) => {
  await inspector.open(CONTEXTS.disk.url)
  const term = webkit.getByRole('button', { name: 'Base-64', exact: true }).first()
  const line = () =>
    term.evaluate((element) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(element)
      return `${textDecorationLine} ${textDecorationStyle}`
    })
  expect(await line()).toBe('underline dotted')
  await term.click()
  await webkit.getByRole('dialog', { name: /Base-?64/ }).waitFor()
})

for (const context of CONTEXT_NAMES) {
  const { url } = CONTEXTS[context]

  test(`cannot send anything, and says so: ${context}`, async ({ webkit, inspector, network }) => {
    await inspector.open(url)
    await webkit.evaluate(leak)
    await expect
      .poll(async () => {
        await webkit.gather()
        return webkit.complaints.map((complaint) => complaint.split(' ')[0])
      })
      .toEqual(expect.arrayContaining(['connect-src', 'img-src']))
    webkit.complaints.length = 0
    expect(network.strangers).toEqual([])
  })

  test(`the console is quiet while it loads: ${context}`, async ({ network }) => {
    test.skip(!programs, NEEDS)
    const said = await consoleOf(programs!, url, { proxy: network.proxy }, 5_000)
    // WebKitGTK installs no pages, and says that it does not know what the hosted page allows for that.
    expect(said.filter((line) => !line.includes("directive 'manifest-src'"))).toEqual([])
  })
}

test('the network sees a page without a policy, and the console of a page that complains is heard', async ({
  webkit,
  network,
}) => {
  network.addPage(
    'http://control.test/',
    '<!doctype html><title>control</title><script>console.error("heard")</script>',
  )
  await webkit.goto('http://control.test/')
  await webkit.evaluate(leak)
  // A page that names no icon is asked for this one.
  network.addPage('http://control.test/favicon.ico', '')
  const signs = ['/fetch', '/image', '/beacon', 'ws://stranger.test/']
  await expect
    .poll(() => signs.filter((sign) => !network.strangers.some((request) => request.includes(sign))))
    .toEqual([])
  network.strangers.length = 0
  webkit.complaints.length = 0

  const said = await consoleOf(programs!, 'http://control.test/', { proxy: network.proxy }, 3_000)
  expect(said.join()).toContain('heard')
  network.strangers.length = 0
})

test('a drop without files is answered by what to do instead', async ({ webkit, inspector }) => {
  await inspector.open(CONTEXTS.disk.url)
  // As WebKitGTK gives a real one.
  const dataTransfer = await webkit.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.setData('text/uri-list', '')
    return transfer
  })
  for (const event of ['dragenter', 'dragover', 'drop'])
    await webkit.getByRole('main').dispatchEvent(event, { dataTransfer })
  await webkit
    .getByRole('alert')
    .getByText(/Choose files/)
    .waitFor()
})

test('nothing is left behind in address, history or storage', async ({ webkit, inspector, saved }) => {
  await inspector.open(CONTEXTS.disk.url)
  const look = () =>
    webkit.evaluate(() => ({
      address: location.href,
      history: history.length,
      kept: [localStorage.length, sessionStorage.length, document.cookie, document.title],
    }))
  const before = await look()
  await inspector.drop(pemOf([server, issuing, root]))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await saved(() => inspector.button('Save root certificate (.cer)').click())
  expect(await look()).toEqual(before)
  expect(before.kept.slice(0, 3)).toEqual([0, 0, ''])
})

/** Tries to send in the ways that a script has. */
function leak() {
  const stranger = 'http://stranger.test/'
  fetch(`${stranger}fetch`).catch(() => undefined)
  new Image().src = `${stranger}image`
  navigator.sendBeacon(`${stranger}beacon`, 'x')
  try {
    new WebSocket('ws://stranger.test:80/')
  } catch {
    // Some throw what others report.
  }
}

test('all ways up are drawn apart from each other, and a press on a certificate shows its way', async ({
  webkit,
  inspector,
}) => {
  await webkit.setViewportSize({ width: 1366, height: 900 })
  await inspector.open(CONTEXTS.disk.url)
  await inspector.drop(pemOf(severalWays.bridged))
  await inspector.expectPath('Plant Root CA', 'Beta CA', 'mqtt.plant.example')
  await webkit.locator('#ways summary').click()
  const picture = webkit.getByRole('group', { name: 'Picture of the ways' })
  await picture.waitFor()
  const drawn = await picture.evaluate((area) => {
    const boxes = [...area.querySelectorAll('button')].map((each) => each.getBoundingClientRect())
    const over = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ left, right, top, bottom }) =>
            left < one.right && one.left < right && top < one.bottom && one.top < bottom,
        ),
    )
    return { boxes: boxes.filter(({ width, height }) => width > 100 && height > 20).length, over: over.length }
  })
  expect(drawn).toEqual({ boxes: 13, over: 0 })
  await webkit.getByRole('button', { name: 'Whole picture' }).click()
  await expect
    .poll(() =>
      picture.evaluate((each) => [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight]),
    )
    .toEqual([0, 0])
  await picture.getByRole('button', { name: 'Certificate of Beta CA, issued by Bridge CA' }).click()
  await inspector.expectPath('Plant Root CA', 'Alpha CA', 'Bridge CA', 'Beta CA', 'mqtt.plant.example')
})

test('an old chain and the renewed one are compared', async ({ webkit, inspector }) => {
  const newRoot = certificate({ subject: 'Plant Root CA 2', ca: true })
  const renewed = certificate({ ...server.spec, issuer: newRoot })
  await inspector.open(CONTEXTS.disk.url)
  await inspector.drop(pemOf([server, issuing, root], 'old.pem'), pemOf([renewed, newRoot], 'renewed.pem'))
  await inspector.button('Compare with …').click()
  const dialog = webkit.getByRole('dialog', { name: 'Compare certificates' })
  await dialog.getByRole('tab', { name: 'Two chains', selected: true }).waitFor()
  await dialog.getByText(/^New root/).waitFor()
  await dialog.getByRole('button', { name: 'Show what differs' }).last().click()
  await dialog.getByRole('tab', { name: 'Two certificates', selected: true }).waitFor()
})
