import { waitFor } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { certificate } from '../support/certificate-builder.ts'
import { issuing, openWith, root, server } from './shown.ts'

const dialog = () => document.querySelector('dialog[open]')!
const items = () => [...dialog().querySelectorAll('li')].map(({ textContent }) => textContent.trim())

describe('two certificates are compared', () => {
  const renewed = certificate({ ...server.spec, notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2036, 0, 1) })

  it('the likeliest first; what the change means stands before the fields that differ', async () => {
    const screen = await openWith(server, issuing, root, renewed)
    screen.comparing.begin('c1')
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
    await waitFor(() => expect(items()).not.toHaveLength(0))
    screen.comparing.choose('c2')
    await waitFor(() => expect(items().join()).toContain('New issuer: CN=Plant Root CA.'))
  })
})
