import type { Box, Layout, Link } from './layout.ts'

const centerOf = ({ x, width }: Box): number => x + width / 2

/** The box of a place or of a link. */
const boxAt = ({ places, links }: Layout, id: string): Box | undefined => places.get(id) ?? links.get(id)

/**
 * Where an arrow key leads from a place or a link: up and down along the lines, to the side within a row; Home to the
 * foot, End to the top. Undefined for other keys, and where nothing is.
 */
export function walked(key: string, at: string, layout: Layout, links: readonly Link[]): string | undefined {
  const here = boxAt(layout, at)
  const order = inOrder(layout)
  if (key === 'Home') return order[0]
  if (key === 'End') return order.at(-1)
  if (!here) return undefined
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const row = (layout.places.has(at) ? [...layout.places] : [...layout.links]).filter(
      ([, { y, height }]) => y + height === here.y + here.height,
    )
    const aside = row.filter(([, { x }]) => (key === 'ArrowLeft' ? x < here.x : x > here.x))
    return nearest(aside, here)
  }
  const upwards = key === 'ArrowUp'
  if (!upwards && key !== 'ArrowDown') return undefined
  const joined = links.flatMap(({ id, from, to = from }) =>
    id === at ? [from, to] : [from, to].includes(at) ? [id] : [],
  )
  const there = joined.flatMap((id) => {
    const box = boxAt(layout, id)
    return box && (upwards ? box.y < here.y : box.y > here.y) ? [[id, box] as const] : []
  })
  return nearest(there, here)
}

/** All that can be walked to, from the foot up and from left to right. */
export const inOrder = ({ places, links }: Layout): readonly string[] =>
  [...places, ...links].sort(([, a], [, b]) => b.y + b.height - (a.y + a.height) || a.x - b.x).map(([id]) => id)

/** The first of those that are nearest to the side. */
function nearest(boxes: readonly (readonly [string, Box])[], here: Box): string | undefined {
  const far = ([, box]: readonly [string, Box]) => Math.abs(centerOf(box) - centerOf(here))
  return boxes.reduce<readonly [string, Box] | undefined>((a, b) => (a && far(a) <= far(b) ? a : b), undefined)?.[0]
}
