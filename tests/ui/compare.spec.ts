import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate } from '../support/certificate-builder.ts'
import { issuing, openWith, root, server } from './shown.ts'

const dialog = () => document.querySelector('dialog[open]')!
const items = () => [...dialog().querySelectorAll('li')].map(({ textContent }) => textContent.trim())

const renewed = certificate({ ...server.spec, notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2036, 0, 1) })
const turnTo = async (tab: string) => userEvent.setup().click(await page.findByRole('tab', { name: tab }))

describe('two certificates are compared', () => {
  it('the likeliest first; what the change means stands before the fields that differ', async () => {
    const screen = await openWith(server, issuing, root, renewed)
    screen.comparing.begin('c1')
    await turnTo('Two certificates')
    await waitFor(() => expect(items()).toHaveLength(3))
    expect(items()[1]).toContain('Same key: the private key stays as it is.')
    expect(items()[2]).toContain('Both end at the root Plant Root CA. Importing is not needed.')
    expect(dialog().querySelector('select')!.value).toBe('c4')
    const labels = [...dialog().querySelectorAll('th[colspan]')].map(({ textContent }) => textContent)
    expect(labels).toEqual(['Valid from', 'Valid to', 'Serial number', 'Signature'])
  })

  it('the octets that differ are marked', async () => {
    const screen = await openWith(server, issuing, root, renewed)
    screen.comparing.begin('c4')
    await turnTo('Two certificates')
    await waitFor(() => expect(dialog().querySelectorAll('details')).not.toHaveLength(0))
    const bytes = dialog().querySelector('details')!
    bytes.open = true
    await waitFor(() => expect(bytes.querySelectorAll('code')).toHaveLength(2))
    // UTCTime, 13 octets: 250101000000Z and 260101000000Z differ in the second digit of the year.
    const codes = [...bytes.querySelectorAll('code')].map(({ textContent }) => textContent.trim())
    expect(codes).toEqual([
      '17 0D 32 35 30 31 30 31 30 30 30 30 30 30 5A',
      '17 0D 32 36 30 31 30 31 30 30 30 30 30 30 5A',
    ])
    expect([...bytes.querySelectorAll('mark')].map(({ textContent }) => textContent.trim())).toEqual(['35', '36'])
  })

  it('another one can be chosen', async () => {
    const screen = await openWith(server, issuing, root, renewed)
    screen.comparing.begin('c1')
    await turnTo('Two certificates')
    await waitFor(() => expect(items()).not.toHaveLength(0))
    screen.comparing.choose('c2')
    await waitFor(() => expect(items().join()).toContain('New issuer: CN=Plant Root CA.'))
  })
})

describe('two chains are compared', () => {
  const newRoot = certificate({ subject: 'Plant Root CA 2', ca: true })
  const newIssuing = certificate({ subject: 'Plant Issuing CA 2', ca: true, issuer: newRoot, pathLenConstraint: 0 })
  const below = certificate({ ...renewed.spec, issuer: newIssuing, notAfter: Date.UTC(2030, 0, 1) })
  const press = (name: string) => userEvent.setup().click(page.getByRole('button', { name }))
  const heads = () => [...dialog().querySelectorAll('th')].map(({ textContent }) => textContent.trim())
  const chosen = () => page.getAllByRole<HTMLSelectElement>('combobox', { name: /^(Old|New) chain/ })
  const names = () => chosen().map(({ selectedOptions: [option] }) => option?.textContent)

  it('those of the two servers that are open, first what matters', async () => {
    await openWith(below, newIssuing, newRoot, server, issuing, root)
    await press('Compare with …')
    await waitFor(() => expect(items()).not.toHaveLength(0))
    expect(names()).toEqual([
      'thingworx.plant.example, 1 Jan 2025 – 1 Jan 2035 ‹ Plant Root CA',
      'thingworx.plant.example, 1 Jan 2026 – 1 Jan 2030 ‹ Plant Root CA 2',
    ])
    expect(within(dialog() as HTMLElement).getByRole('status')).toHaveTextContent(
      'Importing is needed: change the trust stores. The server keeps all its names. The new chain holds until 1 January 2030.',
    )
    expect(items()[0]).toContain('New root Plant Root CA 2. Importing is needed')
    await waitFor(() =>
      expect(heads()).toEqual([
        'Root certificate: another certificate',
        'Intermediate certificate (CA): another certificate',
        'Server or device certificate (end entity): the same key, from another issuer',
      ]),
    )
    expect(dialog()).toHaveTextContent('Changed: Authority Information Access, Basic Constraints')
  })

  it('each pair opens the comparison of its certificates, from which one comes back', async () => {
    await openWith(below, newIssuing, newRoot, server, issuing, root)
    await press('Compare with …')
    await waitFor(() => expect(items()).not.toHaveLength(0))
    const closer = await page.findAllByRole('button', { name: 'Show what differs' })
    await userEvent.setup().click(closer[1]!)
    await waitFor(() => expect(items().join()).toContain('New issuer: CN=Plant Root CA 2.'))
    expect(page.getByRole('tab', { name: 'Two certificates' })).toHaveAttribute('aria-selected', 'true')
    expect(page.getByRole('tab', { name: 'Two certificates' })).toHaveFocus()
    await turnTo('Two chains')
    await waitFor(() => expect(heads()[0]).toBe('Root certificate: another certificate'))
  })

  it('others can be chosen, the other way round too', async () => {
    await openWith(below, newIssuing, newRoot, server, issuing, root)
    await press('Compare with …')
    await waitFor(() => expect(items()).not.toHaveLength(0))
    const [old, now] = chosen()
    const values = [old!.value, now!.value]
    await userEvent.setup().selectOptions(old!, values[1]!)
    await waitFor(() => expect(items()).toEqual(['Both chains have the same certificates.']))
    await userEvent.setup().selectOptions(now!, values[0]!)
    await waitFor(() => expect(items().join()).toContain('New root Plant Root CA. Importing is needed'))
  })

  it('not where one chain is open', async () => {
    await openWith(server, issuing, root)
    await press('Compare with …')
    await waitFor(() => expect(items()).not.toHaveLength(0))
    expect(page.queryByRole('tab', { name: 'Two chains' })).not.toBeInTheDocument()
  })

  it('a certificate of neither chain is compared by itself; the chains are at hand', async () => {
    const other = certificate({ subject: 'Other CA', ca: true })
    const screen = await openWith(below, newIssuing, newRoot, server, issuing, root, other)
    screen.comparing.begin('c7')
    await waitFor(() => expect(items()).not.toHaveLength(0))
    expect(page.getByRole('tab', { name: 'Two certificates' })).toHaveAttribute('aria-selected', 'true')
    await turnTo('Two chains')
    await waitFor(() => expect(heads()).toHaveLength(3))
  })
})
