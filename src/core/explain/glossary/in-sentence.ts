import { glossary, type TermId } from '../glossary.ts'

/** A piece of a sentence: plain words, or an abbreviation with the entry that explains it. */
export type TermPiece = string | { readonly term: TermId; readonly text: string }

/**
 * Short forms that entries explain under a longer name. Those that are an entry's own name, or another name of it, are
 * known without being listed here.
 */
const furtherSpellings: Readonly<Record<string, TermId>> = {
  '.cer': 'cer-file',
  '.crt': 'cer-file',
  '.der': 'cer-file',
  '.pem': 'cer-file',
  'Base-64': 'base64',
  DSA: 'digital-signature',
  ECDSA: 'digital-signature',
  MD5: 'hash',
  'PKCS #12': 'pkcs12',
  'PKCS #7': 'pkcs7',
  'PKCS #8': 'pkcs8',
  RSA: 'key-size',
  'SHA-1': 'hash',
  'SHA-1 thumbprint': 'sha-1-thumbprint',
  'SHA-256': 'hash',
  'SHA-256 fingerprint': 'sha-256-fingerprint',
  'SHA-384': 'hash',
  'SHA-512': 'hash',
  'X.509': 'x509-certificate',
}

/** Words of capital letters and digits, two capitals at least: `CA`, `OPC UA`, `ASN.1`; and endings of file names. */
const isAbbreviation = (name: string): boolean =>
  /^(?:[A-Z][A-Z0-9.]*(?: [A-Z#][A-Z0-9]*)*|\.[a-z][a-z0-9]*)$/.test(name) &&
  (name.startsWith('.') || /[A-Z].*[A-Z]/.test(name))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\#]/g, '\\$&')

interface Spellings {
  readonly terms: ReadonlyMap<string, TermId>
  readonly recognised: RegExp
}

/**
 * Made when the first sentence is cut. The longest come first; alone or in the plural, and not as a part of another
 * word, number or name.
 */
function makeSpellings(): Spellings {
  const terms = new Map([
    ...(Object.keys(glossary) as TermId[]).flatMap((id) =>
      [glossary[id].term, ...(glossary[id].alsoCalled ?? [])].filter(isAbbreviation).map((name) => [name, id] as const),
    ),
    ...Object.entries(furtherSpellings),
  ])
  const any = [...terms.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  return { terms, recognised: new RegExp(`(?<![\\w.#/-])(?:${any})(?=s?(?![\\w#/-]|\\.\\w))`, 'g') }
}

let made: Spellings | undefined

/**
 * Cuts a sentence of ours at the abbreviations that the glossary explains, each at its first place in it. Yields the
 * whole text in order; empty for an empty one. Names from certificates are not for here: what somebody else wrote is
 * never a term.
 */
export function termPieces(sentence: string): TermPiece[] {
  const { terms, recognised } = (made ??= makeSpellings())
  const pieces: TermPiece[] = []
  const said = new Set<TermId>()
  let end = 0
  for (const { 0: text, index } of sentence.matchAll(recognised)) {
    const term = terms.get(text)
    if (!term || said.has(term)) continue
    said.add(term)
    if (index > end) pieces.push(sentence.slice(end, index))
    pieces.push({ term, text })
    end = index + text.length
  }
  if (end < sentence.length) pieces.push(sentence.slice(end))
  return pieces
}
