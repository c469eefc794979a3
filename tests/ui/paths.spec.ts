import { screen as page, waitFor as waitUntil, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate, type BuiltCertificate } from '../support/certificate-builder.ts'
import { headline, issuing, openWith, pathNames, root, server } from './shown.ts'

/** Judging again takes its time. */
const waitFor = (check: () => void) => waitUntil(check, { timeout: 15_000 })

// Not by role: jsdom takes seconds for the names of so many radios.
const chooser = () => [...document.querySelectorAll('fieldset')].find((set) => /paths? found/i.test(set.textContent))
const radios = () => [...(chooser()?.querySelectorAll<HTMLInputElement>('input[name=path]') ?? [])]

/** A root of so many certificates: as many paths from the server. */
const twins = (count: number): BuiltCertificate[] =>
  Array.from({ length: count }, () => certificate({ ...root.spec, key: root.key }))

describe('the paths of a certificate', () => {
  it('are offered 32 at a time, with how many there are', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, ...twins(40))
    expect(chooser()).toHaveTextContent(/40 paths found/)
    expect(chooser()).toHaveTextContent(/Number 1 to 32 of 40/)
    expect(radios()).toHaveLength(32)
    await user.click(page.getByText('Next 32'))
    await waitFor(() => expect(chooser()).toHaveTextContent(/Number 33 to 40 of 40/))
    expect(radios()).toHaveLength(8)
    expect(page.queryByText('Next 32')).toBeNull()
    await user.click(page.getByText('Previous 32'))
    await waitFor(() => expect(radios()).toHaveLength(32))
  })

  it('no certificate that issued one of the path is said to stand apart, listed or not', async () => {
    await openWith(server, issuing, ...twins(40))
    expect(document.body).not.toHaveTextContent(/not belong to the chain/)
    expect(page.getByText('Found, but not used: 8 certificates')).toBeVisible()
  })

  it('of any certificate are a press away', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root)
    expect(chooser()).toBeUndefined()
    await user.click(within(page.getByRole('region', { name: 'Certification path' })).getByText('Plant Issuing CA'))
    await user.click(page.getByRole('button', { name: 'Show the paths of this certificate' }))
    await waitFor(() => expect(pathNames()).toEqual(['Plant Root CA', 'Plant Issuing CA']))
    expect(radios()).toHaveLength(2)
    await user.click(page.getByRole('radio', { name: /thingworx/ }))
    expect(pathNames()).toEqual(['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'])
  })
})

it('a chosen anchor that is no root is not called one, and the root above it does not stand apart', async () => {
  const { judging, selection } = await openWith(server, issuing, root)
  const id = selection.fromTop[1]!.id
  judging.choose({ anchors: [id] })
  await waitFor(() => expect(pathNames()).toEqual(['Plant Issuing CA', 'thingworx.plant.example']))
  expect(headline()).toContain('the anchor that you chose')
  expect(document.body).not.toHaveTextContent(/not belong to the chain/)
  expect(page.getByText('1 further certificate of these CAs')).toBeVisible()
})

it('a certificate that stands apart is named, and a press shows its path', async () => {
  const user = userEvent.setup()
  const other = certificate({ subject: 'Warehouse Root CA', ca: true })
  await openWith(server, issuing, root, other)
  const apart = page.getByRole('region', { name: /does not belong to the chain/ })
  await user.click(within(apart).getByRole('button', { name: /Warehouse Root CA/ }))
  await waitFor(() => expect(pathNames()).toEqual(['Warehouse Root CA']))
})
