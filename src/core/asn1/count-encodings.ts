import { attempt } from './fault.ts'
import { readNode } from './node.ts'

/**
 * Counts the encodings in the bytes, at every depth, up to the first that cannot be read. Stops counting above `limit`,
 * so that the work is bounded, too. A loop, so that nesting costs no stack.
 */
export function countEncodings(bytes: Uint8Array, limit: number): number {
  const waiting = [{ start: 0, end: bytes.length }]
  let count = 0
  for (let place = waiting.pop(); place && count <= limit; place = waiting.pop()) {
    const { start, end } = place
    const reading = attempt(() => readNode(bytes, start, end))
    if (!reading.ok) break
    count++
    const node = reading.value
    if (node.end < end) waiting.push({ start: node.end, end })
    if (node.constructed && node.contentStart < node.contentEnd)
      waiting.push({ start: node.contentStart, end: node.contentEnd })
  }
  return count
}
