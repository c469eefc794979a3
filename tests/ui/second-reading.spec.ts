import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate } from '../support/certificate-builder.ts'
import { tlv } from '../support/der-writer.ts'
import { issuing, openText, openWith, root, server } from './shown.ts'

/** It is asked only when the page is idle. */
const patient = { timeout: 20_000 }

const panelLine = () => page.findByRole('region', { name: 'Second reading' }, patient)
const treeLine = () => page.findByRole('region', { name: 'Second reading of the encodings' }, patient)
const openTree = () => userEvent.setup().click(page.getByRole('tab', { name: 'ASN.1' }))

/** A subject with an octet that PrintableString does not have, which the two readers show differently. */
const odd = certificate({ subject: [['CN', tlv(0x13, Buffer.from('Kessel \xff', 'latin1'))]] })

describe('the line of the second reader', () => {
  it('says in the panel of a certificate of the path that both read it alike', async () => {
    await openWith(server, issuing, root)
    expect(await panelLine()).toHaveTextContent('Read alike by two independent readers.')
    expect(page.getByRole('region', { name: 'Findings' })).not.toHaveTextContent('Two readers')
  })

  it('shows both values where they differ and no known fault explains it', async () => {
    await openWith(odd)
    const line = await panelLine()
    expect(line).toHaveTextContent('Two readers read this certificate differently.')
    expect(line).toHaveTextContent(/Subject, 2\.5\.4\.3.*Chainlight: Kessel .*asn1js and pkijs: Kessel ÿ/)
  })

  it('is a finding with both values then, which is announced, though another certificate is looked at', async () => {
    const below = certificate({ subject: 'below.plant.example', issuer: odd })
    await openWith(below, odd)
    const findings = await page.findByRole('region', { name: 'Findings' }, patient)
    await waitFor(() => expect(findings).toHaveTextContent(/Kessel .* for Chainlight, “Kessel ÿ” for asn1js/), patient)
    expect(findings).toHaveTextContent('Two readers read “below.plant.example” differently.')
    expect(page.getByText('A second reader reads 2 certificates differently. See the findings.')).toHaveRole('status')
  })

  it('names a known fault of the other reader, without alarm', async () => {
    const name = [['CN', tlv(0x0c, Buffer.from('Kessel \xff', 'latin1'))]] as const
    await openWith(certificate({ subject: name }))
    const line = await panelLine()
    expect(line).toHaveTextContent('The second reader differs, by a known fault of its own.')
    expect(line).toHaveTextContent('asn1js reads invalid UTF-8 as Latin-1.')
    expect(page.getByRole('region', { name: 'Findings' })).not.toHaveTextContent('Two readers')
  })

  it('shows what the other could read of a damaged certificate, marked, and judges nothing by it', async () => {
    const der = Uint8Array.from(server.der)
    // Another element at the end of the certificate: the definition has none, and pkijs does not look.
    const longer = tlv(0x30, der.subarray(4), tlv(0x05))
    await openText(
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(longer).toString('base64')}\n-----END CERTIFICATE-----\n`,
    )
    const line = await panelLine()
    expect(line).toHaveTextContent('This certificate is damaged. The second reader could still read these values.')
    expect(line).toHaveTextContent(/They are shown as they were read and are not checked\..*thingworx\.plant\.example/)
  })
})

describe('the line of the second reader over the tree', () => {
  it('says that both agree on all encodings', async () => {
    await openWith(root)
    await openTree()
    expect(await treeLine()).toHaveTextContent(/^Two independent readers agree on \d\d encodings\.$/)
  })

  it('leads from a difference to its place', async () => {
    await openWith(odd)
    await openTree()
    const line = await treeLine()
    const [place] = within(line).getAllByRole('button', { name: /^PrintableString at offset \d+$/ })
    await userEvent.setup().click(place!)
    const offset = /\d+$/.exec(place!.textContent)?.[0]
    await waitFor(() =>
      expect(page.getByRole('region', { name: 'Selected encoding' })).toHaveTextContent(`from offset ${offset}`),
    )
    expect(page.getByRole('region', { name: 'Selected encoding' })).toHaveTextContent('PrintableString')
  })
})
