import { describe, expect, it } from 'vitest'
import { fieldTerms } from '../../../src/core/finding/term/field.ts'
import { generalNameTerms } from '../../../src/core/finding/term/general-name.ts'
import { objectTerms } from '../../../src/core/finding/term/object.ts'
import { partTerms } from '../../../src/core/finding/term/part.ts'
import { purposeTerms } from '../../../src/core/finding/term/purpose.ts'
import { revocationPartTerms } from '../../../src/core/finding/term/revocation-part.ts'
import { shownPartTerms } from '../../../src/core/finding/term/shown-part.ts'
import { valueTerms } from '../../../src/core/finding/term/value.ts'
import { extensionRegistry } from '../../../src/core/certificate/extension/registry.ts'
import { glossary } from '../../../src/core/explain/glossary.ts'
import { label } from '../../../src/core/explain/label.ts'

const extensionTerms = extensionRegistry.map(({ term }) => term)
const terms = [
  ...extensionTerms,
  ...fieldTerms,
  ...generalNameTerms,
  ...objectTerms,
  ...partTerms,
  ...purposeTerms,
  ...revocationPartTerms,
  ...shownPartTerms,
  ...valueTerms,
]

describe('the words for a term', () => {
  it('are there for each term, and each term is listed once', () => {
    const doubled = terms.filter((term, i) => terms.indexOf(term) !== i)
    expect(doubled.map((term) => `the term ${term} is listed twice`)).toEqual([])
    for (const term of terms) expect(label(term).label, term).toMatch(/^[A-Z].*[^. ]$/)
  })

  it('say of each extension in a plain sentence what it means', () => {
    for (const term of extensionTerms) expect(label(term).meaning, term).toMatch(/^[A-Z][^]{15,140}[.]$/)
  })

  it('name glossary entries that exist', () => {
    const ids = terms.map((term) => label(term).glossary).filter((id) => id !== undefined)
    for (const id of ids) expect(glossary[id], id).toBeDefined()
  })

  it('have the name of the standard beside the everyday one', () => {
    expect(label('subject')).toEqual({ label: 'Issued to', rfc: 'subject', glossary: 'subject' })
    expect(label('key-cert-sign')).toEqual({ label: 'Certificate signing', rfc: 'keyCertSign', glossary: 'key-usage' })
  })
})
