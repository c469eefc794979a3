import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { X509Certificate } from 'node:crypto'
import { plantChain } from '../../support/certificate-builder.ts'
import { cell, CONTEXT_NAMES, CONTEXTS } from '../support/cells.ts'
import { lookDark, openMany } from '../support/jobs.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const subjects = ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'] as const
const keystores = fileURLToPath(new URL('../../vectors/keystores', import.meta.url))

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainlight-files-'))
  writeFileSync(join(folder, 'chain.pem'), [issuing, root, server].map(({ pem }) => pem).join(''))
})
test.afterAll(() => rmSync(folder, { recursive: true }))

for (const context of CONTEXT_NAMES) {
  const { url, subtle } = CONTEXTS[context]

  test(
    `from a saved chain to the root as .cer: ${context}`,
    cell('main job', context),
    async ({ webkit, inspector, saved }) => {
      await inspector.open(url)
      expect(await webkit.evaluate(() => (crypto as Partial<Crypto>).subtle !== undefined)).toBe(subtle)
      await webkit.locator('html[data-engine=worker]').waitFor()

      // As a person gives it: a file of the disk. A real drop has no files in WebKitGTK, of which the page speaks.
      await webkit.locator('input[type=file]:not([webkitdirectory])').setInputFiles([join(folder, 'chain.pem')])
      await inspector.expectPath(...subjects)
      expect(await inspector.headline.innerText()).toContain('Plant Root CA')
      expect(await inspector.path.getByText('Signature verified').count()).toBe(3)

      const file = await saved(() => inspector.button('Save root certificate (.cer)').click())
      expect(file.name).toBe('Plant Root CA.cer')
      const text = Buffer.from(file.bytes).toString('latin1')
      expect(text).toMatch(/^-----BEGIN CERTIFICATE-----\r\n/)
      expect(Buffer.from(new X509Certificate(text).raw).equals(Buffer.from(root.der))).toBe(true)

      const general = await inspector.look('Plant Root CA')
      const onScreen = (await general.innerText()).replace(/[\s:]/g, '').toLowerCase()
      expect(onScreen).toContain(new X509Certificate(root.der).fingerprint256.replaceAll(':', '').toLowerCase())
    },
  )

  test(`a keystore and its password: ${context}`, cell('keystore', context), async ({ webkit, inspector }) => {
    await inspector.open(url)
    for (const name of ['aes-256.p12', 'legacy-rc2-40.p12']) {
      await inspector.drop({ name, bytes: readFileSync(join(keystores, name)) })
      const dialog = webkit.getByRole('dialog', { name: 'Password' })
      await dialog.waitFor()
      // The field has the keyboard already.
      await webkit.keyboard.type('wrong')
      await webkit.keyboard.press('Enter')
      await dialog.getByRole('alert').getByText('Wrong password').waitFor()
      await dialog.getByLabel(/^Password \(/).fill('plant1')
      await webkit.keyboard.press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      await inspector.expectPath('Keystore Root', 'server.plant.example')
    }
  })

  test(
    `500 certificates are listed and judged: ${context}`,
    cell('500 certificates', context),
    async ({ inspector }) => {
      test.slow()
      await inspector.open(url)
      await openMany(inspector)
    },
  )

  test.describe('for whoever prefers dark pages', () => {
    test.use({ dark: true })

    test(`the page is dark: ${context}`, cell('dark mode', context), async ({ inspector }) => {
      await inspector.open(url)
      await lookDark(inspector)
    })
  })
}
