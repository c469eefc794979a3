import { latin1 } from './characters.ts'

// The parameters of RFC 3492 section 5.
const base = 36
const [tMin, tMax] = [1, 26]
const [skew, damp] = [38, 700]
const [initialBias, initialCode] = [72, 0x80]

/**
 * Yields a label in Punycode, without the `xn--` before it. The browser's own `URL` would do, but engines map some
 * letters differently: Chrome 109 still turns `ß` into `ss`.
 * @see RFC 3492 section 6.3
 */
export function encodePunycode(label: string): string {
  const codes = Array.from(label, (character) => character.codePointAt(0) ?? 0)
  const basic = codes.filter((code) => code < initialCode)
  let text = latin1(Uint8Array.from(basic))
  if (basic.length > 0) text += '-'

  let [code, delta, bias, handled] = [initialCode, 0, initialBias, basic.length]
  while (handled < codes.length) {
    const next = smallestFrom(codes, code)
    delta += (next - code) * (handled + 1)
    code = next
    for (const other of codes) {
      if (other < code) delta++
      if (other !== code) continue
      text += variableLength(delta, bias)
      bias = adapt(delta, handled + 1, handled === basic.length)
      delta = 0
      handled++
    }
    delta++
    code++
  }
  return text
}

/**
 * Yields the label that a text in Punycode stands for; the caller has removed `xn--`. Undefined where it stands for no
 * label, for example where a code point is not a character.
 * @see RFC 3492 section 6.2
 */
export function decodePunycode(text: string): string | undefined {
  const hyphen = text.lastIndexOf('-')
  const codes = Array.from(text.slice(0, Math.max(0, hyphen)), (character) => character.charCodeAt(0))
  if (codes.some((code) => code >= initialCode)) return undefined

  let [code, position, bias] = [initialCode, 0, initialBias]
  let next = hyphen + 1
  while (next < text.length) {
    const first = position
    let weight = 1
    for (let k = base; ; k += base) {
      const value = digitValue(text.charCodeAt(next++))
      if (value === undefined) return undefined
      position += value * weight
      // No label comes near this number; anything larger is not a character.
      if (position > 0x7fffffff) return undefined
      const threshold = Math.min(Math.max(k - bias, tMin), tMax)
      if (value < threshold) break
      weight *= base - threshold
    }
    const length = codes.length + 1
    bias = adapt(position - first, length, first === 0)
    code += Math.floor(position / length)
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
    position %= length
    codes.splice(position, 0, code)
    position++
  }
  return codes.map((each) => String.fromCodePoint(each)).join('')
}

/**
 * Yields the value of a digit from its character code, in either case; undefined for any other code. Beyond the end of
 * the text the code is NaN, so the value is undefined there, too.
 */
function digitValue(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26
  const letter = (code | 0x20) - 0x61
  return code >= 0x41 && letter >= 0 && letter < 26 ? letter : undefined
}

/** A loop, because the argument list of Math.min has a limit. */
function smallestFrom(codes: readonly number[], least: number): number {
  let smallest = Infinity
  for (const code of codes) if (code >= least && code < smallest) smallest = code
  return smallest
}

/** @see RFC 3492 section 3.3 */
function variableLength(delta: number, bias: number): string {
  let text = ''
  let rest = delta
  for (let k = base; ; k += base) {
    const threshold = Math.min(Math.max(k - bias, tMin), tMax)
    if (rest < threshold) return text + digit(rest)
    text += digit(threshold + ((rest - threshold) % (base - threshold)))
    rest = Math.floor((rest - threshold) / (base - threshold))
  }
}

/** `a` to `z` for 0 to 25, `0` to `9` for 26 to 35. */
const digit = (value: number): string => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(value)

/** @see RFC 3492 section 6.1 */
function adapt(first: number, points: number, isFirst: boolean): number {
  let delta = isFirst ? Math.floor(first / damp) : Math.floor(first / 2)
  delta += Math.floor(delta / points)
  let k = 0
  for (; delta > ((base - tMin) * tMax) / 2; k += base) delta = Math.floor(delta / (base - tMin))
  return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew))
}
