import { expect, test, vi } from 'vitest'
import { derContainer } from '../../../src/core/container/der.ts'
import { maximumObjects } from '../../../src/core/container/limits.ts'
import { Opening } from '../../../src/core/container/opening.ts'
import { explain } from '../../../src/core/explain/english.ts'
import { concatBytes } from '../../../src/core/lib/bytes.ts'
import { asBytes, certificatesOf, codesOf, hex, open, vector } from './vector.ts'

test('objects beyond the most that are taken are left out, and it is said once', () => {
  const opening = new Opening('s1', () => undefined)
  const place = { range: { start: 0, end: 1 } }
  for (let i = 0; i < maximumObjects + 2; i++)
    opening.add({ kind: 'certificate', bytes: Uint8Array.of(0), place, label: undefined })
  expect(opening.objects).toHaveLength(maximumObjects)
  expect(opening.full).toBe(true)
  expect(opening.finish()).toMatchObject([{ code: 'too-many-objects', params: { limit: maximumObjects } }])
})

test('octets that look like encodings everywhere are searched up to a limit, and it is said that the search stopped', () => {
  const root = vector('root.der')
  const baits = Uint8Array.from({ length: 40_000 }, (_, i) => [0x30, 0x20, 0x02, 0x01][i % 4] ?? 0)
  const opened = open(concatBytes([asBytes('\n'), root, baits]))
  expect(certificatesOf(opened)).toEqual([hex(root)])
  expect(codesOf(opened)).toContain('search-stopped')
})

// A PFX was once called damaged because a library was asked for the first of none.
test.each(['detect', 'open'] as const)(
  'a fault of ours in a reader is called that, and says nothing about the file: %s',
  (part) => {
    vi.spyOn(derContainer, part).mockImplementation(() => {
      throw new TypeError("Cannot read properties of undefined (reading '0')")
    })
    try {
      const { findings } = open(vector('server.der'))
      expect(findings).toMatchObject([{ code: 'reading-broken', params: { reader: 'der' } }])
      const said = Object.values(explain(findings[0]!)).join(' ')
      expect(said).toContain('The file is not the cause.')
      expect(said).not.toMatch(/damaged|properties of undefined/)
    } finally {
      vi.restoreAllMocks()
    }
  },
)
