import { screen as page, waitFor } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { installChain, makeRequest, saveChainByCommand, saveFromBrowser, type Guide } from '../../src/core/index.ts'
import { issuing, openPage, openWith, root, server } from './shown.ts'

const browsers: readonly Guide[] = Object.values(saveFromBrowser)
const servers: readonly Guide[] = [saveChainByCommand, makeRequest, ...Object.values(installChain)]

/** The fold of a guide, with its steps. */
const foldOf = (title: string) =>
  page
    .getAllByText(title, { selector: 'summary' })
    .map((summary) => summary.closest('details')!)
    .at(-1)!

describe('before a file is loaded', () => {
  it.each([...browsers, ...servers].map(({ title }) => title))('the guide “%s” can be opened', async (title) => {
    openPage()
    await waitFor(() => expect(foldOf(title).querySelectorAll('ol > li').length).toBeGreaterThanOrEqual(4))
  })

  it('commands have examples in place of names', async () => {
    openPage()
    await waitFor(() => expect(foldOf(makeRequest.title)).toHaveTextContent('/CN=server.example.com'))
    expect(foldOf(saveChainByCommand.title)).toHaveTextContent('-connect "server.example.com:443"')
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
    expect(request()).toHaveTextContent('_continue_ = "dns=thingworx.plant.example&"')
    expect(request().querySelectorAll('button').length).toBeGreaterThanOrEqual(5)
  })
})
