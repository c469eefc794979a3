/** Tells which part of a minified script came from which source file. */
import { decode } from '@jridgewell/sourcemap-codec'

/**
 * Yields for each source file the text that it became, as far as the source map tells. Text without a source stands
 * under ''.
 * @param {string} code
 * @param {{ readonly sources: readonly (string | null)[], readonly mappings: string }} map
 * @returns {Map<string, string>}
 */
export function bySource(code, map) {
  /** @type {Map<string, string>} */
  const texts = new Map()
  /** @param {string | null | undefined} source @param {string} text */
  const add = (source, text) => texts.set(source ?? '', (texts.get(source ?? '') ?? '') + text)
  const lines = code.split('\n')
  const mappings = decode(map.mappings)
  for (const [at, line] of lines.entries()) {
    const segments = mappings[at] ?? []
    add('', line.slice(0, segments[0]?.[0] ?? line.length))
    for (const [index, [start, source]] of segments.entries()) {
      add(source === undefined ? '' : map.sources[source], line.slice(start, segments[index + 1]?.[0] ?? line.length))
    }
    if (at < lines.length - 1) add('', '\n')
  }
  return texts
}
