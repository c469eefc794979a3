/**
 * Scripts whose words may contain Latin letters: those in everyday use without letters that look Latin. UAX 31 table 5
 * without {@link alike}.
 */
const besideLatin = [
  ...['Arabic', 'Bengali', 'Devanagari', 'Ethiopic', 'Georgian', 'Gujarati', 'Gurmukhi', 'Hebrew', 'Kannada', 'Khmer'],
  ...['Lao', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala', 'Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan'],
]

/** Scripts with letters that look like Latin ones. UTS 39 does not list Armenian, which has `օ`, `ս` and `ո`. */
const alike = [
  'Cyrillic',
  'Greek',
  'Armenian',
  'Cherokee',
  'Coptic',
  'Lisu',
  'Glagolitic',
  'Gothic',
  'Runic',
  'Tifinagh',
]

const eastAsian = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo']

const scripts = ['Latin', ...alike, ...besideLatin, ...eastAsian].map((name) => ({
  name,
  letter: new RegExp(`\\p{Script_Extensions=${name}}`, 'u'),
}))

/** Stands for every script that is not listed here: none of them is in everyday use. */
const rare = 'a rare script'

/**
 * Scripts that are written together. Every script may be used alone.
 * @see UTS 39 section 5.2, Moderately Restrictive
 */
const together: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Hangul'],
  ['Latin', 'Han', 'Bopomofo'],
  ...besideLatin.map((name) => ['Latin', name]),
]

/** A word with letters of scripts that are never written together: a letter of one may imitate a letter of another. */
export interface MixedWord {
  readonly word: string
  /** English names such as `Latin`; the script with the most letters comes first. */
  readonly scripts: readonly string[]
  /** The places of the letters, with their marks, that are not of the first script: UTF-16 units, end-exclusive. */
  readonly foreign: readonly { readonly start: number; readonly end: number }[]
}

/** Letters, marks and digits. In a DNS name the unit is a label, and hyphens do not end it. */
const words = { word: /[\p{L}\p{M}\p{N}]+/gu, label: /[\p{L}\p{M}\p{N}_-]+/gu } as const

const ascii = /^[\0-\x7f]*$/

/**
 * Yields the words, or the labels, of a text that mix scripts. Digits, marks and signs go with every script. A letter
 * that several scripts use goes with each of them.
 * @see UTS 39 sections 5.1 and 5.2
 */
export function mixedWords(text: string, unit: keyof typeof words = 'word'): MixedWord[] {
  if (ascii.test(text)) return []
  return [...text.matchAll(words[unit])].flatMap(({ 0: word, index }) => {
    const mixed = ascii.test(word) ? undefined : mixture(word, index)
    return mixed ? [mixed] : []
  })
}

function mixture(word: string, index: number): MixedWord | undefined {
  const letters: { readonly start: number; end: number; readonly scripts: readonly string[] }[] = []
  const known = new Map<string, readonly string[]>()
  let start = index
  for (const character of word) {
    const end = start + character.length
    const of = known.get(character) ?? scriptsOf(character)
    known.set(character, of)
    const last = letters.at(-1)
    if (of.length > 0) letters.push({ start, end, scripts: of })
    else if (last?.end === start && /\p{M}/u.test(character)) last.end = end
    start = end
  }
  const counts = new Map<string, number>()
  for (const { scripts: of } of letters) for (const name of of) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
  const fits = (set: readonly string[]): boolean => letters.every(({ scripts: of }) => of.some((n) => set.includes(n)))
  if (names.some((name) => fits([name])) || together.some(fits)) return undefined
  const [main = ''] = names
  const foreign = letters.filter(({ scripts: of }) => !of.includes(main))
  return { word, scripts: names, foreign: foreign.map(({ start: from, end }) => ({ start: from, end })) }
}

/**
 * Yields nothing for characters that go with every script, and for marks that several scripts share: the list of those
 * changes from one version of Unicode to the next.
 */
function scriptsOf(character: string): readonly string[] {
  if (/[\p{Script_Extensions=Common}\p{Script=Inherited}]/u.test(character)) return []
  const names = scripts.flatMap(({ name, letter }) => (letter.test(character) ? [name] : []))
  return names.length > 0 ? names : [rare]
}

/** Small letters of other scripts that look like a Latin letter in most fonts. @see UTS 39 confusables.txt */
const passForLatin: Readonly<Record<string, RegExp>> = {
  Cyrillic: /^[асԁеһіјӏорԛѕԝхуѵг]+$/u,
  Greek: /^[αγινορσυ]+$/u,
  Armenian: /^[օսոհյցզ]+$/u,
}

/**
 * Yields the script of a label if all of its letters look like Latin ones; otherwise undefined.
 * @see UTS 39 section 4, whole-script confusables
 */
export function passesForLatin(label: string): string | undefined {
  const letters = label.replace(/[\p{N}_-]/gu, '')
  return Object.entries(passForLatin).find(([, all]) => all.test(letters))?.[0]
}
