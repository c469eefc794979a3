/** A rectangle to be placed. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Something that stands in a layer of its own: the holder of a key. */
export interface Place extends Size {
  readonly id: string
}

/** A rectangle on the line from one place up to another; above its place where there is no other. */
export interface Link extends Size {
  readonly id: string
  readonly from: string
  readonly to: string | undefined
}

/** A placed rectangle: its upper left corner, in the units of the sizes. */
export interface Box extends Size {
  readonly x: number
  readonly y: number
}

export interface Layout extends Size {
  readonly places: ReadonlyMap<string, Box>
  readonly links: ReadonlyMap<string, Box>
  /** For each link the curves below and above it, as the data of an SVG path. */
  readonly lines: ReadonlyMap<string, string>
  /** Links that had to be turned, for the ways go round in a circle: their issuer is drawn below. */
  readonly turned: ReadonlySet<string>
}

const BESIDE = 20
const BETWEEN = 22
/** Rounds of putting everything near what it is joined to; more change nothing that can be seen. */
const ROUNDS = 16

/** A rectangle in a row: a place, a link, or where a line passes between them. */
interface Item extends Size {
  readonly key: string
  readonly row: number
  readonly below: Item[]
  readonly above: Item[]
  /** How strongly it is held in line with its neighbours. */
  readonly weight: number
  center: number
}

/**
 * Puts the first place at the foot, and whatever others lead up to in layers above it, links in rows between them.
 * Nothing overlaps. The order of places and links decides where there is a choice: the earlier to the left and in
 * straighter lines. It is the same for the same input.
 */
export function layOut(places: readonly Place[], links: readonly Link[]): Layout {
  const { layers, turned } = layersOf(places, links)
  const rows = rowsOf(places, links, layers, turned)
  order(rows)
  align(rows)
  return measure(rows, links, turned)
}

/** The layer of each place, the foot being 0, by the longest way to it; links that would close a circle are turned. */
function layersOf(places: readonly Place[], links: readonly Link[]) {
  const up = new Map<string, Link[]>(places.map(({ id }) => [id, []]))
  for (const link of links) if (link.to !== undefined && link.to !== link.from) up.get(link.from)?.push(link)
  const turned = new Set<string>()
  const state = new Map<string, 'open' | 'done'>()
  const finished: string[] = []
  const visit = (id: string): void => {
    state.set(id, 'open')
    for (const { id: link, to = id } of up.get(id) ?? []) {
      if (state.get(to) === 'open') turned.add(link)
      else if (!state.has(to)) visit(to)
    }
    state.set(id, 'done')
    finished.push(id)
  }
  for (const { id } of places) if (!state.has(id)) visit(id)
  const layers = new Map<string, number>()
  for (const id of finished.reverse()) {
    const layer = layers.get(id) ?? 0
    layers.set(id, layer)
    for (const { id: link, to = id } of up.get(id) ?? []) {
      if (!turned.has(link)) layers.set(to, Math.max(layers.get(to) ?? 0, layer + 1))
    }
  }
  return { layers, turned }
}

/** Places in the even rows, links in the odd ones; a line passes through every row on its way. From the foot up. */
function rowsOf(
  places: readonly Place[],
  links: readonly Link[],
  layers: ReadonlyMap<string, number>,
  turned: ReadonlySet<string>,
): Item[][] {
  const rows: Item[][] = []
  const put = (key: string, row: number, { width, height }: Size, weight: number): Item => {
    const item: Item = { key, row, width, height, weight, below: [], above: [], center: 0 }
    while (rows.length <= row) rows.push([])
    rows[row]?.push(item)
    return item
  }
  const join = (below: Item, above: Item) => {
    below.above.push(above)
    above.below.push(below)
  }
  const firm = firstWay(places, links)
  const weightOf = (id: string) => (firm.has(id) ? FIRM : 1)
  const byPlace = new Map(
    places.map((place) => [place.id, put(place.id, 2 * (layers.get(place.id) ?? 0), place, weightOf(place.id))]),
  )
  for (const link of links) {
    const [from, to] = [byPlace.get(link.from), link.to === undefined ? undefined : byPlace.get(link.to)]
    if (!from) continue
    const [low, high] = turned.has(link.id) && to ? [to, from] : [from, to]
    const weight = weightOf(link.id)
    const item = put(link.id, low.row + 1, link, weight)
    join(low, item)
    if (!high || high === low) continue
    let last = item
    for (let row = low.row + 2; row < high.row; row++) {
      const pass = put(`${link.id} ${row}`, row, { width: 0, height: 0 }, weight)
      join(last, pass)
      last = pass
    }
    join(last, high)
  }
  return rows
}

/** The first way up from the first place stays where it is, and the others make room. */
const FIRM = 10_000

/** The places and links of the first way: from the first place by the first link of each. */
function firstWay(places: readonly Place[], links: readonly Link[]): ReadonlySet<string> {
  const way = new Set<string>()
  for (let at = places[0]?.id; at !== undefined && !way.has(at);) {
    way.add(at)
    const up = links.find(({ from }) => from === at)
    if (up) way.add(up.id)
    at = up?.to
  }
  return way
}

/** Sorts each row by where its neighbours stand, up and down again, as long as fewer lines cross. */
function order(rows: Item[][]): void {
  let best = crossings(rows)
  let kept = rows.map((row) => [...row])
  for (let round = 0; round < ROUNDS && best > 0; round++) {
    const upwards = round % 2 === 0
    for (const row of upwards ? rows : [...rows].reverse()) {
      const mean = new Map(row.map((item, i) => [item, meanPlace(upwards ? item.below : item.above, rows) ?? i]))
      row.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0))
    }
    const now = crossings(rows)
    if (now < best) [best, kept] = [now, rows.map((row) => [...row])]
  }
  for (const [i, row] of kept.entries()) rows[i] = row
}

function meanPlace(near: readonly Item[], rows: readonly Item[][]): number | undefined {
  if (near.length === 0) return undefined
  return near.reduce((sum, item) => sum + (rows[item.row]?.indexOf(item) ?? 0), 0) / near.length
}

function crossings(rows: readonly Item[][]): number {
  let count = 0
  for (const [i, row] of rows.slice(0, -1).entries()) {
    const above = new Map(rows[i + 1]?.map((item, at) => [item, at]))
    const ends = row.flatMap((item) => item.above.map((each) => above.get(each) ?? 0).sort((a, b) => a - b))
    for (const [at, end] of ends.entries()) for (const later of ends.slice(at + 1)) if (later < end) count++
  }
  return count
}

/** Moves the items of each row near what they are joined to, in their order and apart from one another. */
function align(rows: readonly Item[][]): void {
  for (const row of rows) spread(row, (item) => item.center)
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of round % 2 === 0 ? rows : [...rows].reverse()) {
      spread(row, (item) => (item.weight === FIRM ? 0 : (meanCenter([...item.below, ...item.above]) ?? item.center)))
    }
  }
}

function meanCenter(near: readonly Item[]): number | undefined {
  const weight = near.reduce((sum, item) => sum + item.weight, 0)
  return weight === 0 ? undefined : near.reduce((sum, item) => sum + item.center * item.weight, 0) / weight
}

/**
 * Gives each item the center nearest to what it wishes while all keep their distance: those that would overlap form a
 * block at the mean of their wishes.
 */
function spread(row: readonly Item[], wish: (item: Item) => number): void {
  const blocks: { items: Item[]; offsets: number[]; sum: number; weight: number; length: number }[] = []
  const startOf = ({ sum, weight }: (typeof blocks)[number]) => sum / weight
  for (const item of row) {
    let block = { items: [item], offsets: [0], sum: wish(item) * item.weight, weight: item.weight, length: 0 }
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      const [right, left] = [last.items.at(-1), block.items[0]]
      const distance = right && left ? (right.width + left.width) / 2 + BESIDE : 0
      if (startOf(last) + last.length + distance <= startOf(block)) break
      blocks.pop()
      const shift = last.length + distance
      block = {
        items: [...last.items, ...block.items],
        offsets: [...last.offsets, ...block.offsets.map((offset) => offset + shift)],
        sum: last.sum + block.sum - shift * block.weight,
        weight: last.weight + block.weight,
        length: shift + block.length,
      }
    }
    blocks.push(block)
  }
  for (const block of blocks)
    for (const [i, item] of block.items.entries()) item.center = startOf(block) + (block.offsets[i] ?? 0)
}

/** A box with the upper edge of its row, from where its line may turn aside. */
interface Placed extends Box {
  readonly item: Item
  readonly top: number
}

function measure(rows: readonly Item[][], links: readonly Link[], turned: ReadonlySet<string>): Layout {
  const items = rows.flat()
  const left = items.reduce((least, { center, width }) => Math.min(least, center - width / 2), Infinity)
  const right = items.reduce((most, { center, width }) => Math.max(most, center + width / 2), -Infinity)
  const placed = new Map<string, Placed>()
  let top = 0
  for (const row of [...rows].reverse()) {
    const tall = row.reduce((most, { height }) => Math.max(most, height), 0)
    for (const item of row) {
      const { key, center, width } = item
      // A lower rectangle stands at the foot of its row, near what it belongs to; a line passes through all of it.
      const height = width > 0 ? item.height : tall
      placed.set(key, { item, x: Math.round(center - width / 2 - left), y: top + tall - height, width, height, top })
    }
    top += tall + BETWEEN
  }
  const boxesOf = (wanted: (item: Item) => boolean) =>
    new Map(items.filter(wanted).flatMap(({ key }) => [[key, boxOf(placed.get(key))] as const]))
  return {
    width: Math.max(0, Math.round(right - left)),
    height: Math.max(0, top - BETWEEN),
    places: boxesOf(isPlace),
    links: boxesOf((item) => item.row % 2 === 1 && item.width > 0),
    lines: new Map(links.map(({ id }) => [id, lineOf(placed.get(id), placed)])),
    turned,
  }
}

const boxOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Placed> = {}): Box => ({ x, y, width, height })

const isPlace = ({ row, width }: Item): boolean => row % 2 === 0 && width > 0

/** From the place below through the link, and along its line to the place above. */
function lineOf(link: Placed | undefined, placed: ReadonlyMap<string, Placed>): string {
  const below = link?.item.below[0] && placed.get(link.item.below[0].key)
  const data = [curve(below, link)]
  for (let low = link; low && !isPlace(low.item);) {
    const high: Placed | undefined = low.item.above[0] && placed.get(low.item.above[0].key)
    data.push(curve(low, high))
    low = high
  }
  return data.join('')
}

/**
 * From the top of one box to the foot of another, upright at both ends. A place meets its lines where they come from,
 * as far as it reaches.
 */
function curve(low: Placed | undefined, high: Placed | undefined): string {
  if (!low || !high) return ''
  const [a, b] = [port(low, high), port(high, low)]
  const foot = high.y + high.height
  const middle = (low.top + foot) / 2
  const through = high.width > 0 ? '' : `V${high.y}`
  return `M${a} ${low.y}V${low.top}C${a} ${middle} ${b} ${middle} ${b} ${foot}${through}`
}

/** So much of a place is left beside a line that ends at it: its corner is round. */
const CORNER = 14

function port({ x, width }: Box, other: Box): number {
  const center = x + width / 2
  const room = width > other.width ? Math.max(0, width / 2 - CORNER) : 0
  return center + Math.max(-room, Math.min(room, other.x + other.width / 2 - center))
}
