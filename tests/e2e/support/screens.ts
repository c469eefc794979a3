import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { grownIterations } from '../../support/grown-iterations.ts'
import { ocspResponse } from '../../support/ocsp-response-builder.ts'
import { revocationList } from '../../support/revocation-list-builder.ts'
import { severalWays } from '../../support/several-ways.ts'
import type { TestFile } from './files.ts'
import { pemOf, textFile, type Inspector } from './inspector.ts'

/** A screen that a person can come to, and how. */
export interface ScreenToReach {
  readonly screen: string
  /** Where nothing was opened. */
  readonly empty?: true
  readonly reach: (inspector: Inspector) => Promise<void>
}

const { root, issuing, server } = plantChain()
const chain = [server, issuing, root]
const other = certificate({ subject: 'Warehouse Root CA', ca: true })
const otherServer = certificate({ subject: 'mqtt.warehouse.example', issuer: other })
const newRoot = certificate({ subject: 'Plant Root CA 2', ca: true })
const renewed = certificate({ ...server.spec, issuer: newRoot })
const impostor = certificate({ subject: 'Plant Root CA', ca: true, keyType: 'p384' })
const past = { notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2021, 0, 1) }
const expired = certificate({ ...server.spec, ...past })
const oldRoot = certificate({ subject: 'Old Root CA', ca: true, ...past })
const noCa = certificate({ subject: 'Not A CA' })
const webPage = textFile('page.html', '<!DOCTYPE html><title>x</title>')
const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const vector = (name: string) => fileURLToPath(new URL(`../../vectors/${name}`, import.meta.url))
const keystore = vector('keystores/aes-256.p12')

const now = Date.now()
const dates = { thisUpdate: now - 86_400_000, nextUpdate: now + 86_400_000 }
const serial = BigInt(`0x${new X509Certificate(server.der).serialNumber}`)
const list = revocationList({ issuer: root, ...dates })
const revoking = revocationList({ issuer: issuing, entries: [{ serial: serial, reason: 1 }], ...dates })
const response = ocspResponse({ serial: serial, issuer: issuing, ...dates })

/** A drop, and what comes of it. */
const dropped = (screen: string, ...files: TestFile[]): ScreenToReach => ({
  screen,
  reach: (inspector) => inspector.drop(...files),
})

/** The plant's chain with something done to it. */
const opened = (screen: string, go: (inspector: Inspector) => Promise<unknown>): ScreenToReach => ({
  screen,
  reach: async (inspector) => {
    await inspector.drop(pemOf(chain))
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    await go(inspector)
  },
})

const pressed = (screen: string, name: string): ScreenToReach => ({
  screen,
  empty: true,
  reach: (inspector) => inspector.button(name).click(),
})

/** Every state of a path, each with its own answer. */
export const STATES: readonly ScreenToReach[] = [
  dropped('complete path', pemOf(chain)),
  dropped('root missing', pemOf([server, issuing])),
  dropped('root missing, wrong one there', pemOf([server, issuing, impostor])),
  dropped('server only', pemOf([server])),
  dropped('server and root, nothing between', pemOf([server, root])),
  dropped('intermediate only', pemOf([issuing])),
  dropped('self-signed server', pemOf([certificate({ subject: 'panel.example' })])),
  dropped('self-signed server, expired', pemOf([certificate({ subject: 'panel.example', ...past })])),
  dropped('root only', pemOf([root])),
  dropped('top not root', pemOf([certificate({ subject: 'odd.plant.example', issuer: noCa }), noCa])),
  dropped('top did not sign itself', pemOf([issuing, certificate({ ...root.spec, tamper: 'signature' })])),
  dropped('expired server', pemOf([expired, issuing, root])),
  dropped('expired root', pemOf([certificate({ subject: 'x.example', issuer: oldRoot }), oldRoot])),
  dropped('wrong signature', pemOf([certificate({ ...server.spec, tamper: 'signature' }), issuing, root])),
  dropped('revoked', pemOf(chain), textFile('issuing.crl', revoking.pem)),
  dropped('two paths', pemOf([...chain, other])),
  dropped('two roots', pemOf([...chain, otherServer, other])),
  dropped('nothing recognised', webPage),
  dropped('private key', textFile('all.pem', key + root.pem)),
]

/** The parts around the answer, and those that open over it. */
export const SCREENS: readonly ScreenToReach[] = [
  { screen: 'start', empty: true, reach: async () => {} },
  pressed('paste dialog', 'Paste text'),
  {
    screen: 'error look-up',
    empty: true,
    reach: async ({ page }) => {
      await page
        .getByPlaceholder(/PKIX/)
        .fill('Code: 20, Reason = unable to get local issuer certificate\nSSLHandshakeException')
    },
  },
  opened('error look-up beside a chain', async (inspector) => {
    await inspector.button('Paste').first().click()
    const dialog = inspector.page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('verify error:num=20:unable to get local issuer certificate')
    await dialog.getByRole('button', { name: 'Inspect' }).click()
    await inspector.page.getByText(/code 20 means/).waitFor()
  }),
  pressed('glossary', 'Glossary'),
  ...STATES,
  opened('details', (inspector) => inspector.look('thingworx.plant.example', 'Details')),
  opened('PEM', (inspector) => inspector.look('thingworx.plant.example', 'PEM')),
  opened('ASN.1', async (inspector) => {
    const panel = await inspector.look('Plant Root CA', 'ASN.1')
    await panel.getByRole('treeitem', { name: /serialNumber/ }).click()
    await panel
      .getByRole('region', { name: 'Selected encoding' })
      .getByRole('button', { name: /Copy hex/ })
      .waitFor()
  }),
  opened('entry at a label', async (inspector) => {
    await (await inspector.look('Plant Root CA')).getByRole('button', { name: 'Issued by' }).click()
  }),
  opened('find', async ({ page }) => {
    await page.keyboard.press('/')
    await page.keyboard.type('plant')
    await page
      .getByRole('dialog', { name: 'Find' })
      .getByText(/ places in /)
      .waitFor()
  }),
  opened('fingerprint compared', async ({ page }) => {
    await page.keyboard.press('/')
    const { fingerprint256 } = new X509Certificate(root.der)
    await page.keyboard.insertText(fingerprint256.replace(/..$/, '00'))
    await page.getByRole('dialog', { name: 'Find' }).locator('p mark').first().waitFor()
  }),
  opened('comparison', async (inspector) => {
    await inspector.button('Compare with …').click()
    await inspector.page.getByRole('dialog', { name: 'Compare certificates' }).getByRole('table').waitFor()
  }),
  {
    screen: 'comparison of chains',
    reach: async (inspector) => {
      await inspector.drop(pemOf(chain, 'old.pem'), pemOf([renewed, newRoot], 'renewed.pem'))
      await inspector.button('Compare with …').click()
      const dialog = inspector.page.getByRole('dialog', { name: 'Compare certificates' })
      await dialog.getByRole('tab', { name: 'Two chains', selected: true }).waitFor()
      await dialog.getByText('Importing is needed').first().waitFor()
    },
  },
  dropped('request, key and certificate', pemOf(chain), {
    name: 'request.pem',
    bytes: readFileSync(vector('container/request.pem')),
  }),
  opened('judge panel', async (inspector) => {
    const panel = inspector.page.getByRole('region', { name: 'Check settings' })
    await panel.getByText('Checked for now').click()
    await panel.getByRole('group', { name: 'Rules that decide' }).waitFor()
    await panel.getByText('Policies, depth, Key Usage').click()
  }),
  dropped('revocation list and response', pemOf(chain), textFile('root.crl', list.pem), {
    name: 'server.ors',
    bytes: response,
  }),
  dropped('certificate request', { name: 'request.pem', bytes: readFileSync(vector('container/request.pem')) }),
  dropped('time stamp', pemOf(chain), { name: 'reply.tsr', bytes: readFileSync(vector('container/time-stamp.tsr')) }),
  {
    screen: 'OCSP response in full',
    reach: async (inspector) => {
      await inspector.drop(pemOf(chain), { name: 'server.ors', bytes: response })
      await inspector.button('Show all of it').click()
      await inspector.page.getByText('Response for one certificate').waitFor()
    },
  },
  {
    screen: 'entries of a revocation list',
    reach: async (inspector) => {
      await inspector.drop(pemOf(chain), textFile('issuing.crl', revoking.pem))
      await inspector.button('Show all of it').click()
      await inspector.page.getByRole('tab', { name: 'Revoked certificates' }).click()
      await inspector.page.getByRole('searchbox').fill(serial.toString(16))
      await inspector.page.getByRole('region', { name: 'Selected entry' }).waitFor()
    },
  },
  {
    screen: 'password dialog',
    empty: true,
    reach: async (inspector) => {
      await inspector.drop({ name: 'aes-256.p12', bytes: readFileSync(keystore) })
      await inspector.page.getByRole('dialog', { name: 'Password' }).waitFor()
    },
  },
  {
    screen: 'password that takes minutes',
    empty: true,
    reach: async (inspector) => {
      await inspector.drop({ name: 'slow.p12', bytes: grownIterations(readFileSync(keystore), 20_000_000) })
      const dialog = inspector.page.getByRole('dialog', { name: 'Password' })
      await dialog.getByText(/on this machine/).waitFor()
      await dialog.getByRole('button', { name: 'Open', exact: true }).click()
      await dialog.getByRole('button', { name: 'Try it anyway' }).waitFor()
    },
  },
  dropped(
    'receipts with remarks',
    textFile('mail.txt', `${root.pem}${server.pem.trim().replaceAll(/^/gm, '> ')}\n${key}`),
    textFile('cut.pem', issuing.pem.slice(0, 300)),
    webPage,
  ),
  opened('refusal', async (inspector) => {
    // A file of that size would only cost time.
    await inspector.page.evaluate(() => {
      Object.defineProperty(Blob.prototype, 'size', { get: () => 300 * 2 ** 20 })
    })
    await inspector.drop(textFile('backup.img', 'x'))
    await inspector.page.getByRole('alert').getByText('backup.img').waitFor()
  }),
  {
    screen: 'a file that is set aside',
    empty: true,
    reach: async (inspector) => {
      await inspector.page.evaluate(() => {
        Worker.prototype.postMessage = function () {
          setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })))
        }
      })
      await inspector.drop(pemOf(chain))
      await inspector.page.getByText('made the inspector of this page fail').waitFor()
    },
  },
  {
    screen: 'veil of a drop',
    empty: true,
    reach: async ({ page }) => {
      const dataTransfer = await page.evaluateHandle(() => {
        const transfer = new DataTransfer()
        transfer.items.add(new File(['x'], 'x.pem'))
        return transfer
      })
      await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer })
      await page.getByText('Let go to inspect this').waitFor()
    },
  },
  {
    screen: 'many certificates',
    reach: async (inspector) => {
      const devices = Array.from({ length: 12 }, (_, at) =>
        certificate({ subject: `plc-${at}.plant.example`, key: server.key, issuer: issuing }),
      )
      await inspector.drop(pemOf([...chain, expired, oldRoot, ...devices]))
      await inspector.page.getByRole('grid').waitFor()
      await inspector.page.getByRole('radio', { name: /\bvalid$/ }).waitFor({ state: 'attached' })
    },
  },
  ...(['bridged', 'brokenSignature', 'namesake'] as const).map((which) => ({
    screen: `ways: ${which}`,
    reach: async (inspector: Inspector) => {
      await inspector.drop(pemOf(severalWays[which]))
      await inspector.page.locator('#ways summary').click()
      await inspector.page.locator('#ways ol').waitFor({ state: 'attached' })
      await inspector.page.locator('#ways').scrollIntoViewIfNeeded()
    },
  })),
  {
    screen: 'everything unfolded',
    reach: async (inspector) => {
      await inspector.drop(pemOf([expired, issuing, root]), webPage)
      await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
      await inspector.page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
    },
  },
]

/** Goes there, and waits until it stands. */
export async function reachScreen(inspector: Inspector, { reach, empty }: ScreenToReach): Promise<void> {
  await reach(inspector)
  if (!empty) await inspector.button('Start over').waitFor()
}
