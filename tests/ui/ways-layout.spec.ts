import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, type Box, type Layout, type Link } from '../../src/ui/ways/layout.ts'

const place = (id: string) => ({ id, width: 220, height: 52 })

/** `a>b` leads from a up to b, `a>` ends above a. A number after it counts those of one pair. */
const link = (id: string): Link => {
  const [from = '', to] = id.replace(/\d+$/, '').split('>')
  return { id, from, to: to || undefined, width: 180, height: 28 }
}

const laid = (places: string, links: string) =>
  layOut(places.split(' ').map(place), links === '' ? [] : links.split(' ').map(link))

/** Pairs of boxes that touch each other. */
function overlaps({ places, links }: Layout): string[] {
  const boxes = [...places, ...links]
  const meet = (a: Box, b: Box) =>
    a.x < b.x + b.width + 1 && b.x < a.x + a.width + 1 && a.y < b.y + b.height + 1 && b.y < a.y + a.height + 1
  return boxes.flatMap(([id, box], i) =>
    boxes.slice(i + 1).flatMap(([other, that]) => (meet(box, that) ? [`${id} ${other}`] : [])),
  )
}

const footOf = ({ y, height }: Box) => y + height
const centerOf = ({ x, width }: Box) => x + width / 2

const CASES = [
  { what: 'a plain chain', places: 'server issuing root', links: 'server>issuing issuing>root root>' },
  {
    what: 'a cross-signed CA',
    places: 'server issuing root old',
    links: 'server>issuing issuing>root root> issuing>old old>',
  },
  {
    what: 'a root that an older one signed, and that signed its own certificate',
    places: 'server issuing root old',
    links: 'server>issuing issuing>root root> root>old old>',
  },
  {
    what: 'a CA with two keys',
    places: 'server issuing root again',
    links: 'server>issuing issuing>root issuing>again',
  },
  {
    what: 'many certificates of one pair',
    places: 'server root',
    links: 'server>root1 server>root2 server>root3 root>',
  },
  { what: 'CAs that signed each other', places: 'server a b', links: 'server>a a>b b>a' },
  {
    what: 'a way over four layers beside one over one',
    places: 'server a b c root',
    links: 'server>a a>b b>c c>root server>root root>',
  },
  { what: 'nothing above', places: 'server', links: '' },
  { what: 'a place that nothing leads to', places: 'server stray', links: 'server>' },
]

describe.each(CASES)('$what', ({ places, links }) => {
  const layout = laid(places, links)

  it('is placed whole, and nothing overlaps', () => {
    expect([...layout.places.keys()].sort()).toEqual(places.split(' ').sort())
    expect([...layout.links.keys()].sort()).toEqual(links === '' ? [] : links.split(' ').sort())
    expect(overlaps(layout)).toEqual([])
    for (const box of [...layout.places.values(), ...layout.links.values()]) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width)
      expect(footOf(box)).toBeLessThanOrEqual(layout.height)
    }
  })

  it('has the target at the foot, and every issuer above whom it issued, unless they go round', () => {
    expect(footOf(layout.places.get('server')!)).toBe(layout.height)
    for (const { id, from, to } of links === '' ? [] : links.split(' ').map(link)) {
      const [low, between, high] = [layout.places.get(from)!, layout.links.get(id)!, to && layout.places.get(to)]
      if (layout.turned.has(id)) continue
      expect(footOf(between), id).toBeLessThan(low.y)
      if (high) expect(footOf(high), id).toBeLessThan(between.y)
    }
  })

  it('is the same again', () => {
    expect(laid(places, links)).toEqual(layout)
  })
})

it('a plain chain is one upright line', () => {
  const { places, links } = laid('server issuing root', 'server>issuing issuing>root root>')
  const centers = [...places.values(), ...links.values()].map(centerOf)
  expect(new Set(centers.map(Math.round)).size).toBe(1)
})

it('the first way is one upright line, whatever is beside it', () => {
  const { places, links } = laid(
    'server issuing root old older',
    'server>issuing issuing>root root> issuing>old old>older older> issuing>older',
  )
  const trunk = [
    ...['server', 'issuing', 'root'].map((id) => places.get(id)!),
    ...['server>issuing', 'issuing>root', 'root>'].map((id) => links.get(id)!),
  ]
  const centers = trunk.map(centerOf)
  expect(Math.max(...centers) - Math.min(...centers)).toBeLessThan(3)
})

it('what goes round in a circle is turned once, and the rest keeps its direction', () => {
  const { turned } = laid('server a b', 'server>a a>b b>a')
  expect([...turned]).toEqual(['b>a'])
})

it('a line over several layers passes beside the places between', () => {
  const { places, lines } = laid('server a b c root', 'server>a a>b b>c c>root server>root root>')
  const points = [...(lines.get('server>root') ?? '').matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [+x!, +y!])
  expect(points.length).toBeGreaterThan(6)
  for (const id of ['a', 'b', 'c']) {
    const { x, y, width, height } = places.get(id)!
    for (const [px = 0, py = 0] of points)
      expect(px > x && px < x + width && py > y && py < y + height, `${id} ${px} ${py}`).toBe(false)
  }
})

it('two links that need not cross do not', () => {
  const { places } = laid('server a b c d', 'server>a server>b a>d b>c')
  const x = (id: string) => centerOf(places.get(id)!)
  expect(Math.sign(x('a') - x('b'))).toBe(Math.sign(x('d') - x('c')))
})

it('whatever leads to whatever: nothing overlaps, and sixty links take no second', () => {
  const graphs = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.nat(70)), { maxLength: 60 })
  fc.assert(
    fc.property(graphs, (pairs) => {
      const places = ['server', ...Array.from({ length: 14 }, (_, i) => `p${i}`)].map(place)
      const all = pairs.map(([from, to, tall], i) => ({
        id: `l${i}`,
        from: places[from]!.id,
        to: from === to ? undefined : places[to]!.id,
        width: 180,
        height: 28 + tall,
      }))
      const began = performance.now()
      const layout = layOut(places, all)
      expect(performance.now() - began).toBeLessThan(1_000)
      expect(layout.places.size).toBe(15)
      expect(layout.links.size).toBe(all.length)
      expect(overlaps(layout)).toEqual([])
    }),
    { numRuns: 150 },
  )
})
