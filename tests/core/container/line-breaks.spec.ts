import { describe, expect, test } from 'vitest'
import type { OpenedSource } from '../../../src/core/container/open.ts'
import { asBytes, asText, assumedIn, codesOf, hex, open, vector } from './vector.ts'

// FTP does so in its text mode, and version control to all that it takes for text.
const converted = (bytes: Uint8Array): Uint8Array => asBytes(asText(bytes).replaceAll('\n', '\r\n'))

/** Of keys and keystores no octets are kept. */
const yields = ({ objects }: OpenedSource) =>
  objects.map((object) => `${object.kind} ${'bytes' in object ? hex(object.bytes) : ''}`)
const others = (opened: OpenedSource) => codesOf(opened).filter((code) => code !== 'reading-assumed')

describe('line feeds that became CR LF are undone in DER of each kind', () => {
  test.each([
    ['a revocation list', 'root.crl'],
    ['a request', 'request.der'],
    ['certificates in a message', 'chain.p7b'],
    ['certificates and a list in a message', 'chain-and-crl.p7b'],
    ['signed content', 'signed.p7m'],
    ['an OCSP response', 'ocsp-response.der'],
    ['an attribute certificate', 'attribute-certificate.der'],
    ['a reply with a time stamp', 'time-stamp.tsr'],
    ['a trust list', 'trust-list.stl'],
    ['a keystore', 'store.p12'],
    ['a private key', 'key-pkcs8.der'],
    ['an encrypted private key', 'key-pkcs8-encrypted.der'],
    ['an encrypted message', 'encrypted.p7m'],
  ])('%s', (_, name) => {
    const source = vector(name)
    // By chance: of a few hundred octets one is a line feed, nearly always.
    expect(source.includes(0x0a)).toBe(true)
    const [before, after] = [open(source.slice()), open(converted(source))]
    expect(assumedIn(after)).toEqual([...assumedIn(before), 'line-breaks'].sort())
    expect(yields(after)).toEqual(yields(before))
    expect(others(after)).toEqual(others(before))
  })

  test('and in nothing where a length does not fit then: nobody guesses', () => {
    const source = converted(vector('root.crl'))
    const cut = source.subarray(0, source.length - 40)
    expect(assumedIn(open(cut.slice()))).not.toContain('line-breaks')
  })

  test('and in nothing that has a line feed of its own', () => {
    const source = converted(vector('chain.p7b'))
    const at = source.lastIndexOf(0x0d)
    const mixed = Uint8Array.from([...source.subarray(0, at), ...source.subarray(at + 1)])
    expect(assumedIn(open(mixed))).not.toContain('line-breaks')
  })
})
