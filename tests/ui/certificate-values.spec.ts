import { Buffer } from 'node:buffer'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { certificate, pem, type BuiltCertificate, type CertificateSpec } from '../support/certificate-builder.ts'
import {
  bmpString,
  concat,
  ia5String,
  integer,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  tlv,
  utf8String,
} from '../support/der-writer.ts'
import { subjectAlternativeName } from '../support/extension-writer.ts'
import { openWith } from './shown.ts'

let user: UserEvent
beforeEach(() => {
  user = userEvent.setup()
  // jsdom has no IntersectionObserver: everything is in sight at once.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #call: (entries: readonly { isIntersecting: boolean }[]) => void
      constructor(call: (entries: readonly { isIntersecting: boolean }[]) => void) {
        this.#call = call
      }
      observe(): void {
        this.#call([{ isIntersecting: true }])
      }
      disconnect(): void {
        return
      }
    },
  )
})

async function openGeneral(spec: Partial<CertificateSpec>) {
  return openWith(certificate({ subject: 'panel.plant.example', ...spec }))
}

async function openDetails(spec: Partial<CertificateSpec>) {
  const screen = await openGeneral(spec)
  await user.click(page.getByRole('tab', { name: 'Details' }))
  await page.findByRole('heading', { name: 'Fields' })
  return screen
}

/** The value beside a label, of the first row that has it. */
function valueOf(name: string, within: ParentNode = document): HTMLElement {
  const term = [...within.querySelectorAll('dt')].find(({ textContent }) => textContent.trim().startsWith(name))
  const value = term?.parentElement?.querySelector('dd')
  if (!value) throw new Error(`There is no value beside ${name}`)
  return value
}

const words = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim()

describe('a name', () => {
  it('keeps attributes of one RDN together, in their order, with types that can be read without a mouse', async () => {
    await openDetails({
      subject: [
        [['C', printableString('DE')]],
        [
          ['O', utf8String('Plant')],
          ['OU', bmpString('Line 1')],
        ],
        [['CN', 'panel']],
      ],
    })
    const [cn, together, country] = [...valueOf('Issued to').querySelectorAll('li')].map(words)
    expect(cn).toMatch(/^Common name panel CN · 2\.5\.4\.3 · UTF8String$/)
    expect(together).toMatch(/^2 attributes in one RDN Organization Plant O · 2\.5\.4\.10 · UTF8String/)
    expect(together).toMatch(/Organizational unit Line 1 OU · 2\.5\.4\.11 · BMPString$/)
    expect(country).toMatch(/DE C · 2\.5\.4\.6 · PrintableString$/)
    expect(valueOf('Issued to').querySelectorAll('li')).toHaveLength(3)
  })

  it('says what its octets are where they are no characters', async () => {
    // "Müller" in Latin-1, in a UTF8String: RFC 3629 forbids FC, and 6C cannot follow it.
    await openDetails({ subject: [['CN', tlv(0x0c, Buffer.from('Müller', 'latin1'))]] })
    const value = words(valueOf('Issued to'))
    expect(value).toContain('M�ller')
    expect(value).toContain('Contains octets that are not characters')
    expect(value).toContain('0C 06 4D FC 6C 6C 65 72')
    expect(value).not.toContain('Contains U+FFFD')
  })

  it('says which character its type forbids', async () => {
    await openDetails({ subject: [['CN', printableString('a@b')]] })
    expect(words(valueOf('Issued to'))).toContain('Contains a character that its type forbids')
  })

  it('of ten thousand parts is shown a window at a time', async () => {
    await openDetails({ subject: Array.from({ length: 1000 }, (_, i) => ['OU', `unit ${i}`] as const) })
    await waitFor(() => expect(valueOf('Issued to').querySelectorAll('li')).toHaveLength(100))
    expect(valueOf('Issued to')).toHaveTextContent('1 to 100 of 1,000 parts of the name')
  })
})

describe('invisible characters are said in words', () => {
  it.each([
    ['letters of two scripts in a word', 'p\u0430ypal', /“p\u0430<U\+0430>ypal” mixes Latin and Cyrillic letters/],
    [
      'an accent apart from its letter',
      'Cafe\u0301',
      /normal form C: 1 character, underlined, such as “e\u0301” as U\+0065 U\+0301/,
    ],
    ['private use', 'a\ue000b', /1 character for private use/],
    ['a right-to-left override', 'a\u202eb', /1 invisible character/],
    ['U+FFFD as it was written', 'M\ufffdller', /Contains U\+FFFD once: the original character was lost/],
  ])('%s', async (_what, subject, expected) => {
    await openGeneral({ subject })
    await page.findByRole('tabpanel')
    await waitFor(() => expect(words(valueOf('Issued to'))).toMatch(expected))
  })

  it('nothing of ordinary text in whatever script', async () => {
    await openGeneral({ subject: 'Ökostrom für Łódź, 東京 工場, Ελλάδα' })
    await waitFor(() => expect(words(valueOf('Issued to'))).toMatch(/Ελλάδα$/))
    expect(valueOf('Issued to').querySelector('.remark')).toBeNull()
  })
})

describe('a host name with letters beyond ASCII', () => {
  const names = (...all: string[]) => ({ subjectAlternativeName: subjectAlternativeName(all.map((dns) => ({ dns }))) })

  it('is shown as it stands and as it reads', async () => {
    await openGeneral({ extensions: names('www.xn--bcher-kva.example') })
    const shown = () => words(valueOf('Names it is valid for'))
    await waitFor(() => expect(shown()).toBe('www.xn--bcher-kva.example in Unicode www.bücher.example'))
    await user.click(page.getByRole('tab', { name: 'Details' }))
    expect(words(valueOf('DNS name'))).toBe('www.xn--bcher-kva.example in Unicode www.bücher.example')
  })

  it('is warned of where it passes for another', async () => {
    await openGeneral({ extensions: names('xn--80ak6aa92e.com', 'xn--pypal-4ve.com') })
    await waitFor(() => expect(valueOf('Names it is valid for')).toHaveTextContent('only Cyrillic letters'))
    expect(valueOf('Names it is valid for')).toHaveTextContent('mixes Latin and Cyrillic')
  })

  it('in a common name is shown as the DNS has it', async () => {
    await openGeneral({ subject: 'www.bücher.example' })
    await waitFor(() => expect(words(valueOf('Issued to'))).toContain('in the DNS www.xn--bcher-kva.example'))
  })
})

describe('a time', () => {
  /** A certificate whose notBefore is exactly these 13 characters. */
  function withNotBefore(text: string): BuiltCertificate {
    const built = certificate({ subject: 'odd time' })
    const der = Uint8Array.from(built.der)
    der.set(Buffer.from(text), Buffer.from(der).indexOf(Buffer.from('170d', 'hex')) + 2)
    return { ...built, der, pem: pem('CERTIFICATE', der) }
  }

  it.each([
    ['that does not exist', '250230000000Z', /Not a valid time written as 250230000000Z$/],
    ['of another syntax', '2501010000+01', /Not a valid time written as 2501010000\+01$/],
  ])('%s is shown as written', async (_what, text, expected) => {
    await openWith(withNotBefore(text))
    await user.click(page.getByRole('tab', { name: 'Details' }))
    await page.findByRole('heading', { name: 'Fields' })
    expect(words(valueOf('Valid from'))).toMatch(expected)
  })

  it('that is read against the rules says which', async () => {
    await openDetails({
      moreExtensions: [{ oid: '2.5.29.16', value: sequence(tlv(0x80, Buffer.from('20250101000000+0900'))) }],
    })
    const section = sectionOf('Private Key Usage Period')
    expect(words(section)).toContain('31 December 2024')
    expect(words(section)).toContain('Not in UTC')
    expect(words(section)).toContain('written as 20250101000000+0900')
  })

  it('of a thousand octets is not shown whole, and says so', async () => {
    await openDetails({
      moreExtensions: [
        { oid: '2.5.29.16', value: sequence(tlv(0x80, Buffer.from(`20250101000000.${'0'.repeat(1000)}Z`))) },
      ],
    })
    expect(words(sectionOf('Private Key Usage Period'))).toMatch(
      /Not a valid time written as 20250101000000\.0+ … and 952 bytes more/,
    )
  })
})

describe('an extension', () => {
  it('says what it means', async () => {
    await openDetails({})
    expect(words(sectionOf('Subject Alternative Name'))).toContain('certificate')
    for (const details of document.querySelectorAll('.body')) expect(details.querySelector('.meaning')).not.toBeNull()
  })

  it('with names of purposes says where they are from and of what day', async () => {
    await openDetails({})
    expect(words(sectionOf('Extended Key Usage'))).toMatch(/Names from IANA.*, as of \d{1,2} [A-Z][a-z]+ \d{4}\.$/)
    expect(words(sectionOf('Basic Constraints'))).not.toContain('Names from')
  })

  it('that is not known is shown as the encodings it is made of', async () => {
    const value = sequence(utf8String('line 4'), sequence(integer(7), octetString(sequence(ia5String('inner')))))
    await openDetails({ moreExtensions: [{ oid: '1.3.6.1.4.1.99999.1', value }] })
    const section = sectionOf('Unknown extension')
    const tree = await within(section).findByRole('tree', { name: 'Encodings of this value' })
    await waitFor(() => expect(words(tree)).toContain('“inner”'))
    expect([...tree.querySelectorAll('.name')].map(words)).toEqual([
      ...['SEQUENCE', 'UTF8String', 'SEQUENCE', 'INTEGER', 'OCTET STRING', 'SEQUENCE', 'IA5String'],
    ])
    const [first] = within(tree).getAllByRole('treeitem')
    first!.focus()
    await user.keyboard('{ArrowLeft}')
    expect(within(tree).getAllByRole('treeitem')).toHaveLength(1)
    expect(section.querySelector('code')).toHaveTextContent('30')
  })

  it('that is no encoding is shown as octets alone', async () => {
    await openDetails({ moreExtensions: [{ oid: '1.3.6.1.4.1.99999.1', value: concat(Buffer.from('plain text')) }] })
    const section = sectionOf('Unknown extension')
    expect(words(section)).toContain('70 6C 61 69 6E 20 74 65 78 74')
    expect(section.querySelector('[role="tree"]')).toBeNull()
  })

  it('that cannot be read says what stands where, and leads there', async () => {
    const value = sequence(objectIdentifier('1.2.3'), integer(1))
    await openDetails({ extensions: { keyUsage: { oid: '2.5.29.15', value } } })
    const section = sectionOf('Key Usage')
    expect(words(section)).toMatch(/Contains something unexpected at offset \d+, expected: /)
    await user.click(within(section).getAllByRole('button', { name: 'Show in ASN.1' }).at(-1)!)
    expect(page.getByRole('tab', { name: 'ASN.1' })).toHaveAttribute('aria-selected', 'true')
  })
})

it('thousands of extensions are shown a window at a time, duplicates among them, and searched', async () => {
  const moreExtensions = Array.from({ length: 400 }, (_, i) => ({
    ...{ oid: i < 2 ? '1.3.6.1.4.1.99999.7' : `1.3.6.1.4.1.99999.8.${i}`, value: integer(i) },
  }))
  await openDetails({ moreExtensions })
  const shown = () =>
    [...document.querySelectorAll('summary strong')].map(words).filter((name) => name.startsWith('Unknown'))
  expect(shown().length).toBeLessThan(100)
  expect(shown().filter((name) => name.endsWith('.99999.7'))).toHaveLength(2)
  await user.type(page.getByRole('searchbox', { name: 'Search the extensions' }), '99999.8.399')
  await waitFor(() => expect(shown()).toEqual(['Unknown extension 1.3.6.1.4.1.99999.8.399']))
})

describe('a long value', () => {
  it('of a name that the core cut has no number of characters that nobody counted', async () => {
    await openDetails({ subject: [['CN', 'x'.repeat(100_000)]] })
    const [heading] = page.getAllByRole('heading', { level: 2, name: /^x+/ })
    expect(heading).toHaveTextContent(/^x+… and more$/)
  })

  it('is copied whole', async () => {
    const long = 'x'.repeat(5000)
    await openDetails({ subject: [['O', long]] })
    const value = valueOf('Issued to')
    expect(value).toHaveTextContent('… and 904 more characters')
    const write = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(within(value).getByRole('button', { name: 'Copy all of this text' }))
    await waitFor(() => expect(write).toHaveBeenLastCalledWith(long))
    await user.click(within(value).getByRole('button', { name: 'Copy all as hex the encoding of this value' }))
    await waitFor(() => expect(write).toHaveBeenLastCalledWith(Buffer.from(utf8String(long)).toString('hex')))
    await user.click(within(value).getByRole('button', { name: 'Show in ASN.1' }))
    expect(page.getByRole('tab', { name: 'ASN.1' })).toHaveAttribute('aria-selected', 'true')
  })
})

describe('thousands of names', () => {
  const many = {
    subjectAlternativeName: subjectAlternativeName(
      Array.from({ length: 2500 }, (_, i) => ({ dns: i === 2000 ? 'xn--bcher-kva.example' : `h${i}.plant.example` })),
    ),
  }

  it('are shown a window at a time and searched as a whole, in letters too', async () => {
    await openGeneral({ extensions: many })
    const field = await page.findByRole('searchbox', { name: 'Search the names' })
    const names = () => [...valueOf('Names it is valid for').querySelectorAll('li')].map(words)
    await waitFor(() => expect(names()).toHaveLength(100))
    await user.click(page.getByRole('button', { name: 'Show 400 more' }))
    await waitFor(() => expect(names()).toHaveLength(500))
    await user.type(field, 'H2499')
    expect(names()).toEqual(['h2499.plant.example'])
    await user.clear(field)
    await user.type(field, 'bücher')
    expect(names()).toEqual(['xn--bcher-kva.example in Unicode bücher.example'])
    await user.type(field, 'x')
    expect(names()).toEqual([])
    expect(valueOf('Names it is valid for')).toHaveTextContent('None of the 2,500 names has this')
  })

  it('are so in Details, where one that a finding leads to is in sight', async () => {
    const screen = await openDetails({ extensions: many })
    const section = sectionOf('Subject Alternative Name')
    await waitFor(() => expect(section.querySelectorAll('dt')).toHaveLength(100))
    const { id } = screen.selection.certificate!
    const detail = screen.decoded.of(id)!
    const row = detail.extensions.find(({ oid }) => oid === '2.5.29.17')!.rows[2345]!
    screen.selection.chooseField(id, row.range!)
    await waitFor(() => expect(section.querySelector('.marked')).toHaveTextContent('h2345.plant.example'))
    await waitFor(() => expect(section.querySelectorAll('dt')).toHaveLength(100))
    await user.click(within(section).getByRole('button', { name: /before these/ }))
    await waitFor(() => expect(section.querySelectorAll('dt')).toHaveLength(500))
  })
})

function sectionOf(name: string): HTMLElement {
  const found = [...document.querySelectorAll('summary strong')].find(({ textContent }) => textContent.startsWith(name))
  const section = found?.closest('details')
  if (!section) throw new Error(`There is no extension ${name}`)
  return section
}
