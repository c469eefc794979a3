import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { headline, issuing, openPage, openWith, root, server } from './shown.ts'

const lookup = () => page.getByRole('region', { name: 'An error message? Look it up' })
const field = () => within(lookup()).getByRole('textbox')
const cards = (within_: HTMLElement) => [...within_.querySelectorAll('details')]
const opened = () => page.queryByRole('region', { name: 'What was opened' })

async function paste(text: string) {
  const user = userEvent.setup()
  await user.click(page.getAllByRole('button', { name: /^Paste/ })[0]!)
  const dialog = page.getByRole('dialog', { name: 'Paste text' })
  await user.click(within(dialog).getByRole('textbox'))
  await user.paste(text)
  await user.click(within(dialog).getByRole('button', { name: 'Inspect' }))
  return user
}

describe('the start page explains what another program said', () => {
  it('as it is typed: what it means, what to do, who acts, and the source', async () => {
    const user = userEvent.setup()
    openPage()
    await user.type(field(), 'code 20')
    const [card] = cards(lookup())
    expect(card).toHaveTextContent('20 X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY')
    expect(card).toHaveTextContent('The program does not know the CA that issued the certificate.')
    expect(card).toHaveTextContent('What to do: Save the root as .cer')
    expect(card).toHaveTextContent('Who acts: You')
    expect(card).toHaveTextContent(/Source: OpenSSL/)
  })

  it('says so where it knows none', async () => {
    const user = userEvent.setup()
    openPage()
    await user.type(field(), 'it does not work')
    expect(within(lookup()).getByRole('status')).toHaveTextContent('Not a message that this page knows')
    expect(cards(lookup())).toHaveLength(0)
  })

  it('several, the first one open', async () => {
    const user = userEvent.setup()
    openPage()
    await user.click(field())
    await user.paste('Code: 20 ... code 21')
    expect(cards(lookup()).map(({ open }) => open)).toEqual([true, false])
    expect(within(lookup()).getByRole('status')).toHaveTextContent('2 messages recognised')
  })
})

describe('a pasted message', () => {
  it('is explained, and never called a file without a certificate', async () => {
    openPage()
    await paste('javax.net.ssl.SSLHandshakeException: PKIX path building failed')
    await waitFor(() => expect(lookup()).toHaveFocus())
    expect(cards(lookup())[0]).toHaveTextContent('keytool')
    expect(opened()).toBeNull()
    expect(page.queryByText(/No certificate/)).toBeNull()
  })

  it('is tied to the chain that is open, which stays', async () => {
    await openWith(server, issuing, root)
    const before = headline()
    const user = await paste(
      'TW_VALIDATE_CERT: Certificate rejected.  Code: 20, Reason = unable to get local issuer certificate',
    )
    expect(headline()).toBe(before)
    expect(cards(lookup())[0]).toHaveTextContent(
      /If the program has the root.*Plant Root CA.*code 20 means that the server does not send.*Plant Issuing CA/,
    )
    await user.click(within(lookup()).getByRole('button', { name: 'Close' }))
    expect(page.queryByRole('region', { name: 'An error message? Look it up' })).toBeNull()
  })

  it('with certificates in it: both are there', async () => {
    openPage()
    await paste(`depth=0\nverify error:num=21:unable to verify the first certificate\n${server.pem}${issuing.pem}`)
    await waitFor(() => expect(opened()).not.toBeNull())
    expect(cards(lookup())[0]).toHaveTextContent('21 X509')
    expect(cards(lookup())[0]).toHaveTextContent(/ends at.*Plant Issuing CA/)
  })
})

describe('Find', () => {
  it('explains a message that nothing open holds', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root)
    await user.keyboard('/')
    const dialog = page.getByRole('dialog', { name: 'Find' })
    await user.type(within(dialog).getByRole('searchbox'), 'SEC_ERROR_UNKNOWN_ISSUER')
    await waitFor(() => expect(cards(dialog)).toHaveLength(1))
    expect(cards(dialog)[0]).toHaveTextContent('Firefox')
  })
})
