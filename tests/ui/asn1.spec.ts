import { Buffer } from 'node:buffer'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { certificate, type BuiltCertificate } from '../support/certificate-builder.ts'
import { subjectAlternativeName } from '../support/extension-writer.ts'
import { issuing, openWith, root, selfSigned, server } from './shown.ts'

let user: UserEvent
beforeEach(() => {
  user = userEvent.setup()
})

/** The page with the ASN.1 tab of the top certificate open. */
async function openTree(...certificates: BuiltCertificate[]) {
  const screen = await openWith(...certificates)
  await user.click(page.getByRole('tab', { name: 'ASN.1' }))
  await waitFor(() => expect(item('tbsCertificate')).toHaveAttribute('aria-expanded', 'true'))
  return screen
}

const tree = () => page.getByRole('tree', { name: 'Encodings' })
const lines = (): string[] => [...tree().querySelectorAll('.name')].map(({ textContent }) => textContent.trim())
const facts = () => page.getByRole('region', { name: 'Selected encoding' })

/** The first line with this name. By its text: roles are slow in jsdom where there are hundreds. */
function item(name: string): HTMLElement {
  const found = [...tree().querySelectorAll('.name')].find(({ textContent }) => textContent.trim() === name)
  const row = found?.closest<HTMLElement>('[role="treeitem"]')
  if (!row) throw new Error(`There is no line ${name}`)
  return row
}

const octet = (offset: number) => document.querySelector<HTMLElement>(`[data-offset="${offset}"]`)!
const marked = (part: string): string[] =>
  [...document.querySelectorAll(`[data-offset].part-${part}`)].map(({ textContent }) => textContent.trim())

describe('the tree', () => {
  it('shows the fields of a certificate by their names', async () => {
    await openTree(selfSigned)
    expect(lines()).toEqual([
      'Certificate',
      ...['tbsCertificate', 'version', 'serialNumber', 'signature', 'issuer', 'validity', 'subject'],
      ...['subjectPublicKeyInfo', 'extensions', 'signatureAlgorithm', 'signatureValue'],
    ])
    expect(item('Certificate')).toHaveAttribute('aria-level', '1')
    expect(item('serialNumber')).toHaveAttribute('aria-level', '3')
    expect(item('signatureValue')).toHaveAttribute('aria-posinset', '3')
    expect(item('signatureValue')).toHaveAttribute('aria-setsize', '3')
  })

  it('opens the strings that encapsulate', async () => {
    await openTree(root)
    await user.click(item('extensions').querySelector('.sign')!)
    await user.click(item('Extensions').querySelector('.sign')!)
    await waitFor(() => expect(tree()).toHaveTextContent('Basic Constraints'))
    await user.click(item('Extension').querySelector('.sign')!)
    expect(item('extnValue')).toHaveTextContent('encapsulates')
    await user.click(item('extnValue').querySelector('.sign')!)
    await waitFor(() => expect(item('extnValue')).toHaveAttribute('aria-expanded', 'true'))
  })

  it('is walked with the arrows', async () => {
    await openTree(selfSigned)
    item('Certificate').focus()
    await user.keyboard('{ArrowDown}')
    expect(item('tbsCertificate')).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(item('tbsCertificate')).toHaveAttribute('aria-expanded', 'false')
    expect(lines()).toEqual(['Certificate', 'tbsCertificate', 'signatureAlgorithm', 'signatureValue'])
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(item('tbsCertificate')).toHaveAttribute('aria-expanded', 'true'))
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(item('serialNumber')).toHaveFocus()
    expect(item('serialNumber')).toHaveAttribute('aria-selected', 'true')
    expect(facts()).toHaveTextContent('serialNumber')
    await user.keyboard('{ArrowLeft}')
    expect(item('tbsCertificate')).toHaveFocus()
    await user.keyboard('{End}')
    expect(item('signatureValue')).toHaveFocus()
    await user.keyboard('{Home}{Enter}')
    expect(item('Certificate')).toHaveAttribute('aria-expanded', 'false')
    expect(tree().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('shows a list of thousands two hundred at a time', async () => {
    const names = Array.from({ length: 450 }, (_, i) => ({ dns: `h${i}.plant.example` }))
    const extensions = { subjectAlternativeName: subjectAlternativeName(names) }
    await openTree(certificate({ subject: 'many', extensions }))
    for (const name of ['extensions', 'Extensions']) await user.click(item(name).querySelector('.sign')!)
    const san = [...tree().querySelectorAll('[role="treeitem"]')].find((row) =>
      row.textContent.includes('Subject Alternative Name'),
    )
    await user.click(san?.querySelector('.sign') ?? tree())
    await waitFor(() => item('extnValue'))
    await user.click(item('extnValue').querySelector('.sign')!)
    await user.click(item('GeneralNames').querySelector('.sign')!)
    const count = () => lines().filter((name) => name === 'dNSName').length
    await waitFor(() => expect(count()).toBe(200))
    expect(item('dNSName')).toHaveAttribute('aria-setsize', '450')
    const more = () => tree().querySelector('.more')!
    expect(more()).toHaveTextContent('250 entries follow')
    await user.click(more())
    await waitFor(() => expect(count()).toBe(400))
    await user.click(more())
    await waitFor(() => expect(count()).toBe(450))
    expect(tree().querySelector('.more')).toBeNull()
  })
})

describe('the octets', () => {
  it('of what is selected are marked by their parts, in more than colour', async () => {
    await openTree(selfSigned)
    await user.click(item('Certificate'))
    expect(marked('identifier')).toEqual(['30'])
    expect(marked('length')).toEqual(['82', ...toPairs(selfSigned.der.subarray(2, 4))])
    expect(facts()).toHaveTextContent('Identifier: 1 byte')
    expect(facts()).toHaveTextContent('Length: 3 bytes')
  })

  it('lead to the innermost encoding, through what is closed', async () => {
    await openTree(root)
    const at = Buffer.from(root.der).lastIndexOf('Plant Root CA')
    await user.click(octet(at))
    await waitFor(() => expect(facts()).toHaveTextContent('“Plant Root CA”'))
    const row = tree().querySelector('[aria-selected="true"]')
    expect(row).toHaveTextContent('value')
    expect(row).toHaveAttribute('aria-level', '6')
  })

  it('are walked with the arrows and chosen with Enter', async () => {
    await openTree(selfSigned)
    octet(0).focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    await waitFor(() => expect(octet(4)).toHaveFocus())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(item('tbsCertificate')).toHaveAttribute('aria-selected', 'true'))
    expect(octet(4)).toHaveFocus()
    expect(document.querySelectorAll('[data-offset][tabindex="0"]')).toHaveLength(1)
  })
})

it('an encoding is copied as hexadecimal and Base64', async () => {
  await openTree(selfSigned)
  const write = vi.spyOn(navigator.clipboard, 'writeText')
  await user.click(item('tbsCertificate'))
  const { der } = selfSigned
  const length = der.subarray(6, 8).reduce((value, each) => value * 256 + each, 0)
  const tbs = Buffer.from(der.subarray(4, 8 + length))
  await user.click(await within(facts()).findByRole('button', { name: /Copy hex/ }))
  expect(write).toHaveBeenLastCalledWith(tbs.toString('hex'))
  await user.click(within(facts()).getByRole('button', { name: /Copy Base64/ }))
  expect(write).toHaveBeenLastCalledWith(tbs.toString('base64'))
})

it('an extension of Details leads to its encoding', async () => {
  await openWith(server, issuing, root)
  await user.click(page.getByRole('tab', { name: 'Details' }))
  const [first] = await page.findAllByRole('button', { name: 'Show in ASN.1' })
  await user.click(first!)
  expect(page.getByRole('tab', { name: 'ASN.1' })).toHaveAttribute('aria-selected', 'true')
  await waitFor(() => expect(tree().querySelector('[aria-selected="true"]')).toHaveTextContent('Extension'))
  expect(item('Extensions')).toHaveAttribute('aria-expanded', 'true')
})

const toPairs = (bytes: Uint8Array): string[] =>
  Array.from(bytes, (octet) => octet.toString(16).padStart(2, '0').toUpperCase())
