import { screen as page, waitFor as waitUntil, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate, during, type BuiltCertificate } from '../support/certificate-builder.ts'
import { moved } from '../../src/ui/inventory/moved.ts'
import { issuing, openWith, pathNames, root, server } from './shown.ts'

const waitFor = (check: () => void) => waitUntil(check, { timeout: 15_000 })
const device = (at: number): BuiltCertificate =>
  certificate({
    subject: `plc-${at}.example`,
    key: server.key,
    issuer: issuing,
    ...(at === 3 && { notAfter: during - 1 }),
  })
const fleet = Array.from({ length: 12 }, (_, at) => device(at))

const grid = () => page.getByRole('grid')
const rows = () => [...grid().querySelectorAll('tr[aria-selected]')]
const names = () => rows().map((row) => row.querySelector('[role=rowheader]')?.textContent.trim())
const heading = (name: string) => within(grid()).getByRole('columnheader', { name: new RegExp(name) })
const allJudged = () => waitFor(() => expect(page.queryByText(/paths? checked/)).toBeNull())

describe('the list of all certificates', () => {
  it('is not there while the path shows nearly all', async () => {
    await openWith(server, issuing, root, ...fleet.slice(0, 3))
    expect(page.queryByRole('grid')).toBeNull()
  })

  it('says how large it is, how it is sorted and what is selected; problems come first', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root, ...fleet)
    await allJudged()
    expect(grid()).toHaveAttribute('aria-rowcount', '16')
    expect(grid()).toHaveAttribute('aria-colcount', '8')
    expect(names()[0]).toBe('plc-3.example')
    expect(rows()[0]).toHaveTextContent(/ended today/)
    expect(rows()[0]).toHaveTextContent(/Invalid/)
    expect(rows()[1]).toHaveTextContent(/Valid/)
    expect(rows()[1]).toHaveTextContent(/P-256/)
    expect(heading('Name')).not.toHaveAttribute('aria-sort')
    await user.click(within(heading('Name')).getByRole('button'))
    expect(heading('Name')).toHaveAttribute('aria-sort', 'ascending')
    expect(names().slice(2, 6)).toEqual(['plc-0.example', 'plc-1.example', 'plc-2.example', 'plc-3.example'])
    await user.click(within(heading('Name')).getByRole('button'))
    expect(heading('Name')).toHaveAttribute('aria-sort', 'descending')
    expect(names()[0]).toBe('thingworx.plant.example')
    await user.click(within(heading('Name')).getByRole('button'))
    expect(heading('Name')).not.toHaveAttribute('aria-sort')
    expect(names()[0]).toBe('plc-3.example')
  })

  it('shows a part alone, and what has the typed words', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root, ...fleet)
    await allJudged()
    await user.click(page.getByRole('radio', { name: '1 expired' }))
    expect(names()).toEqual(['plc-3.example'])
    await user.click(page.getByRole('radio', { name: '15 in all' }))
    await user.type(page.getByRole('searchbox', { name: /^Filter/ }), 'plc-1')
    expect(names()).toEqual(['plc-1.example', 'plc-10.example', 'plc-11.example'])
    expect(page.getByText('3 certificates shown')).toBeInTheDocument()
    await user.type(page.getByRole('searchbox', { name: /^Filter/ }), ' nowhere')
    expect(page.getByText('No certificate has this.')).toBeVisible()
  })

  it('shows the path of a chosen row, by mouse and by keyboard', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root, ...fleet)
    await allJudged()
    await user.click(within(grid()).getByText('plc-7.example'))
    await waitFor(() => expect(pathNames()).toEqual(['Plant Root CA', 'Plant Issuing CA', 'plc-7.example']))
    const selected = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true')
    expect(selected().map((row) => row.querySelector('[role=rowheader]')?.textContent.trim())).toEqual([
      'plc-7.example',
    ])
    const first = rows()[0]!.querySelector<HTMLElement>('td')!
    first.focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(rows()[1]!.querySelector('td')))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(pathNames().at(-1)).toBe(names()[1]))
  })

  it('has one cell that the Tab key reaches', async () => {
    await openWith(server, issuing, root, ...fleet)
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('groups by issuer', async () => {
    const user = userEvent.setup()
    await openWith(server, issuing, root, ...fleet)
    await user.click(page.getByRole('checkbox', { name: 'Group by issuer' }))
    const groups = [...grid().querySelectorAll('tr.group')].map(({ textContent }) => textContent.trim())
    expect(groups).toEqual(['Plant Issuing CA 13 certificates', 'Plant Root CA 2 certificates'])
  })

  it('draws only what is in sight of a long one', async () => {
    const many = Array.from({ length: 250 }, (_, at) => device(at + 100))
    await openWith(server, issuing, root, ...many)
    expect(grid()).toHaveAttribute('aria-rowcount', '254')
    expect(rows().length).toBeLessThan(60)
  })
})

describe('the keys of a grid', () => {
  const extent = { rows: 10, columns: 4, page: 3 }
  const keys = (key: string, more: Partial<KeyboardEvent> = {}) =>
    moved({ key, ctrlKey: false, altKey: false, metaKey: false, ...more }, { row: 5, column: 2 }, extent)

  it.each([
    ['ArrowUp', {}, { row: 4, column: 2 }],
    ['ArrowDown', {}, { row: 6, column: 2 }],
    ['ArrowLeft', {}, { row: 5, column: 1 }],
    ['ArrowRight', {}, { row: 5, column: 3 }],
    ['PageUp', {}, { row: 2, column: 2 }],
    ['PageDown', {}, { row: 8, column: 2 }],
    ['Home', {}, { row: 5, column: 0 }],
    ['End', {}, { row: 5, column: 3 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 9, column: 3 }],
    ['ArrowDown', { altKey: true }, undefined],
    ['Tab', {}, undefined],
  ])('%s %o', (key, more, place) => {
    expect(keys(key, more)).toEqual(place)
  })

  it('stop at the edges', () => {
    const none = { ctrlKey: false, altKey: false, metaKey: false }
    expect(moved({ key: 'ArrowUp', ...none }, { row: 0, column: 0 }, extent)).toEqual({ row: 0, column: 0 })
    expect(moved({ key: 'PageDown', ...none }, { row: 8, column: 3 }, extent)).toEqual({ row: 9, column: 3 })
    expect(moved({ key: 'ArrowRight', ...none }, { row: 8, column: 3 }, extent)).toEqual({ row: 8, column: 3 })
  })
})
