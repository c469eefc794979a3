import { createHash, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { inTemporaryFolder, openssl, opensslVersion } from '../support/openssl.ts'
import { cell, CONTEXTS } from './support/cells.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test, type Watch } from './support/test.ts'
import type { SavedFile } from './support/files.ts'

const { root, issuing, server } = plantChain()
const subjects = ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example']

const PLACES = [
  { place: 'the single file, from disk', context: 'disk' },
  { place: 'the folder under a sub-path of a server', context: 'sub-path' },
  { place: 'the folder on a plain http server', context: 'plain http' },
] as const

for (const { place, context } of PLACES) {
  const { url, subtle } = CONTEXTS[context]
  test.describe(place, () => {
    test('from a saved chain to the root as .cer', cell('main job', context), async ({ page, saved, watch }) => {
      const inspector = new Inspector(page)
      await inspector.open(url)
      expect(await page.evaluate(() => (crypto as Partial<Crypto>).subtle !== undefined)).toBe(subtle)
      // The page has loaded once its engine has; that waits for the first frame.
      await expect(page.locator('html')).toHaveAttribute('data-engine', /./)
      const requests: string[] = []
      page.on('request', (request) => /^(blob|data):/.test(request.url()) || requests.push(request.url()))

      await inspector.drop(pemOf([issuing, root, server]))
      await inspector.expectPath(...subjects)
      await expect(inspector.headline).toContainText('Plant Root CA')
      await expect(inspector.path.getByText('Signature verified')).toHaveCount(3)

      const file = await saved(() => inspector.button('Save root certificate (.cer)').click())
      expect(file.name).toBe('Plant Root CA.cer')
      expectBase64Cer(file, root.der)

      const general = await inspector.look('Plant Root CA')
      const onScreen = (await general.innerText()).replace(/[\s:]/g, '').toLowerCase()
      const read = new X509Certificate(root.der)
      expect(onScreen).toContain(plain(read.fingerprint))
      expect(onScreen).toContain(plain(read.fingerprint256))

      expect(requests, 'requests from load to export').toEqual([])
      await expectFetchRefused(page, watch)
    })
  })
}

test('openssl reads of the saved file what the screen says of the root', async ({ page, saved }) => {
  test.skip(!opensslVersion, 'needs the openssl command, version 3 or later')
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  const file = await saved(() => inspector.button('Save root certificate (.cer)').click())
  const general = await (await inspector.look('Plant Root CA')).innerText()

  const read = inTemporaryFolder((folder) => {
    const path = join(folder, file.name)
    writeFileSync(path, file.bytes)
    const say = (...args: string[]) => openssl(['x509', '-in', path, '-noout', ...args]).stdout.trim()
    return {
      subject: say('-subject', '-nameopt', 'RFC2253').replace(/^subject=/, ''),
      serial: say('-serial').replace(/^serial=/, ''),
      sha1: say('-fingerprint', '-sha1').replace(/^.*=/, ''),
      sha256: say('-fingerprint', '-sha256').replace(/^.*=/, ''),
    }
  })
  const squeezed = general.replace(/[\s:]/g, '').toUpperCase()
  expect(general).toContain(read.subject.replace(/^CN=/, ''))
  for (const value of [read.serial, read.sha1, read.sha256]) expect(squeezed).toContain(value.replaceAll(':', ''))
})

test('every certificate of the path can be saved, as .cer, as DER, and all as one PEM', async ({ page, saved }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([root, issuing, server]))
  await inspector.expectPath(...subjects)

  for (const { der, subject } of [root, issuing, server]) {
    await inspector.look(subject as string)
    const menu = await inspector.openSaveMenu('what is shown')
    const save = menu.getByRole('button', { name: 'Save', exact: true })
    const cer = await saved(() => save.click())
    await expect(menu).toContainText(`Saved as ${subject as string}.cer`)
    await expect(menu).toContainText('Its certificates are byte for byte those you opened.')
    const said = (await menu.getByRole('status').filter({ hasText: 'Saved as' }).innerText())
      .replace(/\s/g, '')
      .toLowerCase()
    expect(said).toContain(createHash('sha256').update(cer.bytes).digest('hex'))
    expectBase64Cer(cer, der)
    expect(cer.name).toBe(`${subject as string}.cer`)
    await menu.getByRole('radio', { name: 'DER .der' }).check()
    const binary = await saved(() => save.click())
    await menu.getByRole('button', { name: 'Close' }).click()
    expect(hex(binary.bytes)).toBe(hex(der))
    expect(binary.name).toBe(`${subject as string}.der`)
  }

  const menu = await inspector.openSaveMenu('the path')
  const whole = await saved(() => menu.getByRole('button', { name: 'Save', exact: true }).click())
  expect(whole.name).toBe('thingworx.plant.example-chain.pem')
  const blocks =
    Buffer.from(whole.bytes)
      .toString('latin1')
      .match(/-----BEGIN[^]*?-----END CERTIFICATE-----/g) ?? []
  expect(blocks.map((block) => hex(new X509Certificate(block).raw))).toEqual(
    [server, issuing, root].map(({ der }) => hex(der)),
  )
})

test('a name that Windows would refuse becomes a safe file name', async ({ page, saved }) => {
  const odd = certificate({ subject: 'Plant: "Root" CA / 2026?', ca: true })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([odd]))
  const file = await saved(() => inspector.button('Save root certificate (.cer)').click())
  expect(file.name).not.toMatch(/[<>:"/\\|?*]/)
  expect(file.name).toMatch(/Plant.*Root.*CA.*2026.*\.cer$/)
  expectBase64Cer(file, odd.der)
})

test('of two servers the chosen one’s root is saved, and the other is named', async ({ page, saved }) => {
  const other = certificate({ subject: 'Warehouse Root CA', ca: true })
  const otherServer = certificate({ subject: 'mqtt.warehouse.example', issuer: other })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root, otherServer, other]))
  // Two servers: the page asks which one it is about, before it offers a root.
  await expect(inspector.headline).toContainText('2 server certificates')
  await expect(page.getByRole('main')).toContainText('Warehouse Root CA')
  await page.getByRole('radio', { name: /thingworx/ }).check()
  await inspector.expectPath(...subjects)
  expectBase64Cer(await saved(() => inspector.button('Save root certificate (.cer)').click()), root.der)

  await page.getByRole('radio', { name: /mqtt\.warehouse\.example/ }).check()
  await inspector.expectPath('Warehouse Root CA', 'mqtt.warehouse.example')
  expectBase64Cer(await saved(() => inspector.button('Save root certificate (.cer)').click()), other.der)
})

/**
 * Base-64 X.509 as the Windows wizard writes it: 64 columns, CRLF, no byte order mark, nothing before BEGIN, the same
 * certificate inside.
 */
function expectBase64Cer({ bytes }: SavedFile, der: Uint8Array): void {
  const base64 = Buffer.from(der).toString('base64')
  const lines = ['-----BEGIN CERTIFICATE-----', ...(base64.match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----', '']
  expect(Buffer.from(bytes).toString('latin1')).toBe(lines.join('\r\n'))
}

async function expectFetchRefused(page: Page, watch: Watch): Promise<void> {
  const sent = await page.evaluate(() =>
    fetch('http://stranger.test/').then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(sent).toBe('refused')
  await expect.poll(() => watch.violations.splice(0).join()).toContain('connect-src')
  // Firefox counts the refusal among them.
  watch.errors.length = 0
}

const plain = (fingerprint: string) => fingerprint.replaceAll(':', '').toLowerCase()
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
