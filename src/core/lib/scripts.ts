/** Scripts whose words may have Latin letters among them: those in everyday use that no Latin letter is mistaken for. UAX 31 table 5 without {@link alike}. */
const besideLatin = [
  ...['Arabic', 'Bengali', 'Devanagari', 'Ethiopic', 'Georgian', 'Gujarati', 'Gurmukhi', 'Hebrew', 'Kannada', 'Khmer'],
  ...['Lao', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala', 'Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan'],
]

/** Scripts with letters that look like Latin ones. UTS 39 leaves Armenian out, which has `օ`, `ս` and `ո`. */
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

/** Stands for every script that is not listed: none of them is in everyday use. */
const rare = 'a rare script'

/** What is written together. Every script may stand alone. @see UTS 39 section 5.2, Moderately Restrictive */
const together: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Hangul'],
  ['Latin', 'Han', 'Bopomofo'],
  ...besideLatin.map((name) => ['Latin', name]),
]

/** A word whose letters are of scripts that nobody writes together: one of them may be passed off as another. */
export interface MixedWord {
  readonly word: string
  /** English names such as `Latin`, the one with most letters first. */
  readonly scripts: readonly string[]
  /** Where in the text the letters stand, with their marks, that are not of the first script: UTF-16 units, end-exclusive. */
  readonly foreign: readonly { readonly start: number; readonly end: number }[]
}

/** Letters, marks and digits; in a name of the DNS a label, which hyphens do not end. */
const words = { word: /[\p{L}\p{M}\p{N}]+/gu, label: /[\p{L}\p{M}\p{N}_-]+/gu } as const

const ascii = /^[\0-\x7f]*$/

/**
 * The words, or the labels, of a text that mix scripts. Digits, marks and signs go with every script; a letter that several write goes with each of them.
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

/** Empty for what goes with every script, and for marks that several share: which ones those are differs from one version of Unicode to the next. */
function scriptsOf(character: string): readonly string[] {
  if (/[\p{Script_Extensions=Common}\p{Script=Inherited}]/u.test(character)) return []
  const names = scripts.flatMap(({ name, letter }) => (letter.test(character) ? [name] : []))
  return names.length > 0 ? names : [rare]
}

/** Small letters of other scripts that are shown like a Latin one in most type. @see UTS 39 confusables.txt */
const passForLatin: Readonly<Record<string, RegExp>> = {
  Cyrillic: /^[асԁеһіјӏорԛѕԝхуѵг]+$/u,
  Greek: /^[αγινορσυ]+$/u,
  Armenian: /^[օսոհյցզ]+$/u,
}

/** The script of a label all of whose letters would pass for Latin ones; undefined where that is not so. @see UTS 39 section 4, whole-script confusables */
export function passesForLatin(label: string): string | undefined {
  const letters = label.replace(/[\p{N}_-]/gu, '')
  return Object.entries(passForLatin).find(([, all]) => all.test(letters))?.[0]
}
