import { createHash } from 'node:crypto'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  byteForByte,
  inventoryWords,
  missingWords,
  redactedWords,
  reportIds,
  reportSaved,
  reportWords,
  targetIds,
  targetTexts,
} from '../../src/core/index.ts'
import { certificate, type BuiltCertificate } from '../support/certificate-builder.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { issuing, openText, openWith, root, selfSigned, server } from './shown.ts'

/** The files that the page handed over, with their octets. */
const saved: { readonly name: string; readonly content: Blob }[] = []
beforeEach(() => {
  saved.length = 0
  let content = new Blob()
  const createObjectURL = (given: Blob) => {
    content = given
    return 'blob:x'
  }
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: vi.fn() }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content })
  })
})

/** The octets of the file that was saved as the `count`-th. */
async function octetsOf(count: number): Promise<Buffer> {
  await waitFor(() => expect(saved).toHaveLength(count))
  const reader = new FileReader()
  reader.readAsArrayBuffer(saved.at(-1)!.content)
  await new Promise((resolve) => reader.addEventListener('load', resolve))
  return Buffer.from(reader.result as ArrayBuffer)
}

const digestOf = (octets: Buffer) => createHash('sha256').update(octets).digest('hex')
const digits = (element: Element) => element.textContent.replace(/[^0-9a-fA-F]/g, '').toLowerCase()

/** The notice of the last saving has the digest of these octets, and says this of what is in them. */
async function expectSaid(octets: Buffer, said: string, notice: () => Element) {
  await waitFor(() => expect(digits(notice())).toContain(digestOf(octets)))
  expect(notice()).toHaveTextContent(said)
}

/** Whether the certificate is in the file with every byte, in whichever form. */
function holds(name: string, octets: Buffer, { der }: BuiltCertificate): boolean {
  const parts = name.endsWith('.zip') ? Object.values(unzipSync(octets)).map((each) => Buffer.from(each)) : [octets]
  return parts.some((part) => {
    const blocks = [...part.toString('latin1').matchAll(/-----BEGIN [^-]+-----([^-]+)-----END/g)]
    return [part, ...blocks.map(([, text]) => Buffer.from(text!, 'base64'))].some((each) =>
      each.includes(Buffer.from(der)),
    )
  })
}

const answerNotice = () => document.querySelector('p.saved')!
const menuNotice = () => page.getByRole('dialog', { name: 'Save as ...', hidden: true }).querySelector('.foot')!

async function openMenu(tab: 'As a file' | 'For a system', group = 'Save the path') {
  const user = userEvent.setup()
  await user.click(within(page.getByRole('group', { name: group })).getByRole('button', { name: 'Save as ...' }))
  const menu = page.getByRole('dialog', { name: 'Save as ...', hidden: true })
  await user.click(within(menu).getByRole('tab', { name: tab, hidden: true }))
  return { user, menu }
}

describe('after saving, the SHA-256 of the file is said, and that its certificates are those opened', () => {
  it.each([
    ['a root', [server, issuing, root], root],
    ['a self-signed server', [selfSigned], selfSigned],
  ] as const)('by the button of the answer: %s', async (_, chain, wanted) => {
    await openWith(...chain)
    await userEvent.click(page.getAllByRole('button', { name: /^Save .*\.cer/ })[0]!)
    const octets = await octetsOf(1)
    await expectSaid(octets, byteForByte.opened, answerNotice)
    expect(holds(saved[0]!.name, octets, wanted)).toBe(true)
  })

  it('in “Save as ...”: every form of every content', async () => {
    const { exporting } = await openWith(server, issuing, root)
    const { menu } = await openMenu('As a file')
    exporting.password = 'plant password'
    let count = 0
    for (const content of exporting.contents) {
      const wanted = content === 'everything' ? 3 : exporting.chosen(content)!.objects.length
      for (const form of exporting.formsOf(content)) {
        await exporting.save(form, content)
        const octets = await octetsOf(++count)
        await expectSaid(octets, byteForByte.opened, menuNotice)
        // The certificates of a PKCS #12 store lie encrypted in it: keytool reads them back elsewhere.
        if (form === 'pkcs12-trust-store') continue
        const { name } = saved.at(-1)!
        const found = [server, issuing, root].filter((each) => holds(name, octets, each))
        expect(found, `${content} as ${form}`).toHaveLength(wanted)
      }
    }
    expect(count).toBeGreaterThan(30)
    expect(menu).toBeInTheDocument()
  })

  it('on the card of a system: every file of every one', async () => {
    const list = revocationList({ issuer: root })
    const { exporting } = await openText([server, issuing, root, list].map(({ pem }) => pem).join(''))
    const { menu } = await openMenu('For a system')
    exporting.password = 'plant password'
    let count = 0
    for (const id of targetIds) {
      exporting.target = id
      await waitFor(() => expect(menu.querySelector('section h3')).toHaveTextContent(targetTexts[id].title))
      for (const button of within(menu).getAllByRole('button', { name: /^Save ./, hidden: true })) {
        button.click()
        const octets = await octetsOf(++count)
        const lists = (button.getAttribute('aria-label') ?? '').includes('Revocation lists,')
        await expectSaid(octets, lists ? byteForByte.none : byteForByte.opened, menuNotice)
      }
    }
    expect(count).toBeGreaterThanOrEqual(targetIds.length)
  })

  it('a file without a certificate in it is not said to have one', async () => {
    const list = revocationList({ issuer: root })
    const screen = await openText(root.pem + list.pem)
    screen.selection.look(screen.session.report!.revocationLists[0]!.id)
    await waitFor(() => page.getByRole('group', { name: 'Save what is shown' }))
    const { user, menu } = await openMenu('As a file', 'Save what is shown')
    await user.click(within(menu).getByRole('button', { name: 'Save', hidden: true }))
    const octets = await octetsOf(1)
    expect(octets.equals(Buffer.from(list.der))).toBe(true)
    await expectSaid(octets, byteForByte.none, menuNotice)
    expect(menuNotice()).not.toHaveTextContent('certificates')
  })

  it('a report, in every form, redacted or not: it holds none', async () => {
    const { user, menu } = await openWith(server, issuing, root).then(() => openMenu('As a file'))
    const report = within(menu).getByRole('region', { name: 'Report', hidden: true })
    let count = 0
    for (const redacted of [false, true]) {
      if (redacted) await user.click(within(report).getByRole('checkbox', { name: redactedWords.choice, hidden: true }))
      for (const id of reportIds) {
        await user.click(within(report).getByRole('button', { name: reportWords[id].label, hidden: true }))
        const octets = await octetsOf(++count)
        await expectSaid(octets, reportSaved, menuNotice)
        for (const each of [server, issuing, root]) expect(holds(saved.at(-1)!.name, octets, each)).toBe(false)
      }
    }
  })

  it('the list of many certificates as .csv', async () => {
    const fleet = Array.from({ length: 12 }, (_, at) =>
      certificate({ subject: `plc-${at}.example`, key: server.key, issuer: issuing }),
    )
    await openWith(server, issuing, root, ...fleet)
    page.getByText(inventoryWords.save).click()
    const octets = await octetsOf(1)
    expect(saved[0]!.name).toMatch(/\.csv$/)
    await expectSaid(octets, reportSaved, answerNotice)
  })
})

describe('a chain without its root', () => {
  it('says so before saving, and in the name of its file', async () => {
    const { exporting } = await openWith(server, issuing)
    const { user, menu } = await openMenu('As a file')
    expect(menu).toHaveTextContent(missingWords.root)
    await user.click(within(menu).getByRole('button', { name: 'Save', hidden: true }))
    await octetsOf(1)
    expect(saved[0]!.name).toBe('thingworx.plant.example-chain-without-root.pem')
    for (const form of exporting.formsOf('chain-with-root')) {
      await exporting.save(form, 'chain-with-root')
      expect(saved.at(-1)!.name, form).toContain('-without-root')
    }
  })

  it('says so on the card of a system too, where configurations have a name for the file', async () => {
    const { exporting } = await openWith(server, issuing)
    const { menu } = await openMenu('For a system')
    exporting.password = 'plant password'
    for (const [id, name, line] of [
      ['nginx', 'ca-without-root.pem', 'ssl_client_certificate /etc/nginx/certs/ca-without-root.pem;'],
      ['thingworx-edge-sdk', 'SSLCACert-without-root.pem', 'config.json'],
      ['hivemq', 'truststore-without-root.jks', '<path>truststore-without-root.jks</path>'],
      [
        'thingworx-tomcat',
        'thingworx.plant.example-chain-without-root.pem',
        '-in thingworx.plant.example-chain-without-root.pem',
      ],
      ['uaexpert', 'thingworx.plant.example-opc-ua-pki-without-root.zip', 'trusted'],
    ] as const) {
      exporting.target = id
      await waitFor(() => expect(menu.querySelector('section')).toHaveTextContent(name))
      expect(menu.querySelector('section')).toHaveTextContent(line)
      const row = [...menu.querySelectorAll<HTMLElement>('.file')].find((each) => each.textContent.includes(name))!
      expect(row).toHaveTextContent(missingWords.root)
      const before = saved.length
      within(row).getByRole('button', { name: /^Save/, hidden: true }).click()
      await octetsOf(before + 1)
      expect(saved.at(-1)!.name).toBe(name)
    }
  })
})
