import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate, during } from '../support/certificate-builder.ts'
import { nameConstraints, subjectKeyIdentifier } from '../support/extension-writer.ts'
import { testKey } from '../support/test-keys.ts'
import { headline, issuing, openWith, pathNames, root, server } from './shown.ts'

const day = 86_400_000
const expired = certificate({ ...server.spec, notAfter: during - day })
const checks = () => page.getByRole('region', { name: 'What was checked' })
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''

/** The checks in the order in which they stand: title and status. */
const rows = () =>
  [...checks().querySelectorAll('details')]
    .filter((row) => row.querySelector(':scope > summary strong'))
    .map((row) => ({
      row,
      title: words(row.querySelector('summary strong')),
      status: words(row.querySelector('summary')?.lastElementChild),
    }))
const rowOf = (title: string) => rows().find((each) => each.title === title)
const outcomes = (title: string) => [...(rowOf(title)?.row.querySelectorAll('li') ?? [])].map(words)

/** The row of Details that the person was led to. */
const markedRow = async () => {
  await waitFor(() => expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true'))
  return await waitFor(() => {
    const marked = page.getByRole('tabpanel', { name: 'Details' }).querySelector('.marked')
    if (!marked) throw new Error('no row is marked')
    return words(marked)
  })
}

describe('every check with what came of it', () => {
  const order = ['Failed', 'Not checked', 'Noted', 'Passed', 'Does not apply']

  it('the worst first, and what passed or does not apply behind one press', async () => {
    const plain = certificate({ subject: 'Plain Root CA', ca: true, extensions: { keyUsage: undefined } })
    await openWith(certificate({ subject: 'x.example', issuer: plain, notAfter: during - day }), plain)
    const shown = rows().map(({ status }) => status)
    expect(shown).toEqual([...shown].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect([...new Set(shown)]).toEqual(order)
    const closed = page.getByText(/^Show the other \d+ checks \(passed or not needed\)$/).closest('details')
    expect(closed).not.toHaveAttribute('open')
    for (const { row, status } of rows()) {
      expect(closed?.contains(row), status).toBe(status === 'Passed' || status === 'Does not apply')
    }
    expect(checks()).toHaveTextContent(/Invalid: a required check failed/)
  })

  it('within a check the worst outcome first', async () => {
    await openWith(expired, issuing, root)
    expect(outcomes('Dates').map((line) => line.split(' ')[0])).toEqual(['Failed', 'Passed', 'Passed'])
    expect(outcomes('Dates')[0]).toMatch(
      /^Failed thingworx\.plant\.example .*Asked Is each certificate within its dates\? Found .*expired on .* RFC 5280 section 6\.1\.3/,
    )
  })

  it('says why it was not made, and why it does not apply', async () => {
    await openWith(server, issuing, root)
    expect(words(rowOf('Revocation')?.row.querySelector('summary'))).toContain(
      'Not checked: you added no revocation list (CRL) or OCSP response for it.',
    )
    expect(outcomes('Number of intermediates')).toEqual([
      'Does not apply The path as a whole: your settings do not ask for it',
    ])
    for (const { title, status } of rows()) {
      const silent = outcomes(title).filter(
        (line) => /^(Not checked|Does not apply)/.test(line) && !line.includes(': '),
      )
      expect(silent, `${title}: ${status}`).toEqual([])
    }
  })

  it('the check that the verdict rests on says so', async () => {
    await openWith(server, issuing, root)
    expect(words(rowOf('Signature')?.row)).toContain('RFC 5280 section 6.1.3. Required for the verdict.')
    expect(words(rowOf('Revocation')?.row)).toContain('Not required for the verdict.')
  })
})

describe('each outcome and each finding leads to where it is from', () => {
  it('an outcome to the field of its certificate', async () => {
    const user = userEvent.setup()
    await openWith(expired, issuing, root)
    const line = rowOf('Dates')?.row.querySelector('li')
    await user.click(within(line as HTMLElement).getByRole('button', { name: /^thingworx\.plant\.example/ }))
    expect(page.getByRole('heading', { level: 2, name: 'thingworx.plant.example' })).toBeVisible()
    expect(await markedRow()).toMatch(/notAfter|validity|Valid/)
  })

  it('an outcome of the whole path to the path', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root)
    const line = rowOf('Number of intermediates')?.row.querySelector('li')
    await user.click(within(line as HTMLElement).getByRole('button', { name: 'The path as a whole' }))
    expect(page.getByRole('region', { name: 'Certification path' })).toHaveFocus()
  })

  it('a name that a CA does not allow to the name, and to the constraint of that CA', async () => {
    const user = userEvent.setup()
    const held = certificate({
      subject: 'Held CA',
      ca: true,
      issuer: root,
      moreExtensions: [nameConstraints({ permitted: [{ dns: 'plant.example' }] })],
    })
    await openWith(certificate({ subject: 'mqtt.warehouse.example', issuer: held }), held, root)
    const findings = within(page.getByRole('region', { name: 'Findings' }))
      .getByRole('button', { name: 'Show the constraint in Held CA' })
      .closest('li') as HTMLElement
    await user.click(within(findings).getByRole('button', { name: 'Show the field in mqtt.warehouse.example' }))
    expect(await markedRow()).toContain('mqtt.warehouse.example')
    await user.click(within(findings).getByRole('button', { name: 'Show the constraint in Held CA' }))
    expect(page.getByRole('heading', { level: 2, name: 'Held CA' })).toBeVisible()
    await waitFor(async () => expect(await markedRow()).toContain('plant.example'))
    expect(await markedRow()).not.toContain('warehouse')
    expect(page.getByRole('region', { name: 'Held CA' })).toHaveFocus()
  })
})

describe('certificates that were considered and not used', () => {
  const identifier = subjectKeyIdentifier(root.key.identifier)
  it.each([
    { with: {}, reason: 'its key identifier differs, and the key that signed is known' },
    {
      with: { extensions: { subjectKeyIdentifier: identifier } },
      reason: 'its key did not make the signature; another key here did',
    },
    {
      with: { extensions: { subjectKeyIdentifier: identifier }, keyType: 'rsa2048' as const },
      reason: 'another kind of key made the signature',
    },
  ])('is named with the reason, and leads to the certificate: $reason', async ({ with: chosen, reason }) => {
    const user = userEvent.setup()
    const key = testKey('another key of that name', 'keyType' in chosen ? chosen.keyType : undefined)
    const namesake = certificate({ subject: 'Plant Root CA', ca: true, ...chosen, key, serialNumber: 0xabcdefn })
    await openWith(server, issuing, root, namesake)
    const considered = page.getByText('Found, but not used: 1 certificate').closest('details') as HTMLElement
    expect(words(considered)).toContain(`Plant Root CA above Plant Issuing CA: ${reason}`)
    await user.click(within(considered).getByRole('button', { name: 'Plant Root CA', hidden: true }))
    await waitFor(() => expect(pathNames()).toEqual(['Plant Root CA']))
    expect(page.getByRole('tabpanel')).toHaveTextContent(/AB:?\s?CD:?\s?EF/i)
  })

  it('is not mentioned where there is nothing', async () => {
    await openWith(server, issuing, root)
    expect(page.queryByText(/Found, but not used/)).toBeNull()
  })
})

describe('several paths', () => {
  const otherRoot = certificate({ subject: 'Other Root CA', ca: true, notAfter: during - day })
  const cross = certificate({ ...issuing.spec, issuer: otherRoot, key: issuing.key })

  it('each with what it reaches and what speaks against it; the best is chosen, another one press away', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, cross, otherRoot, root)
    const chooser = page.getByRole('group', { name: /^2 paths found: choose one$/ })
    const [best, other] = within(chooser).getAllByRole('radio')
    expect(best).toBeChecked()
    expect(pathNames()).toEqual(['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'])
    expect(words(best?.closest('label'))).toMatch(/Plant Root CA.*Valid/)
    expect(words(other?.closest('label'))).toMatch(/Other Root CA.*Invalid.*Failed: Dates/)
    await user.click(other!)
    await waitFor(() => expect(pathNames()[0]).toBe('Other Root CA'))
    expect(headline()).toMatch(/root certificate expired/)
    expect(rowOf('Dates')?.status).toBe('Failed')
    await user.click(best!)
    await waitFor(() => expect(headline()).toMatch(/complete/))
  })
})
