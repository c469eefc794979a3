import { quotedName } from '../../lib/quoted-name.ts'
import type { ReportInput } from './document.ts'

/**
 * Yields the input with names, addresses, serial numbers, fingerprints and other octets replaced, each by the same word
 * everywhere. Dates, algorithms, purposes and what was found stay. A text is kept only where it is known to be ours, so
 * that what is new in a Report is replaced until somebody says otherwise here.
 */
export function redacted({ tool, ...input }: ReportInput): ReportInput {
  const words = new Words()
  const ids = new Set<string>()
  walk(input, (text, key, within) => {
    if (key === 'id') ids.add(text)
    else if (!isOurs(text, key, within) && !isId.test(text)) words.of(text)
    return text
  })
  const replaced = walk(input, (text, key, within) =>
    ids.has(text) || (isOurs(text, key, within) && !words.has(text)) ? text : words.of(text),
  )
  return { ...(replaced as Omit<ReportInput, 'tool'>), tool }
}

type Plain = Readonly<Record<string, unknown>>
type Replace = (text: string, key: string, within: Plain) => string

/** A copy of plain data with every text replaced; those in a list have the key of the list. */
function walk(value: unknown, replace: Replace, key = '', within: Plain = {}): unknown {
  if (typeof value === 'string') return replace(value, key, within)
  if (Array.isArray(value)) return value.map((each) => walk(each, replace, key, within))
  if (typeof value !== 'object' || value === null) return value
  const record = value as Plain
  return Object.fromEntries(Object.entries(record).map(([name, each]) => [name, walk(each, replace, name, record)]))
}

const set = (keys: string): ReadonlySet<string> => new Set(keys.split(' '))

/** Keys whose texts are from the person's files, whatever they look like. */
const theirs = set(
  'subject issuer subjectName issuerName serialNumber name value text hex decimal pem addresses issuerAddresses ' +
    'listAddresses responderAddresses alternativeNames presented names uri uris asked ca applicationUri alias entry ' +
    'keyIdentifier responder sha1 sha256 fingerprints bearer demandedBy limitedBy constraint permitted excluded other ' +
    'signer',
)

/** Keys whose texts are ours, or names of algorithms and object identifiers. */
const ours = set(
  'id code document section oid initial policies acceptable keyUsage purpose purposes usages algorithm curve hash ' +
    'inner outer expected attribute short encoding documents url constraintOf',
)

/** Links name their certificates by id, as subject and issuer. */
const isId = /^[bcelos]\d+$/

/** Words of ours, with hyphens. */
const word = /^[a-z0-9]+(-[a-z0-9]+)*$/

function isOurs(text: string, key: string, within: Plain): boolean {
  if (text === '') return true
  // The name of an identifier, and a time as it is encoded.
  if ('oid' in within && key !== 'text' && key !== 'hex') return true
  if (key === 'text' && (within['kind'] === 'time' || within['kind'] === 'instant')) return true
  return ours.has(key) || (!theirs.has(key) && word.test(text))
}

/** The words that stand for texts, in the order in which these came. */
class Words {
  readonly #words = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  has(text: string): boolean {
    return this.#words.has(text)
  }

  of(text: string): string {
    const known = this.#words.get(text)
    if (known !== undefined || text === '') return known ?? ''
    const word = attribute.test(text) ? this.#name(text) : this.#next(kindOf(text))
    this.#words.set(text, word)
    // A sentence may have it shortened.
    this.#words.set(quotedName(text), word)
    return word
  }

  /** A distinguished name keeps its attributes: `CN=name-1,O=name-2`. */
  #name(text: string): string {
    return text.replace(attributes, (_, key: string, value: string) => key + this.of(value.replace(/\\(.)/g, '$1')))
  }

  #next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    return `${kind}-${count}`
  }
}

const attribute = /^[\w.]+=/
const attributes = /((?:^|[,+])[\w.]+=)((?:\\.|[^\\,+])*)/g

const kindOf = (text: string): string =>
  text.includes('://') || text.includes('@') ? 'address' : /^[0-9a-f]*\d[0-9a-f]*$/.test(text) ? 'number' : 'name'
