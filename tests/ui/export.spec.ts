import { tick } from 'svelte'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { redactedWords, reportIds, reportSaved, reportWords, targetIds, targetTexts } from '../../src/core/index.ts'
import { issuing, openText, openWith, root, server } from './shown.ts'
import { revocationList } from '../support/revocation-list-builder.ts'

const names: string[] = []
beforeEach(() => {
  names.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: vi.fn() }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
})

async function openMenu(group: string, tab: 'As a file' | 'For a system') {
  const user = userEvent.setup()
  await user.click(within(page.getByRole('group', { name: group })).getByRole('button', { name: 'Save as ...' }))
  const menu = page.getByRole('dialog', { name: 'Save as ...', hidden: true })
  await user.click(within(menu).getByRole('tab', { name: tab, hidden: true }))
  return { user, menu }
}
const button = (menu: HTMLElement, name: string | RegExp) => within(menu).getByRole('button', { name, hidden: true })

describe('for a system', () => {
  it('begins with KEPServerEX, and every system has a card', async () => {
    const { exporting } = await openWith(server, issuing, root)
    const { menu } = await openMenu('Save the path', 'For a system')
    const card = () => menu.querySelector('section')?.textContent
    expect(card()).toContain(targetTexts[targetIds[0]].title)
    for (const id of targetIds) {
      exporting.target = id
      await tick()
      for (const text of [targetTexts[id].title, targetTexts[id].compare, targetTexts[id].never]) {
        expect(card()).toContain(text)
      }
    }
  })

  it('a command has the name of the file that is saved', async () => {
    await openWith(server, issuing, root)
    const { user, menu } = await openMenu('Save the path', 'For a system')
    await user.click(button(menu, targetTexts.windows.title))
    await waitFor(() => expect(menu).toHaveTextContent('certutil -addstore Root "Plant Root CA.cer"'))
    await user.click(button(menu, 'Save Root certificate, Base-64 .cer'))
    await waitFor(() => expect(names).toEqual(['Plant Root CA.cer']))
    expect(menu).toHaveTextContent('Its certificates are byte for byte those you opened.')
  })

  it('says what is missing, and offers no button for it', async () => {
    await openWith(server, issuing)
    const { menu } = await openMenu('Save the path', 'For a system')
    expect(menu).toHaveTextContent('The root is not among your files.')
    expect(within(menu).queryByRole('button', { name: /^Save Root/, hidden: true })).toBeNull()
  })
})

describe('as a file', () => {
  it('of a revocation list has its forms', async () => {
    const list = revocationList({ issuer: root })
    const screen = await openText(root.pem + list.pem)
    screen.selection.look(screen.session.report!.revocationLists[0]!.id)
    await waitFor(() => page.getByRole('heading', { level: 2, name: 'Plant Root CA' }))
    const { user, menu } = await openMenu('Save what is shown', 'As a file')
    const forms = within(menu).getByRole('group', { name: 'Form', hidden: true })
    expect(within(forms).getAllByRole('radio', { hidden: true })).toHaveLength(2)
    await user.click(button(menu, 'Save'))
    await waitFor(() => expect(names).toEqual(['Plant Root CA.crl']))
  })

  it('of the path offers contents in any form that holds them', async () => {
    await openWith(server, issuing, root)
    const { user, menu } = await openMenu('Save the path', 'As a file')
    for (const [content, form, name] of [
      ['Chain without the root', 'PKCS #7 .p7b', 'thingworx.plant.example-chain-without-root.p7b'],
      ['Chain with the root, root first', 'PEM chain .pem', 'thingworx.plant.example-chain-root-first.pem'],
      ['All CA certificates', 'CA bundle .pem', 'Plant Root CA-ca-bundle.pem'],
      ['Root certificate', 'DER .der', 'Plant Root CA.der'],
    ] as const) {
      await user.click(within(menu).getByRole('radio', { name: content, hidden: true }))
      await user.click(within(menu).getByRole('radio', { name: form, hidden: true }))
      await user.click(button(menu, 'Save'))
      await waitFor(() => expect(names.at(-1)).toBe(name))
    }
  })
})

describe('a report', () => {
  it('is saved in every form, with its SHA-256; names are replaced where the person wants it', async () => {
    await openWith(server, issuing, root)
    const { user, menu } = await openMenu('Save the path', 'As a file')
    const report = within(menu).getByRole('region', { name: 'Report', hidden: true })
    for (const id of reportIds) {
      const { label } = reportWords[id]
      await user.click(within(report).getByRole('button', { name: label, hidden: true }))
      const ending = label.slice(label.lastIndexOf('.'))
      await waitFor(() => expect(names.at(-1)).toBe(`thingworx.plant.example-report${ending}`))
    }
    expect(menu).toHaveTextContent(reportSaved)
    expect(menu).toHaveTextContent('SHA-256 of the file')
    await user.click(within(report).getByRole('checkbox', { name: redactedWords.choice, hidden: true }))
    await user.click(within(report).getByRole('button', { name: reportWords.json.label, hidden: true }))
    await waitFor(() => expect(names.at(-1)).toMatch(/^name-\d+-report-redacted\.json$/))
  })

  it('is no reminder where the path does not work', async () => {
    await openWith(server, issuing)
    const { menu } = await openMenu('Save the path', 'As a file')
    const report = within(menu).getByRole('region', { name: 'Report', hidden: true })
    expect(within(report).queryByRole('button', { name: reportWords.ics.label, hidden: true })).toBeNull()
  })
})
