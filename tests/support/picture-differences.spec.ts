import { describe, expect, it } from 'vitest'
import { differences } from './picture-differences.ts'
import { readPng, writePng, type Picture } from './png.ts'

type Colour = readonly [red: number, green: number, blue: number]
const PAPER: Colour = [243, 246, 249]
const LINE: Colour = [215, 224, 232]
const INK: Colour = [19, 33, 47]

/** A picture of 40 by 30 pixels, with rectangles on paper. */
function drawn(...boxes: (readonly [x: number, y: number, width: number, height: number, colour: Colour])[]): Picture {
  const [width, height] = [40, 30]
  const octets = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const box = boxes.findLast(([left, top, wide, high]) => x >= left && x < left + wide && y >= top && y < top + high)
    octets.set([...(box?.[4] ?? PAPER), 255], at * 4)
  }
  return { width, height, octets }
}

const mixed = (share: number): Colour =>
  [0, 1, 2].map((i) => Math.round(INK[i]! * share + PAPER[i]! * (1 - share))) as unknown as Colour

/** A stem of a letter, a frame, and a line of a table. */
const page = drawn([10, 5, 2, 12, INK], [0, 20, 40, 1, LINE])

describe('two pictures', () => {
  it.each([
    ['the same one', page, 0],
    [
      'a stem that is drawn between the pixels',
      drawn([9, 5, 1, 12, mixed(0.4)], [10, 5, 1, 12, INK], [11, 5, 1, 12, mixed(0.6)], [0, 20, 40, 1, LINE]),
      0,
    ],
    ['a stem and a line one pixel aside', drawn([11, 5, 2, 12, INK], [0, 21, 40, 1, LINE]), 0],
    [
      'grounds that nobody can tell apart',
      drawn([0, 0, 40, 30, [241, 244, 247]], [10, 5, 2, 12, INK], [0, 20, 40, 1, LINE]),
      0,
    ],
    [
      'a stem four pixels aside: it is missed at one place and strange at the other',
      drawn([14, 5, 2, 12, INK], [0, 20, 40, 1, LINE]),
      48,
    ],
    ['a line less', drawn([10, 5, 2, 12, INK]), 40],
    ['a stem less', drawn([0, 20, 40, 1, LINE]), 24],
    ['a paler stem', drawn([10, 5, 2, 12, mixed(0.8)], [0, 20, 40, 1, LINE]), 24],
    [
      'another ground',
      drawn([0, 0, 40, 30, [255, 255, 255]], [10, 5, 2, 12, INK], [0, 20, 40, 1, LINE]),
      1200 - 24 - 40,
    ],
  ])('%s', (_, other, count) => {
    expect(differences(page, other).count).toBe(count)
    expect(differences(other, page).count).toBe(count)
  })

  it('say where they differ', () => {
    const { left, top, right, bottom } = differences(page, drawn([10, 5, 2, 12, INK]))
    expect([left, top, right, bottom]).toEqual([0, 20, 40, 21])
  })

  it('of two sizes cannot be compared', () => {
    expect(() => differences(page, { width: 1, height: 1, octets: new Uint8Array(4) })).toThrow('cannot be compared')
  })
})

describe('a PNG', () => {
  it('is read as it was written', () => {
    expect(readPng(writePng(page))).toEqual({ ...page, octets: new Uint8Array(page.octets) })
  })

  it('with more colours than a palette holds has the nearest ones in their place', () => {
    const octets = Uint8Array.from({ length: 40 * 30 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 7) % 251))
    const back = readPng(writePng({ width: 40, height: 30, octets }))
    expect(differences({ width: 40, height: 30, octets }, back).count).toBe(0)
  })

  it('is refused where it is none', () => {
    expect(() => readPng(new Uint8Array(20))).toThrow('not a PNG')
  })
})
