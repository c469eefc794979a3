import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import {
  getMissingRoot,
  installChain,
  makeRequest,
  renewCertificate,
  requestKinds,
  saveChainByCommand,
  saveFromBrowser,
  type Guide,
} from '../../src/core/index.ts'
import { issuing, openPage, openWith, root, server } from './shown.ts'

const browsers: readonly Guide[] = Object.values(saveFromBrowser)
const missing: readonly Guide[] = Object.values(getMissingRoot)
const servers: readonly Guide[] = [saveChainByCommand, makeRequest, renewCertificate, ...Object.values(installChain)]

/** The fold of a guide, with its steps. */
const foldOf = (title: string) =>
  page
    .getAllByText(title, { selector: 'summary' })
    .map((summary) => summary.closest('details')!)
    .at(-1)!

describe('before a file is loaded', () => {
  it.each([...browsers, ...missing, ...servers].map(({ title }) => title))(
    'the guide “%s” can be opened',
    async (title) => {
      openPage()
      await waitFor(() => expect(foldOf(title).querySelectorAll('ol > li').length).toBeGreaterThanOrEqual(4))
    },
  )

  it('commands have examples in place of names', async () => {
    openPage()
    await waitFor(() => expect(foldOf(makeRequest.title)).toHaveTextContent('/CN=server.example.com'))
    expect(foldOf(saveChainByCommand.title)).toHaveTextContent('-connect "server.example.com:443"')
  })

  it('the request is for a server, or for an OPC UA application by the person’s choice', async () => {
    openPage()
    const request = () => foldOf(makeRequest.title)
    const [forServer, forApplication] = requestKinds.map(({ label }) => label)
    await waitFor(() => expect(within(request()).getByLabelText(forServer!)).toBeChecked())
    expect(request()).not.toHaveTextContent(/subjectAltName=URI|nonRepudiation/)
    await userEvent.setup().click(within(request()).getByLabelText(forApplication!))
    expect(request()).toHaveTextContent('subjectAltName=URI:urn:server.example.com:Vendor:Application')
    // OPC 10000-6 section 6.2.2: an RSA key has four usages.
    expect(request()).toHaveTextContent('digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment')
  })
})

describe('with a chain', () => {
  it.each(servers.map(({ title }) => title))('the guide “%s” is still there', async (title) => {
    await openWith(server, issuing, root)
    await waitFor(() => expect(foldOf(title).querySelectorAll('ol > li').length).toBeGreaterThanOrEqual(4))
  })

  it('commands have its names filled in, and can be copied', async () => {
    await openWith(server, issuing, root)
    const request = () => foldOf(makeRequest.title)
    await waitFor(() => expect(request()).toHaveTextContent('CN=thingworx.plant.example'))
    expect(request()).toHaveTextContent('subjectAltName=DNS:thingworx.plant.example')
    expect(within(request()).queryByLabelText(requestKinds[1].label)).toBeNull()
    expect(request()).toHaveTextContent('_continue_ = "dns=thingworx.plant.example&"')
    expect(request().querySelectorAll('button').length).toBeGreaterThanOrEqual(5)
  })
})
