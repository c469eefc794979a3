import { describe, expect, it } from 'vitest'
import { isOid } from '../../../src/core/asn1/object-identifier.ts'
import { askedPolicy, namedPolicies } from '../../../src/core/index.ts'

describe('an object identifier in dotted-decimal form', () => {
  it.each([
    { text: '2.23.140.1.2.1', is: true },
    { text: '0.0', is: true },
    { text: '1.39', is: true },
    { text: '2.999', is: true },
    { text: `2.${Array.from({ length: 127 }, () => '1').join('.')}`, is: true },
    { text: `2.${Array.from({ length: 128 }, () => '1').join('.')}`, is: false },
    { text: '1.40', is: false },
    { text: '0.99999999999999999999', is: false },
    { text: '3.1', is: false },
    { text: '2', is: false },
    { text: '', is: false },
    { text: '2.5.', is: false },
    { text: '.2.5', is: false },
    { text: '2..5', is: false },
    { text: '2.05', is: false },
    { text: '2.5.29.-1', is: false },
    { text: '2.5 .29', is: false },
    { text: '2.5.29\n', is: false },
  ])('$text: $is', ({ text, is }) => {
    expect(isOid(text)).toBe(is)
  })
})

describe('a policy as somebody types it', () => {
  it.each([
    { typed: '2.23.140.1.2.1', oid: '2.23.140.1.2.1' },
    { typed: '  1.2.3.4 ', oid: '1.2.3.4' },
    { typed: 'Domain validated (DV)', oid: '2.23.140.1.2.1' },
    { typed: ' any POLICY', oid: '2.5.29.32.0' },
    { typed: 'Domain', oid: undefined },
    { typed: 'constructor', oid: undefined },
    { typed: '', oid: undefined },
  ])('$typed: $oid', ({ typed, oid }) => {
    expect(askedPolicy(typed)).toBe(oid)
  })

  it('every name leads to a policy of that name', () => {
    for (const { name } of namedPolicies) {
      expect(namedPolicies.find(({ oid }) => oid === askedPolicy(name))?.name).toBe(name)
    }
  })
})
