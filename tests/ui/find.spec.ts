import { X509Certificate } from 'node:crypto'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { certificate } from '../support/certificate-builder.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { issuing, openPage, openText, openWith, root, server } from './shown.ts'

const dialog = () => page.getByRole('dialog', { name: 'Find' })
const status = () => within(dialog()).getByRole('status')
const places = () => within(within(dialog()).getAllByRole('list')[0]!).queryAllByRole('button')
const marks = () => [...dialog().querySelectorAll('mark')].map(({ textContent }) => textContent)

async function findIn(opened: Promise<unknown>, typed: string) {
  const user = userEvent.setup()
  await opened
  await user.keyboard('/')
  await user.type(within(dialog()).getByRole('searchbox'), typed.replace(/[[{]/g, '$&$&'))
  await waitFor(() => expect(status()).not.toHaveTextContent('Searching'))
  return user
}

describe('the key / opens the search', () => {
  it('once something is open, and not before', async () => {
    const user = userEvent.setup()
    openPage()
    await user.keyboard('/')
    expect(page.queryByRole('dialog')).toBeNull()
    expect(page.queryByRole('button', { name: 'Find' })).toBeNull()
  })

  it('not while somebody types', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root)
    await user.click(page.getByRole('button', { name: 'Paste' }))
    const text = within(page.getByRole('dialog')).getByRole('textbox')
    await user.type(text, 'a/b')
    expect(text).toHaveValue('a/b')
    expect(page.queryByRole('dialog', { name: 'Find' })).toBeNull()
  })

  it('and so does the button', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root)
    await user.click(page.getByRole('button', { name: 'Find' }))
    expect(within(dialog()).getByRole('searchbox')).toBeVisible()
  })
})

describe('a hit stands under the name of its object', () => {
  it('with its field in words and the match marked', async () => {
    await findIn(openWith(server, issuing, root), 'plant issuing')
    expect(
      within(dialog())
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/Server or device certificate.*thingworx\.plant\.example/),
      expect.stringMatching(/Intermediate certificate.*Plant Issuing CA/),
    ])
    expect(places().map(({ textContent }) => textContent.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^Issued by.*CN=Plant Issuing CA/),
      expect.stringMatching(/^Issued to.*CN=Plant Issuing CA/),
    ])
    expect(marks()).toEqual(['Plant Issuing', 'Plant Issuing'])
    expect(status()).toHaveTextContent('2 places in 2 objects')
  })

  it('hidden characters in it are shown as such', async () => {
    await findIn(openWith(certificate({ subject: 'Plant\u202eRoot <b>', ca: true })), 'plantroot')
    expect(marks()[0]).toBe('Plant<U+202E>Root')
  })

  it('a file by its name leads to its receipt', async () => {
    const user = await findIn(openText(root.pem, 'from the plant.pem'), 'from the plant')
    expect(places()).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(page.getByRole('region', { name: 'What was opened' })).toHaveFocus()
  })

  it('nothing: says what was searched, and as which digits', async () => {
    await findIn(openWith(root), 'de:ad:be:ef:00')
    expect(status()).toHaveTextContent(
      /^Not found as text and as the hexadecimal digits DE AD BE EF 00\. This page searched all fields/,
    )
    expect(places()).toEqual([])
  })
})

describe('choosing a place shows it', () => {
  it('arrows walk from the field through the places, Enter leads there and closes', async () => {
    const user = await findIn(openWith(server, issuing, root), 'plant issuing')
    await user.keyboard('{ArrowDown}')
    expect(places()[0]).toHaveFocus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(places()[1]).toHaveFocus()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(within(dialog()).getByRole('searchbox')).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull())
    expect(page.getByRole('heading', { level: 2, name: 'thingworx.plant.example' })).toBeVisible()
    const field = await waitFor(() => document.querySelector('#certificate [aria-current="true"]')!)
    expect(field).toHaveTextContent(/Issued by.*Plant Issuing CA/)
    expect(document.getElementById('certificate')).toHaveFocus()
  })

  it('a fingerprint, which stands nowhere in the certificate, is marked too', async () => {
    const screen = await openWith(root)
    await screen.decoded.ask('c1')
    const sha512 = screen.decoded.of('c1')?.moreFingerprints[0]?.value
    const user = await findIn(Promise.resolve(), sha512?.kind === 'hex' ? sha512.hex.slice(0, 40) : '')
    await user.keyboard('{Enter}')
    const field = await waitFor(() => document.querySelector('#certificate [aria-current="true"]')!)
    expect(field).toHaveTextContent(/SHA-512/)
  })

  it('an entry of a revocation list', async () => {
    // jsdom lays nothing out, so that no line of the list is in sight.
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    )
    const list = revocationList({ issuer: root, entries: [{ serial: 0x7001n }, { serial: 0x7002n }] })
    const user = await findIn(openText(root.pem + list.pem), '70:02')
    expect(places().map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/entry 2.*7002/)])
    await user.keyboard('{Enter}')
    const tab = await page.findByRole('tab', { name: 'Revoked certificates' })
    expect(tab).toHaveAttribute('aria-selected', 'true')
    await waitFor(() => expect(page.getByRole('tabpanel')).toHaveTextContent('1 entry found'))
  })
})

it('typed text is there when it opens again, and selected so that typing replaces it', async () => {
  const user = await findIn(openWith(server, issuing, root), 'plant')
  ;(dialog() as HTMLDialogElement).close()
  await waitFor(() => expect(page.queryByRole('dialog')).toBeNull())
  await user.keyboard('/')
  const field = within(dialog()).getByRole<HTMLInputElement>('searchbox')
  expect(field).toHaveValue('plant')
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5])
})

it('starting over forgets it', async () => {
  const user = await findIn(openWith(server, issuing, root), 'plant')
  ;(dialog() as HTMLDialogElement).close()
  await user.click(page.getByRole('button', { name: 'Start over' }))
  expect(page.queryByRole('button', { name: 'Find' })).toBeNull()
})

describe('a fingerprint that somebody stated is compared', () => {
  const { fingerprint256: sha256 } = new X509Certificate(Buffer.from(root.der))
  // By role it is found only after seconds, and a fingerprint typed letter by letter is searched for at each.
  const said = () => document.querySelector('dialog[open]')

  it('where it is entered, with the digits that differ marked; the answer goes with the text', async () => {
    const wrong = `${sha256.slice(0, -2)}${sha256.endsWith('00') ? '11' : '00'}`
    const { find } = await openWith(server, issuing, root)
    find.begin(wrong)
    await waitFor(() => expect(said()).toHaveTextContent('That of Plant Root CA is like it'))
    const marked = [...said()!.querySelectorAll('p mark')].map(({ textContent }) => textContent.trim())
    expect(marked).toEqual([wrong.slice(-2), sha256.slice(-2)])
    find.begin('')
    await waitFor(() => expect(said()).not.toHaveTextContent('is like it'))
  })

  it('where it is pasted, whatever Windows put before it', async () => {
    const screen = await openWith(server, issuing, root)
    screen.takeText(`\u200e${sha256.replaceAll(':', ' ').toLowerCase()}`)
    await waitFor(() => expect(said()).toHaveTextContent('Equal: this is the SHA-256 fingerprint of Plant Root CA.'))
    expect(screen.session.report?.sources).toHaveLength(1)
  })
})
