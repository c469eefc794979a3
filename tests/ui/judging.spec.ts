import { fireEvent, screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate, during, notAfter, notBefore } from '../support/certificate-builder.ts'
import { objectIdentifier, sequence } from '../support/der-writer.ts'
import { certificatePolicies } from '../support/extension-writer.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { headline, issuing, openText, openWith, root, server } from './shown.ts'

const day = 86_400_000
const validated = '2.23.140.1.2.1'
const own = '1.3.6.1.4.1.99999.1'

const panel = () => page.getByRole('region', { name: 'Check settings' })
const line = () => panel().querySelector('summary .line')?.textContent.replace(/\s+/g, ' ').trim()
const verdict = () => page.getByRole('region', { name: 'What was checked' }).querySelector('p')?.textContent.trim()

/** The plant, with the panel of choices open. */
async function judge(...opened: Parameters<typeof openWith>) {
  const user = userEvent.setup()
  const screen = await openWith(...(opened.length > 0 ? opened : [server, issuing, root]))
  await user.click(within(panel()).getByText('Change'))
  return { user, screen }
}

const hostField = () => page.getByLabelText(/^Which host does KEPServerEX connect to/)
const field = (name: string | RegExp) => within(panel()).getByLabelText(name)

describe('the date', () => {
  it('a day after the end of the certificates: the headline and the line say so, and now is one press back', async () => {
    const { user } = await judge()
    expect(headline()).toMatch(/complete/)
    const after = new Date(notAfter + 2 * day).toISOString().slice(0, 16)
    await fireEvent.input(field('Date and time to check for, local time'), { target: { value: after } })
    await fireEvent.change(field('Date and time to check for, local time'), { target: { value: after } })
    // Of three that ended the highest below the root: another root alone would not help.
    await waitFor(() => expect(headline()).toMatch(/^On the chosen date the intermediate certificate has expired/))
    await waitFor(() => expect(line()).toMatch(/^Checked for another date: 3 January 2035/))
    expect(field('Another date')).toBeChecked()
    expect(verdict()).toMatch(/^Invalid/)
    await user.click(field('Now, by the clock of this computer'))
    await waitFor(() => expect(headline()).toMatch(/complete/))
    await waitFor(() => expect(line()).toMatch(/^Checked for now/))
  })

  it('the days around the end of each certificate are one press away', async () => {
    const short = certificate({ ...server.spec, notAfter: notBefore + 600 * day })
    const { user } = await judge(short, issuing, root)
    await user.click(field('The day after thingworx.plant.example expires'))
    await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
    expect(headline()).toMatch(/the server certificate has expired/)
    await user.click(field('The day before thingworx.plant.example expires'))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    expect(field('The day before thingworx.plant.example expires')).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('the host', () => {
  it.each([
    { typed: 'thingworx.plant.example', fits: true },
    { typed: 'mqtt.plant.example', fits: false },
    { typed: 'wss://thingworx.plant.example:8443/Thingworx/WS', host: 'thingworx.plant.example', fits: true },
    { typed: '192.0.2.7', fits: false },
  ])('$typed is matched: $fits', async ({ typed, host = typed, fits }) => {
    const { user } = await judge()
    expect(hostField()).toHaveAccessibleDescription(/^The name was not checked/)
    await user.type(hostField(), typed)
    await waitFor(() => expect(line()).toContain(`for the name ${host}`))
    expect(verdict()).toMatch(fits ? /^Valid/ : /^Invalid/)
    expect(hostField()).toHaveAccessibleDescription(
      fits ? `The certificate covers ${host}.` : /^The certificate (does not cover this name|has no such name)\.$/,
    )
    if (!fits) expect(headline()).toBe(`The server certificate does not cover ${host}`)
  })

  it('Enter does not wait for a pause', async () => {
    const { user, screen } = await judge()
    await user.type(hostField(), 'mqtt.plant.example{Enter}')
    await waitFor(() => expect(screen.session.judgedAgain).toBe(true), { timeout: 400 })
    await waitFor(() => expect(headline()).toBe('The server certificate does not cover mqtt.plant.example'))
  })

  it.each(['https://', 'plant.example:port', '1.2.3'])('%s is no name: said at the field, not asked', async (typed) => {
    const { user, screen } = await judge()
    await user.type(hostField(), typed)
    expect(hostField()).toHaveAccessibleDescription(/^This is not a host name or an IP address/)
    expect(hostField()).toBeInvalid()
    await waitFor(() => expect(screen.session.judgedAgain).toBe(true))
    expect(line()).not.toContain('for the name')
  })

  it('is not asked where nothing that one connects to is open', async () => {
    await judge(root)
    expect(page.queryByLabelText(/^Which host/)).toBeNull()
  })
})

it('the days before an end that are soon', async () => {
  const soon = certificate({ ...server.spec, notAfter: during + 45 * day })
  const { user } = await judge(soon, issuing, root)
  expect(headline()).toMatch(/^The chain is complete/)
  await user.type(field(/^“Ends soon”/), '60')
  await waitFor(() => expect(headline()).toMatch(/^The server certificate ends in 45 days/))
  expect(line()).toContain('“ends soon” from 60 days before')
  await user.clear(field(/^“Ends soon”/))
  await user.type(field(/^“Ends soon”/), 'many')
  expect(field(/^“Ends soon”/)).toBeInvalid()
  await waitFor(() => expect(headline()).toMatch(/^The chain is complete/))
})

it('the purpose: a server is no client', async () => {
  const { user } = await judge()
  await user.selectOptions(field('Purpose'), 'TLS client')
  await waitFor(() => expect(headline()).toMatch(/The server certificate is not for the purpose TLS client/))
  expect(line()).toContain('purpose: TLS client')
  await user.selectOptions(field('Purpose'), 'TLS server')
  await waitFor(() => expect(verdict()).toMatch(/^Valid/))
})

describe('the anchors', () => {
  it('a path that ends at another than the chosen one is invalid; the root of the path is chosen first', async () => {
    const other = certificate({ subject: 'Warehouse Root CA', ca: true })
    const { user } = await judge(server, issuing, root, other)
    await user.click(field('Those I choose'))
    const list = within(panel()).getByRole('list', { name: 'Anchors to choose from' })
    expect(within(list).getByRole('checkbox', { name: /^Plant Root CA/ })).toBeChecked()
    expect(within(list).queryByRole('checkbox', { name: /thingworx/ })).toBeNull()
    await user.click(within(list).getByRole('checkbox', { name: /^Warehouse Root CA/ }))
    await user.click(within(list).getByRole('checkbox', { name: /^Plant Root CA/ }))
    await waitFor(() => expect(line()).toContain('chosen anchors'))
    await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
    expect(headline()).toBe('The chain does not end at an anchor that you chose')
    await user.click(field('Every self-signed certificate'))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
  })

  it('the switch: of an expired anchor only name and key count', async () => {
    const old = certificate({ subject: 'Old Root CA', ca: true, notAfter: notBefore + day })
    const { user } = await judge(certificate({ subject: 'x.example', issuer: old }), old)
    expect(verdict()).toMatch(/^Invalid/)
    await user.click(field(/^Ignore the root’s own dates and limits/))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    await waitFor(() => expect(line()).toContain('without the root’s own dates and limits'))
  })
})

it('the rules: a root without Key Usage serves a path, and not RFC 5280', async () => {
  const plain = certificate({ subject: 'Plain Root CA', ca: true, extensions: { keyUsage: undefined } })
  const { user } = await judge(certificate({ subject: 'x.example', issuer: plain }), plain)
  expect(verdict()).toMatch(/^Valid/)
  await user.click(field('RFC 5280'))
  await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
  expect(headline()).toMatch(/does not keep the rules of RFC 5280/)
  await user.click(field('Public TLS'))
  await waitFor(() => expect(line()).toContain('rules: Public TLS'))
})

describe('revocation', () => {
  it('required and nothing given: undetermined', async () => {
    const { user } = await judge()
    await user.click(field('Required'))
    await waitFor(() => expect(verdict()).toMatch(/^Not decided/))
    await waitFor(() => expect(line()).toContain('revocation required'))
    expect(headline()).toMatch(/not everything could be checked/)
  })

  it('not consulted: a list that revokes is not asked', async () => {
    const user = userEvent.setup()
    const withdrawn = certificate({ ...server.spec, serialNumber: 0x51n })
    const crl = revocationList({ issuer: issuing, entries: [{ serial: 0x51n }] })
    await openText(withdrawn.pem + issuing.pem + root.pem + crl.pem)
    await user.click(within(panel()).getByText('Change'))
    expect(verdict()).toMatch(/^Invalid/)
    await user.click(field('Not used'))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    await waitFor(() => expect(line()).toContain('without revocation'))
  })
})

describe('policies', () => {
  const policyRoot = certificate({ subject: 'Policy Root CA', ca: true })
  const policyCa = certificate({
    subject: 'Policy CA',
    ca: true,
    issuer: policyRoot,
    moreExtensions: [certificatePolicies([validated, own])],
  })
  const under = certificate({
    subject: 'x.example',
    issuer: policyCa,
    moreExtensions: [certificatePolicies([validated, own])],
  })
  const anyCa = certificate({
    subject: 'Any CA',
    ca: true,
    issuer: policyRoot,
    moreExtensions: [certificatePolicies(['2.5.29.32.0'])],
  })
  const underAny = certificate({
    subject: 'y.example',
    issuer: anyCa,
    moreExtensions: [certificatePolicies([own])],
  })
  const set = () =>
    [...page.getByRole('region', { name: 'What was checked' }).querySelectorAll('p')]
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
      .find((text) => text.startsWith('Policies:'))
  const typed = () => field('Accepted policy, by OID or by name')

  it('the policies of the path are said by name and OID, fewer where fewer are acceptable', async () => {
    const { user } = await judge(under, policyCa, policyRoot)
    expect(set()).toBe(`Policies: valid for ${own}, Domain validated (DV) ${validated}.`)
    await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
    await user.type(typed(), 'domain VALIDATED (dv){Enter}')
    await waitFor(() => expect(set()).toBe(`Policies: valid for Domain validated (DV) ${validated}.`))
    await waitFor(() => expect(line()).toContain(`with only the policy Domain validated (DV) (${validated})`))
    await user.click(field('Do not accept Domain validated (DV)'))
    await waitFor(() => expect(set()).toContain(own))
  })

  it('a path without policies: invalid only where one is demanded', async () => {
    const { user } = await judge()
    expect(set()).toBeUndefined()
    await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
    await user.click(field('Require a policy'))
    await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
    expect(set()).toBe('Policies: not valid for a policy, although one is required.')
    expect(headline()).toBe('The chain is not valid for the policy you asked for')
    await waitFor(() => expect(line()).toContain('with a required policy'))
    await user.click(within(panel()).getByRole('button', { name: 'Use the usual settings' }))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
  })

  it('a policy that the path has not: invalid once demanded', async () => {
    const { user } = await judge(under, policyCa, policyRoot)
    await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
    await user.type(typed(), '2.16.840.1.101.3.2.1.48.1')
    await user.click(within(panel()).getByRole('button', { name: 'Accept' }))
    await user.click(field('Require a policy'))
    await waitFor(() => expect(headline()).toBe('The chain is not valid for the policy you asked for'))
    expect(within(panel()).getByRole('list', { name: 'Accepted policies' })).toHaveTextContent(
      '2.16.840.1.101.3.2.1.48.1',
    )
  })

  it('“any policy” is ignored: a path that relied on it is valid for no policy', async () => {
    const { user } = await judge(underAny, anyCa, policyRoot)
    expect(set()).toBe(`Policies: valid for ${own}.`)
    await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
    await user.click(field('Ignore “any policy”'))
    await waitFor(() => expect(set()).toBeUndefined())
    await waitFor(() => expect(line()).toContain('ignoring “any policy”'))
  })

  it('no mapping: a policy that only a mapping made acceptable is no longer acceptable', async () => {
    const mapping = {
      oid: '2.5.29.33',
      critical: true,
      value: sequence(sequence(objectIdentifier(validated), objectIdentifier(own))),
    }
    const mapped = certificate({
      subject: 'Mapping CA',
      ca: true,
      issuer: policyRoot,
      moreExtensions: [certificatePolicies([validated]), mapping],
    })
    const below = certificate({
      subject: 'z.example',
      issuer: mapped,
      moreExtensions: [certificatePolicies([own])],
    })
    const { user } = await judge(below, mapped, policyRoot)
    expect(set()).toBe(`Policies: valid for Domain validated (DV) ${validated}.`)
    await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
    await user.click(field('No mapping'))
    await waitFor(() => expect(set()).toBeUndefined())
    await waitFor(() => expect(line()).toContain('without policy mapping'))
  })

  it.each(['2.23.140.', '3.1', '1.40', '2.023.1', 'Domain', '-'])(
    '%s is no policy: said at the field, and not passed on',
    async (text) => {
      const { user } = await judge()
      await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
      await user.type(typed(), `${text}{Enter}`)
      expect(typed()).toBeInvalid()
      expect(typed()).toHaveAccessibleDescription(/does not know such a policy/)
      expect(typed()).toHaveValue(text)
      expect(within(panel()).queryByRole('list', { name: 'Accepted policies' })).toBeNull()
      expect(within(panel()).queryByRole('button', { name: 'Use the usual settings' })).toBeNull()
    },
  )
})

describe('depth and key usage', () => {
  it('more intermediates than allowed: invalid, and allowed again where the limit is lifted', async () => {
    const { user } = await judge()
    await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
    await user.type(field('Maximum number of intermediates'), '0')
    await waitFor(() => expect(headline()).toBe('The chain has 1 intermediate; you allow 0'))
    await waitFor(() => expect(line()).toContain('with at most 0 intermediates'))
    await user.clear(field('Maximum number of intermediates'))
    await user.type(field('Maximum number of intermediates'), '1')
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    await waitFor(() => expect(line()).toContain('with at most 1 intermediate'))
  })

  it.each(['-1', '1.5', 'two', '1000'])(
    '%s is no number of intermediates: said at the field, no limit set',
    async (text) => {
      const { user, screen } = await judge()
      await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
      await user.type(field('Maximum number of intermediates'), text)
      expect(field('Maximum number of intermediates')).toBeInvalid()
      expect(field('Maximum number of intermediates')).toHaveAccessibleDescription(/Type a whole number from 0 to 999/)
      await waitFor(() => expect(screen.session.judgedAgain).toBe(true))
      expect(verdict()).toMatch(/^Valid/)
      expect(line()).not.toContain('at most')
    },
  )

  it('a use that the key has, and one that it has not', async () => {
    const { user } = await judge()
    await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
    await user.click(field('Digital signature'))
    await waitFor(() => expect(line()).toContain('for a key that allows: Digital signature'))
    expect(verdict()).toMatch(/^Valid/)
    await user.click(field('Key agreement'))
    await waitFor(() => expect(headline()).toMatch(/The key may not be used as you asked/))
    await waitFor(() => expect(line()).toContain('for a key that allows: Digital signature, Key agreement'))
  })
})

it('a start over forgets every choice', async () => {
  const { user, screen } = await judge()
  await user.click(within(panel()).getByText('Policies, depth, Key Usage'))
  await user.click(field('Require a policy'))
  await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
  await user.click(page.getByRole('button', { name: 'Start over' }))
  await screen.session.addText(server.pem + issuing.pem + root.pem, 'chain.pem')
  await waitFor(() => expect(verdict()).toMatch(/^Valid/))
  expect(line()).toMatch(/as a TLS server, usual rules$/)
})
