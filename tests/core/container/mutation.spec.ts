import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asBytes, hex, open, vector, vectorText } from './vector.ts'

const server = vectorText('server.pem')
const root = vectorText('root.pem')
const originals = [hex(vector('server.der')), hex(vector('root.der'))]
const bundle = `# a chain of the plant\n${server}\nthe root:\n${root}${server.replaceAll('\n', '\r\n')}`

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** Where to cut, how much, and what to put there instead. */
const edit = (character: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.record({
    at: fc.nat(bundle.length),
    remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(80)),
    insert: fc.string({ unit: character, maxLength: 12 }),
  })

const anyOctet = fc.integer({ min: 0, max: 255 }).map((octet) => String.fromCharCode(octet))
const armorish = fc.constantFrom(
  '-',
  '--',
  '-----',
  'BEGIN',
  'END',
  '\n',
  '\r',
  ' ',
  '> ',
  '\\n',
  '"',
  '=',
  'CERTIFICATE',
)

const apply = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((edited, { at, remove, insert }) => edited.slice(0, at) + insert + edited.slice(at + remove), text)

test('a bundle that is changed anywhere yields something, and throws nothing', () => {
  fc.assert(
    fc.property(fc.array(edit(fc.oneof(anyOctet, armorish)), { minLength: 1, maxLength: 8 }), (edits) => {
      const opened = open(asBytes(apply(bundle, edits)))
      expect(opened.objects.length + opened.findings.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('with one stroke of anything but Base64, a certificate is whole or reported as damaged', () => {
  const stroke = edit(fc.constantFrom('!', '.', '\0', '\xff', '(', '-', '\n', ' ', '~', ':')).map((each) => ({
    ...each,
    remove: Math.min(each.remove, 1),
  }))
  fc.assert(
    fc.property(stroke, (edited) => {
      const opened = open(asBytes(apply(bundle, [edited])))
      const reported = new Set(opened.findings.map(({ location }) => location.range?.start))
      for (const object of opened.objects) {
        if (object.kind !== 'certificate' || originals.includes(hex(object.bytes))) continue
        expect(reported).toContain(object.place.range.start)
      }
    }),
    { numRuns: 500 },
  )
})

test('an edit inside one block leaves the others as they were', () => {
  const [first, last] = [bundle.indexOf(root) + 30, bundle.indexOf(root) + root.length - 30]
  const inside = fc.record({
    at: fc.integer({ min: first, max: last }),
    insert: fc.string({ unit: anyOctet, maxLength: 5 }),
  })
  fc.assert(
    fc.property(inside, ({ at, insert }) => {
      fc.pre(!insert.includes('-') && !insert.includes('\\'))
      const opened = open(asBytes(apply(bundle, [{ at, remove: 1, insert }])))
      const found = opened.objects.flatMap((object) => (object.kind === 'certificate' ? [hex(object.bytes)] : []))
      expect(found[0]).toBe(originals[0])
      expect(found.at(-1)).toBe(originals[0])
    }),
    { numRuns: 300 },
  )
})

test('binary files that are changed anywhere yield something, and throw nothing', () => {
  const files = [
    'server.der',
    'chain.p7b',
    'chain-and-crl.p7b',
    'signed-streamed.p7m',
    'store.p12',
    'key-pkcs8.der',
    'ocsp-response.der',
  ].map(vector)
  const change = fc.record({ at: fc.nat(2000), octet: fc.nat(255), insert: fc.boolean() })
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }), (file, changes) => {
      const octets = [...file]
      for (const { at, octet, insert } of changes) octets.splice(at % octets.length, insert ? 0 : 1, octet)
      const opened = open(Uint8Array.from(octets))
      expect(opened.objects.length + opened.findings.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('any octets at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
      const opened = open(octets)
      expect(opened.objects.length + opened.findings.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})
