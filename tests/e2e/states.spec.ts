import { addressOf, certificate, plantChain } from '../support/certificate-builder.ts'
import { basicConstraints } from '../support/extension-writer.ts'
import { chooserOpenedBy } from './support/files.ts'
import { Inspector, pemOf, textFile } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const selfSigned = certificate({ subject: 'panel.plant.example' })
const year = 365 * 24 * 3600 * 1000

const saveRoot = 'Save root certificate (.cer)'
const saveSelfSigned = 'Save this self-signed certificate (.cer)'

const noCa = certificate({
  subject: 'Not A CA',
  extensions: { basicConstraints: basicConstraints(false), keyUsage: undefined },
})
const underNoCa = certificate({ subject: 'odd.plant.example', issuer: noCa })

/**
 * For each state of a path, the words that it must show, the offer that may come first, and the instructions for it.
 */
const STATES = [
  {
    state: 'complete',
    files: [server, issuing, root],
    headline: /complete.*Plant Root CA/i,
    path: ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'],
    button: saveRoot,
    guide: 'Import the root into KEPServerEX',
    says: ['Extend Trust Store', 'Certificate Store'],
  },
  {
    state: 'root-missing',
    files: [server, issuing],
    headline: /root.*missing/i,
    path: ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'],
    button: 'How to get the missing root',
    guide: 'Get the certificate that is missing',
    says: ['Plant Root CA', addressOf('Plant Root CA')],
  },
  {
    state: 'end-entity-only',
    files: [server],
    headline: /only|alone/i,
    path: ['Plant Issuing CA', 'thingworx.plant.example'],
    button: 'How to save the whole chain',
    guide: 'Save the whole chain from a browser',
    says: ['Plant Issuing CA', addressOf('Plant Issuing CA')],
  },
  {
    state: 'intermediate-only',
    files: [issuing],
    headline: /intermediate/i,
    path: ['Plant Root CA', 'Plant Issuing CA'],
    button: 'How to get the missing root',
    guide: 'Get the certificate that is missing',
    says: ['Plant Root CA', addressOf('Plant Root CA')],
  },
  {
    state: 'self-signed-end-entity',
    files: [selfSigned],
    headline: /signed itself|self-signed/i,
    path: ['panel.plant.example'],
    button: saveSelfSigned,
    guide: 'Connect to a server with a self-signed certificate',
    says: ['Trust self-signed certificates'],
  },
  {
    state: 'root-only',
    files: [root],
    headline: /root.*Plant Root CA/i,
    path: ['Plant Root CA'],
    button: saveRoot,
    guide: 'Import the root into KEPServerEX',
    says: ['Extend Trust Store'],
  },
  {
    state: 'top-not-root',
    files: [underNoCa, noCa],
    headline: /^The top certificate is not a root: Not A CA$/,
    path: ['Not A CA', 'odd.plant.example'],
    button: 'Not a root: how to get the right one',
    guide: 'Get the right root certificate',
    says: ['Not A CA'],
  },
]
const BUTTONS = STATES.map(({ button }) => button)
const GUIDES = STATES.map(({ guide }) => guide)

for (const { state, files, headline, path, button, guide, says } of STATES) {
  test(`${state}: headline, path, and what is offered`, async ({ page }) => {
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await inspector.drop(pemOf(files))
    await expect(inspector.headline).toHaveText(headline)
    await inspector.expectPath(...path)
    for (const label of BUTTONS) await expect(inspector.button(label)).toHaveCount(label === button ? 1 : 0)
    for (const name of GUIDES) await expect(page.getByRole('region', { name })).toHaveCount(name === guide ? 1 : 0)
    for (const words of says) await expect(page.getByRole('main')).toContainText(words)
    await expect(page.getByRole('main')).not.toContainText(/\b(is|are) trusted\b/i)
  })
}

test('an expired server: said in the headline, and the root above it may be saved', async ({ page }) => {
  const expired = certificate({ ...server.spec, notBefore: Date.now() - 2 * year, notAfter: Date.now() - year })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([expired, issuing, root]))
  await expect(inspector.headline).toHaveText(/expired/)
  await expect(inspector.button(saveRoot)).toBeVisible()
})

test('an expired root is not offered as the thing to import', async ({ page }) => {
  const old = certificate({
    subject: 'Old Root CA',
    ca: true,
    notBefore: Date.now() - 3 * year,
    notAfter: Date.now() - year,
  })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([certificate({ subject: 'x.example', issuer: old }), old]))
  await expect(inspector.headline).toHaveText(/expired/)
  await expect(inspector.button(saveRoot)).toHaveCount(0)
})

test('a changed signature: said, and nothing of the path is offered as root', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([certificate({ ...server.spec, tamper: 'signature' }), issuing, root]))
  await expect(inspector.headline).toHaveText('Plant Issuing CA did not sign thingworx.plant.example')
  await expect(inspector.path).toContainText(/does not match|not valid|invalid|wrong|failed/i)
  await expect(inspector.button(saveRoot)).toHaveCount(0)
})

test('nothing recognised: told what it looks like, and the way out is other files', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(textFile('root.cer', '<!DOCTYPE html><html><title>Sign in</title></html>'))
  await expect(inspector.headline).toHaveText(/web page, not a certificate/i)
  await expect(page.getByRole('main')).toContainText('root.cer')
  await expect(page.getByRole('main')).toContainText(/web page/i)
  await expect(inspector.path).toHaveCount(0)
  const chooser = await chooserOpenedBy(page, () => inspector.button(/choose other files/i).click())
  await chooser.setFiles([{ name: 'root.cer', mimeType: '', buffer: Buffer.from(root.pem) }])
  await inspector.expectPath('Plant Root CA')
})
