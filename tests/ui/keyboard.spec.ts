import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { issuing, openPage, openWith, root, server } from './shown.ts'

it('the headline has the keyboard once the first answer is there', async () => {
  await openWith(server, issuing, root)
  expect(page.getByRole('heading', { level: 1 })).toHaveFocus()
})

it('arrows walk the tabs, round the ends, and select', async () => {
  const user = userEvent.setup()
  await openWith(server, issuing, root)
  page.getByRole('tab', { name: 'General' }).focus()
  await user.keyboard('{ArrowRight}')
  expect(page.getByRole('tab', { name: 'Details' })).toHaveFocus()
  expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
  expect(page.getByRole('tabpanel', { name: 'Details' })).toHaveTextContent('serialNumber')
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(page.getByRole('tab', { name: 'General' })).toHaveFocus()
  await user.keyboard('{ArrowLeft}')
  expect(page.getByRole('tabpanel', { name: 'PEM' })).toHaveTextContent('BEGIN CERTIFICATE')
  await user.keyboard('{Home}')
  expect(page.getByRole('tab', { name: 'General' })).toHaveFocus()
})

it('arrows walk the path and select its certificates', async () => {
  const user = userEvent.setup()
  await openWith(server, issuing, root)
  const path = page.getByRole('region', { name: 'Certification path' })
  within(path)
    .getByRole('button', { name: /Plant Root CA/ })
    .focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  const lowest = within(path).getByRole('button', { name: /thingworx\.plant\.example/ })
  expect(lowest).toHaveFocus()
  expect(lowest).toHaveAttribute('aria-current', 'true')
  expect(page.getByRole('heading', { level: 2, name: 'thingworx.plant.example' })).toBeVisible()
})

it('a label opens its glossary entry in place, and Escape gives the keyboard back to it', async () => {
  const user = userEvent.setup()
  await openWith(server, issuing, root)
  const label = await page.findByRole('button', { name: 'Issued by' })
  label.focus()
  await user.keyboard('{Enter}')
  const entry = page.getByRole('dialog', { name: 'Issued by' })
  await waitFor(() => expect(entry).toHaveFocus())
  expect(label).toHaveAttribute('aria-expanded', 'true')
  await user.keyboard('{Escape}')
  expect(page.queryByRole('dialog', { name: 'Issued by' })).toBeNull()
  expect(label).toHaveFocus()
})

it('every field label of General and Details leads to an entry', async () => {
  const user = userEvent.setup()
  await openWith(server, issuing, root)
  for (const tab of ['General', 'Details']) {
    await user.click(page.getByRole('tab', { name: tab }))
    const labels = page.getByRole('tabpanel').querySelectorAll('dt')
    expect(labels.length).toBeGreaterThan(5)
    for (const label of labels) expect(label.querySelector('button'), label.textContent).not.toBeNull()
  }
})

it('the glossary is searched by its terms and other names, and says so where nothing is found', async () => {
  const user = userEvent.setup()
  openPage()
  await user.click(page.getByRole('button', { name: 'Glossary' }))
  const glossary = page.getByRole('dialog', { name: 'Glossary' })
  await user.type(within(glossary).getByRole('searchbox'), 'leaf')
  expect(within(glossary).getByText('End-entity certificate')).toBeVisible()
  await user.type(within(glossary).getByRole('searchbox'), ' zzz')
  expect(glossary).toHaveTextContent('No entry has these words')
  await user.click(within(glossary).getByRole('button', { name: 'Close' }))
  expect(page.queryByRole('dialog', { name: 'Glossary' })).toBeNull()
})
