import { fireEvent, screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate, notAfter, notBefore } from '../support/certificate-builder.ts'
import { objectIdentifier, sequence } from '../support/der-writer.ts'
import { certificatePolicies } from '../support/extension-writer.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { headline, issuing, openText, openWith, root, server } from './shown.ts'

const day = 86_400_000
const validated = '2.23.140.1.2.1'
const own = '1.3.6.1.4.1.99999.1'

const panel = () => page.getByRole('region', { name: 'Judge by' })
const line = () => panel().querySelector('summary .line')?.textContent.replace(/\s+/g, ' ').trim()
const verdict = () => page.getByRole('region', { name: 'What was checked' }).querySelector('p')?.textContent.trim()

/** The plant, with the panel of choices open. */
async function judge(...opened: Parameters<typeof openWith>) {
  const user = userEvent.setup()
  const screen = await openWith(...(opened.length > 0 ? opened : [server, issuing, root]))
  await user.click(within(panel()).getByText('Change'))
  return { user, screen }
}

const field = (name: string | RegExp) => within(panel()).getByLabelText(name)

describe('the date', () => {
  it('a day after the end of the certificates: the headline and the line say so, and now is one press back', async () => {
    const { user } = await judge()
    expect(headline()).toMatch(/complete/)
    const after = new Date(notAfter + 2 * day).toISOString().slice(0, 16)
    await fireEvent.input(field('Date and time to judge at, local time'), { target: { value: after } })
    await fireEvent.change(field('Date and time to judge at, local time'), { target: { value: after } })
    await waitFor(() => expect(headline()).toMatch(/^On 3 January 2035/))
    expect(headline()).toMatch(/out of date/)
    await waitFor(() => expect(line()).toMatch(/^Judged for another date: 3 January 2035/))
    expect(field('Another date')).toBeChecked()
    expect(verdict()).toMatch(/^Invalid/)
    await user.click(field('Now, by the clock of this computer'))
    await waitFor(() => expect(headline()).toMatch(/complete/))
    await waitFor(() => expect(line()).toMatch(/^Judged now/))
  })

  it('the days around the end of each certificate are one press away', async () => {
    const short = certificate({ ...server.spec, notAfter: notBefore + 600 * day })
    const { user } = await judge(short, issuing, root)
    await user.click(field('The day after thingworx.plant.example expires'))
    await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
    expect(headline()).toMatch(/the server or device certificate is out of date/)
    await user.click(field('The day before thingworx.plant.example expires'))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    expect(field('The day before thingworx.plant.example expires')).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('the host', () => {
  it.each([
    { typed: 'thingworx.plant.example', fits: true },
    { typed: 'mqtt.plant.example', fits: false },
    { typed: '192.0.2.7', fits: false },
  ])('$typed is matched: $fits', async ({ typed, fits }) => {
    const { user } = await judge()
    await user.type(field(/^Host name or IP address/), typed)
    await waitFor(() => expect(line()).toContain(`for the name ${typed}`))
    expect(verdict()).toMatch(fits ? /^Valid/ : /^Invalid/)
    if (!fits) expect(headline()).toBe(`This certificate is not for the name ${typed}`)
  })

  it.each(['https://plant.example/', 'plant.example:8443', '1.2.3'])(
    '%s is no name: said at the field, not asked',
    async (typed) => {
      const { user, screen } = await judge()
      await user.type(field(/^Host name or IP address/), typed)
      expect(field(/^Host name or IP address/)).toHaveAccessibleDescription(/This is no host name and no IP address/)
      expect(field(/^Host name or IP address/)).toBeInvalid()
      await waitFor(() => expect(screen.workspace.judgedAgain).toBe(true))
      expect(line()).not.toContain('for the name')
    },
  )
})

it('the purpose: a server is no client', async () => {
  const { user } = await judge()
  await user.selectOptions(field('Purpose'), 'TLS client')
  await waitFor(() => expect(headline()).toMatch(/may not be used for the purpose you chose/))
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
    expect(headline()).toBe('The path does not end at an anchor that you chose')
    await user.click(field('Every self-signed certificate'))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
  })

  it('the switch: of an expired anchor only name and key count', async () => {
    const old = certificate({ subject: 'Old Root CA', ca: true, notAfter: notBefore + day })
    const { user } = await judge(certificate({ subject: 'x.example', issuer: old }), old)
    expect(verdict()).toMatch(/^Invalid/)
    await user.click(field(/^Only name and key of the anchor count/))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    await waitFor(() => expect(line()).toContain('of the anchor only name and key'))
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
    await waitFor(() => expect(verdict()).toMatch(/^Undetermined/))
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
    await user.click(field('Not consulted'))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    await waitFor(() => expect(line()).toContain('revocation not consulted'))
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
    page
      .getByRole('region', { name: 'What was checked' })
      .querySelectorAll('p')[1]
      ?.textContent.replace(/\s+/g, ' ')
      .trim()
  const typed = () => field('Acceptable policy, by OID or by name')

  it('what the path is valid for is said by name and OID, fewer where fewer are acceptable', async () => {
    const { user } = await judge(under, policyCa, policyRoot)
    expect(set()).toBe(`Policies: valid for ${own}, Domain validated (DV) ${validated}.`)
    await user.click(within(panel()).getByText('Policies, depth, key usage'))
    await user.type(typed(), 'domain VALIDATED (dv){Enter}')
    await waitFor(() => expect(set()).toBe(`Policies: valid for Domain validated (DV) ${validated}.`))
    await waitFor(() => expect(line()).toContain(`accepting only the policy Domain validated (DV) (${validated})`))
    await user.click(field('Do not accept Domain validated (DV)'))
    await waitFor(() => expect(set()).toContain(own))
  })

  it('a path without policies: invalid only where one is demanded', async () => {
    const { user } = await judge()
    expect(set()).toBe('Policies: valid for none, and none is demanded.')
    await user.click(within(panel()).getByText('Policies, depth, key usage'))
    await user.click(field('Demand a policy'))
    await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
    expect(set()).toBe('Policies: valid for none, though one is demanded.')
    expect(headline()).toBe('The path is not valid for a policy as you asked for it')
    await waitFor(() => expect(line()).toContain('demanding a policy'))
    await user.click(within(panel()).getByRole('button', { name: 'Judge as usual' }))
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
  })

  it('a policy that the path has not: invalid once demanded', async () => {
    const { user } = await judge(under, policyCa, policyRoot)
    await user.click(within(panel()).getByText('Policies, depth, key usage'))
    await user.type(typed(), '2.16.840.1.101.3.2.1.48.1')
    await user.click(within(panel()).getByRole('button', { name: 'Accept' }))
    await user.click(field('Demand a policy'))
    await waitFor(() => expect(headline()).toBe('The path is not valid for a policy as you asked for it'))
    expect(within(panel()).getByRole('list', { name: 'Acceptable policies' })).toHaveTextContent(
      '2.16.840.1.101.3.2.1.48.1',
    )
  })

  it('any policy counts for none: what rested on it is valid for none', async () => {
    const { user } = await judge(underAny, anyCa, policyRoot)
    expect(set()).toBe(`Policies: valid for ${own}.`)
    await user.click(within(panel()).getByText('Policies, depth, key usage'))
    await user.click(field('“Any policy” counts for none'))
    await waitFor(() => expect(set()).toBe('Policies: valid for none, and none is demanded.'))
    await waitFor(() => expect(line()).toContain('without “any policy” in certificates'))
  })

  it('no mapping: what only a mapping made acceptable is so no more', async () => {
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
    await user.click(within(panel()).getByText('Policies, depth, key usage'))
    await user.click(field('No mapping'))
    await waitFor(() => expect(set()).toBe('Policies: valid for none, and none is demanded.'))
    await waitFor(() => expect(line()).toContain('without mapping of policies'))
  })

  it.each(['2.23.140.', '3.1', '1.40', '2.023.1', 'Domain', '-'])(
    '%s is no policy: said at the field, and not passed on',
    async (text) => {
      const { user } = await judge()
      await user.click(within(panel()).getByText('Policies, depth, key usage'))
      await user.type(typed(), `${text}{Enter}`)
      expect(typed()).toBeInvalid()
      expect(typed()).toHaveAccessibleDescription(/no object identifier and no policy that this page knows/)
      expect(typed()).toHaveValue(text)
      expect(within(panel()).queryByRole('list', { name: 'Acceptable policies' })).toBeNull()
      expect(within(panel()).queryByRole('button', { name: 'Judge as usual' })).toBeNull()
    },
  )
})

describe('depth and key usage', () => {
  it('more intermediates than allowed: invalid, and allowed again where the limit is lifted', async () => {
    const { user } = await judge()
    await user.click(within(panel()).getByText('Policies, depth, key usage'))
    await user.type(field('Most intermediates'), '0')
    await waitFor(() => expect(headline()).toBe('The path has more intermediates than you allow'))
    await waitFor(() => expect(line()).toContain('with at most 0 intermediates'))
    await user.clear(field('Most intermediates'))
    await user.type(field('Most intermediates'), '1')
    await waitFor(() => expect(verdict()).toMatch(/^Valid/))
    await waitFor(() => expect(line()).toContain('with at most 1 intermediate'))
  })

  it.each(['-1', '1.5', 'two', '1000'])(
    '%s is no number of intermediates: said at the field, no limit set',
    async (text) => {
      const { user, screen } = await judge()
      await user.click(within(panel()).getByText('Policies, depth, key usage'))
      await user.type(field('Most intermediates'), text)
      expect(field('Most intermediates')).toBeInvalid()
      expect(field('Most intermediates')).toHaveAccessibleDescription(
        /no whole number from 0 to 999, so no limit was set/,
      )
      await waitFor(() => expect(screen.workspace.judgedAgain).toBe(true))
      expect(verdict()).toMatch(/^Valid/)
      expect(line()).not.toContain('at most')
    },
  )

  it('a use that the key has, and one that it has not', async () => {
    const { user } = await judge()
    await user.click(within(panel()).getByText('Policies, depth, key usage'))
    await user.click(field('Digital signature'))
    await waitFor(() => expect(line()).toContain('for a key that allows: Digital signature'))
    expect(verdict()).toMatch(/^Valid/)
    await user.click(field('Key agreement'))
    await waitFor(() => expect(headline()).toMatch(/may not be used in each way that you asked for/))
    await waitFor(() => expect(line()).toContain('for a key that allows: Digital signature, Key agreement'))
  })
})

it('a start over forgets every choice', async () => {
  const { user, screen } = await judge()
  await user.click(within(panel()).getByText('Policies, depth, key usage'))
  await user.click(field('Demand a policy'))
  await waitFor(() => expect(verdict()).toMatch(/^Invalid/))
  await user.click(page.getByRole('button', { name: 'Start over' }))
  await screen.workspace.addText(server.pem + issuing.pem + root.pem, 'chain.pem')
  await waitFor(() => expect(verdict()).toMatch(/^Valid/))
  expect(line()).toMatch(/any purpose, rules: path$/)
})
