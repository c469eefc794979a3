import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate, during } from '../support/certificate-builder.ts'
import { crlDistributionPoints } from '../support/extension-writer.ts'
import { ocspResponse, unsuccessfulResponse } from '../support/ocsp-response-builder.ts'
import { madeOn, revocationList } from '../support/revocation-list-builder.ts'
import { addFiles, fileOf, headline, issuing, openText, openWith, root, server } from './shown.ts'

const second = 1000
const day = 86_400_000
const numbered = certificate({ ...server.spec, serialNumber: 0x77n })
const chain = numbered.pem + issuing.pem + root.pem

const files = () => page.getByRole('region', { name: 'Revocation files' })
const findings = () => page.getByRole('region', { name: 'Findings' })
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
/** The value behind a label of a card. */
const value = (label: string) => words(within(files()).getByText(label).closest('dt')?.nextElementSibling)

/** The chain, and beside it a file of DER. */
async function openBeside(der: Uint8Array) {
  const screen = await openText(chain)
  await addFiles(screen, fileOf('answer.der', Uint8Array.from(der)))
  await waitFor(files)
  return screen
}

describe('a revocation list', () => {
  it('says whose it is, of when, what it lists and whom it was heard about, and leads there', async () => {
    const user = userEvent.setup()
    const crl = revocationList({ issuer: issuing, number: 42n, entries: [{ serial: 1n }, { serial: 2n }] })
    await openText(chain + crl.pem)
    expect(within(files()).getByRole('heading', { level: 3 })).toHaveTextContent(
      /^Revocation list of Plant Issuing CA$/,
    )
    expect(value('Issued on')).toContain('1 June 2026')
    expect(value('Next one due')).toContain('1 July 2026')
    expect(value('Lists as revoked')).toMatch(/^2 certificates, in \d+ bytes$/)
    expect(value('Number')).toBe('42')
    await user.click(within(files()).getByRole('button', { name: 'thingworx.plant.example' }))
    expect(page.getByRole('heading', { level: 2, name: 'thingworx.plant.example' })).toBeVisible()
  })

  it.each([
    { name: 'the second of its end still counts', nextUpdate: during, overdue: false },
    { name: 'a second later it is out of date', nextUpdate: during - second, overdue: true },
  ])('$name', async ({ nextUpdate, overdue }) => {
    const crl = revocationList({ issuer: issuing, nextUpdate })
    await openText(chain + crl.pem)
    expect(value('Next one due').includes('Out of date at your date')).toBe(overdue)
    // The check agrees with the card.
    expect(/does not help for .?thingworx/.test(words(findings()))).toBe(overdue)
  })

  it('made after the date judged for, it says so', async () => {
    await openText(chain + revocationList({ issuer: issuing, thisUpdate: during + day }).pem)
    expect(value('Issued on')).toContain('After the date you check for')
  })

  it('without a date for the next one, and about nobody here', async () => {
    const other = certificate({ subject: 'Warehouse CA', ca: true })
    await openText(chain + revocationList({ issuer: other, nextUpdate: null }).pem)
    expect(value('Next one due')).toBe('It does not say')
    expect(value('Used for')).toBe('none of the certificates in these paths')
  })

  it('of changes only, it says since which', async () => {
    await openText(chain + revocationList({ issuer: issuing, number: 9n, base: 7n }).pem)
    expect(within(files()).getByRole('heading', { level: 3 })).toHaveTextContent(/^Changes to the revocation list of/)
    expect(value('Number')).toBe('9, changes since number 7')
  })
})

describe('an OCSP answer', () => {
  it('says who made it, when, and about whom', async () => {
    await openBeside(ocspResponse({ issuer: issuing, serial: 0x77n }))
    expect(within(files()).getByRole('heading', { level: 3 })).toHaveTextContent(/^OCSP response of Plant Issuing CA$/)
    expect(value('Status')).toBe('Successful')
    expect(value('Issued on')).toContain('1 June 2026')
    expect(value('Covers')).toBe('1 certificate')
    expect(within(files()).getByRole('button', { name: 'thingworx.plant.example' })).toBeVisible()
  })

  it.each([
    { status: 1, says: /could not read the request/ },
    { status: 2, says: /internal error/ },
    { status: 3, says: /try later/ },
    { status: 5, says: /signed request/ },
    { status: 6, says: /refused the request/ },
  ])('that answers nothing says so: $says', async ({ status, says }) => {
    await openBeside(unsuccessfulResponse(status))
    expect(value('Status')).toMatch(says)
    expect(within(files()).queryByText('Covers')).toBeNull()
  })
})

describe('a certificate that was revoked leads to who says so', () => {
  it('a revocation list', async () => {
    const user = userEvent.setup()
    await openText(chain + revocationList({ issuer: issuing, entries: [{ serial: 0x77n }] }).pem)
    expect(headline()).toMatch(/was revoked/)
    await user.click(
      within(findings()).getByRole('button', { name: 'Look into the revocation list of Plant Issuing CA' }),
    )
    const shown = page.getByRole('region', { name: 'Plant Issuing CA' })
    expect(shown).toHaveFocus()
    expect(shown).toHaveTextContent('Revocation list (CRL)')
    expect(within(shown).getByRole('tab', { name: 'Revoked certificates' })).toBeVisible()
  })

  it('an OCSP answer', async () => {
    const user = userEvent.setup()
    await openBeside(ocspResponse({ issuer: issuing, serial: 0x77n, status: 'revoked' }))
    await waitFor(() => expect(headline()).toMatch(/was revoked/))
    await user.click(
      within(findings()).getByRole('button', { name: 'Look into the OCSP response of Plant Issuing CA' }),
    )
    expect(page.getByRole('region', { name: 'Plant Issuing CA' })).toHaveFocus()
    expect(page.getByRole('region', { name: 'Plant Issuing CA' })).toHaveTextContent(/^OCSP response/)
  })
})

describe('revocation that is not known', () => {
  const addressed = certificate({
    ...server.spec,
    moreExtensions: [crlDistributionPoints(['http://pki.plant.example/issuing.crl'])],
  })

  it('is one sentence for all, with the addresses, and each certificate one press away', async () => {
    const user = userEvent.setup()
    await openWith(addressed, issuing, root)
    const unknown = page.getByText('Not checked: revocation of 2 certificates').closest('details') as HTMLElement
    expect(unknown).not.toHaveAttribute('open')
    const [first, then] = within(unknown).getAllByRole('listitem', { hidden: true }).map(words)
    expect(first).toMatch(/^thingworx\.plant\.example ?: http:\/\/pki\.plant\.example\/issuing\.crl$/)
    expect(then).toMatch(/^Plant Issuing CA ?: The certificate states no address\. Ask the owner of the CA\.$/)
    await user.click(within(unknown).getByRole('button', { name: 'Plant Issuing CA', hidden: true }))
    const shown = page.getByRole('region', { name: 'Plant Issuing CA' })
    expect(shown).toHaveFocus()
    expect(within(shown).getByRole('heading', { level: 2 })).toHaveTextContent('Plant Issuing CA')
  })

  it('stands open where it is required', async () => {
    const screen = await openWith(addressed, issuing, root)
    screen.judging.choose({ revocation: 'required' })
    const required = await page.findByText('Not checked, but required: revocation of 2 certificates')
    expect(required.closest('details')).toHaveAttribute('open')
  })

  it('is known of the one whose list was given', async () => {
    await openText(chain + revocationList({ issuer: issuing, thisUpdate: madeOn }).pem)
    const unknown = page.getByText('Not checked: revocation of 1 certificate').closest('details') as HTMLElement
    expect(within(unknown).getAllByRole('listitem', { hidden: true })).toHaveLength(1)
    expect(words(unknown)).not.toContain('thingworx')
  })
})
