import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { certificate, type BuiltCertificate } from '../support/certificate-builder.ts'
import { nothing } from '../support/der-writer.ts'
import { authorityInformationAccess } from '../support/extension-writer.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { issuing, openText, openWith, root } from './shown.ts'

/** However much is opened: no list draws more than this at first, and what it leaves out is a press away. */
const MOST = 100

const region = (name: string | RegExp) => page.getByRole('region', { name })
const items = (list: HTMLElement, selector: string) => list.querySelectorAll(selector).length

it('thousands of findings about one certificate are cards of a window, each kind counted', async () => {
  const oids = Array.from({ length: 3_000 }, (_, i) => `1.3.6.1.4.1.99999.${i}` as const)
  await openWith(
    certificate({ subject: 'crowded', moreExtensions: oids.map((oid) => ({ oid, critical: true, value: nothing() })) }),
  )
  const findings = region('Findings')
  expect(items(findings, 'ul > li')).toBeLessThanOrEqual(25)
  expect(findings).toHaveTextContent(/1 to 25 of \d+ findings/)
  await userEvent.setup().type(within(findings).getByRole('searchbox'), 'of the kind')
  await waitFor(() => expect(findings).toHaveTextContent(/\b29\d\d more findings of the kind/))
})

it('revocation lists are drawn a window at a time', async () => {
  const lists = Array.from({ length: 60 }, (_, i) => revocationList({ issuer: root, number: BigInt(i) }))
  await openText(root.pem + lists.map(({ pem }) => pem).join(''))
  const files = region('Revocation files')
  expect(items(files, 'h3')).toBe(25)
  await userEvent.setup().click(within(files).getByRole('button', { name: 'Show 35 more' }))
  expect(items(files, 'h3')).toBe(60)
})

it('of a path of hundreds the part around the selected certificate is drawn', async () => {
  const members: BuiltCertificate[] = [root]
  for (let i = 1; i < 230; i++) members.push(certificate({ subject: `CA ${i}`, ca: true, issuer: members[i - 1]! }))
  await openWith(...members)
  const path = region('Certification path')
  expect(items(path, 'button[data-node]')).toBe(MOST)
  expect(page.getByRole('navigation', { name: /in short/ }).querySelectorAll('button')).toHaveLength(20)
  expect(page.getByRole('navigation', { name: /in short/ })).toHaveTextContent('210 more')
  // A check of so many is drawn when it is opened.
  const dates = within(region('What was checked')).getByText('Dates').closest('details') as HTMLElement
  expect(items(dates, 'li')).toBe(0)
  await userEvent.setup().click(within(dates).getByText('Dates'))
  await waitFor(() => expect(items(dates, 'li')).toBe(MOST))
  await userEvent.setup().type(within(path).getByRole('searchbox'), 'CA 217')
  await waitFor(() => expect(items(path, 'button[data-node]')).toBe(1))
})

it('of thousands of possible anchors a window is offered, and a field to find the others', async () => {
  const roots = Array.from({ length: 150 }, (_, i) => certificate({ subject: `Root ${i}`, ca: true }))
  const screen = await openWith(...roots)
  screen.judging.open = true
  const [first] = screen.session.report?.certificates ?? []
  screen.judging.choose({ anchors: first && [first.id] })
  const list = await page.findByRole('list', { name: 'Anchors to choose from' })
  await waitFor(() => expect(items(list, 'input')).toBe(MOST))
})

it('thousands of addresses of one certificate are drawn a window at a time', async () => {
  const addresses = Array.from({ length: 1_000 }, (_, i) => `http://pki.plant.example/${i}.cer`)
  const lost = certificate({
    subject: 'lost.plant.example',
    issuer: issuing,
    moreExtensions: [authorityInformationAccess({ caIssuers: addresses })],
  })
  await openWith(lost)
  expect(document.body.textContent.match(/http:\/\/pki\.plant\.example\/\d+\.cer/g)?.length ?? 0).toBeLessThan(3 * MOST)
})
