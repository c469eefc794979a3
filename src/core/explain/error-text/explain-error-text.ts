import type { Who } from '../../finding/who.ts'
import type { ErrorText, ErrorTextFamily } from './error-text.ts'
import { programs, type Program, type ProgramId } from './programs.ts'
import { Recogniser, type Hit } from './recognise.ts'
import { errorTextFamilies } from './registry.ts'
import { situations, type SituationId } from './situations.ts'
import { spell, type Spelling } from './spelling.ts'

/** A message of another program that was recognised, with everything there is to say of it. */
export interface ErrorTextMatch {
  /** The message as its program names it, such as `20 X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY`. */
  readonly name: string
  /** The spelling that was found in the text. */
  readonly found: string
  readonly program: ProgramId
  /** The usual name of the program. */
  readonly programName: string
  readonly situation: SituationId
  readonly means: string
  readonly cause: string
  /** Which file goes where, or what to ask for. */
  readonly toDo: string
  readonly who: Who
  /** The documents that the facts rest on. */
  readonly sources: readonly string[]
}

/**
 * Log files are longer; the first and the last part of one say what matters, and the page must not freeze. In UTF-16
 * units.
 */
const longestText = 200_000
/** So many messages are shown; a log that repeats itself names each but once. */
const mostMatches = 8

interface Known {
  readonly family: ErrorTextFamily
  readonly entry: ErrorText
}

interface Table {
  readonly messages: Recogniser<Known>
  /** By all the letters of the text. Several programs may use one number. */
  readonly alone: ReadonlyMap<string, readonly Known[]>
}

/**
 * The messages of other programs that stand in a text: a code, a line of a log, a whole log. The most telling first:
 * those that name a cause before those that only say that something failed, then in the order of the text. Empty where
 * none is known.
 */
export function explainErrorText(text: string): readonly ErrorTextMatch[] {
  const read = text.length <= longestText ? text : shortened(text)
  const spelling = spell(read)
  if (spelling.letters === '') return []
  const { messages, alone } = table()
  const hits = outermost(messages.find(spelling).filter((hit) => !isOtherCode(hit, spelling)))
  const context = hits.length > 0 ? programsNamed(read) : []
  const said = alone.get(spelling.letters) ?? []
  const found = [
    ...hits.map(({ of, start, end }) => ({ ...of, found: excerpt(read, spelling, start, end) })),
    ...said.map((known) => ({ ...known, found: read.trim() })),
  ]
  const unique = found.filter((each, i) => found.findIndex(({ entry }) => entry === each.entry) === i)
  const general = ({ entry }: Known): number => (entry.wraps ? 2 : 'general' in situations[entry.situation] ? 1 : 0)
  return unique
    .map((each, i) => ({ each, i }))
    .sort((a, b) => general(a.each) - general(b.each) || a.i - b.i)
    .slice(0, mostMatches)
    .map(({ each }) => matchOf(each, context))
}

/** The beginning and the end of a text, which a line break keeps apart. */
const shortened = (text: string): string => `${text.slice(0, longestText / 2)}\n${text.slice(-longestText / 2)}`

const excerpt = (read: string, { places }: Spelling, start: number, end: number): string =>
  read.slice(places[start] ?? 0, (places[end - 1] ?? 0) + 1)

/** A spelling within a longer one is not meant: `certificate revoked` in `alert certificate revoked`. */
function outermost(hits: readonly Hit<Known>[]): readonly Hit<Known>[] {
  let covered = 0
  return [...hits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const within = end <= covered
      covered = Math.max(covered, end)
      return !within
    })
}

/** Numbers of processes and of the web: `exit code 2`, `status code 20`. */
const otherCode = /(?:exit|status|http|response|return|result|reason|country|postal|zip|qr|source)$/

const isOtherCode = ({ start, end }: Hit<Known>, { letters }: Spelling): boolean =>
  letters.startsWith('code', start) &&
  /\d$/.test(letters.slice(start, end)) &&
  otherCode.test(letters.slice(Math.max(0, start - 10), start))

function matchOf(
  { family, entry, found }: Known & { readonly found: string },
  context: readonly ProgramId[],
): ErrorTextMatch {
  const program = family.library ? (context.find((id) => id !== family.program) ?? family.program) : family.program
  const situation = situations[entry.situation]
  const { name, trust, source } = programs[program]
  return {
    name: entry.says[0],
    found,
    program,
    programName: name,
    situation: entry.situation,
    means: entry.means ?? situation.means,
    cause: situation.cause,
    toDo: situation.trust ? `${trust} ${situation.toDo}` : situation.toDo,
    // An OPC UA application has an operator of its own, whichever side it is.
    who: program === 'opc-ua' && situation.who === 'server-administrator' ? 'opc-ua-operator' : situation.who,
    sources: [entry.source ?? family.source, ...(situation.trust ? [source] : [])],
  }
}

const wordBefore = /[\p{L}\p{N}_]$/u
const letterBehind = /^\p{L}/u

/**
 * The programs that a text names, in its order. Their marks count with their punctuation: `[ssl:error]` is Apache's,
 * `SSL: error` anybody's.
 */
function programsNamed(text: string): ProgramId[] {
  const lower = text.toLowerCase()
  const places = (Object.keys(programs) as ProgramId[]).flatMap((id) => {
    const { marks = [] }: Program = programs[id]
    return marks.flatMap((mark) => {
      const at = placeOf(lower, mark.toLowerCase())
      return at < 0 ? [] : { id, at }
    })
  })
  return places.sort((a, b) => a.at - b.at).map(({ id }) => id)
}

/** Where a mark is that is no part of a longer word; -1 where it is nowhere. */
function placeOf(lower: string, mark: string): number {
  let at = lower.indexOf(mark)
  while (at >= 0 && isWithinWord(lower, at, mark)) at = lower.indexOf(mark, at + 1)
  return at
}

const isWithinWord = (lower: string, at: number, mark: string): boolean =>
  wordBefore.test(lower.slice(Math.max(0, at - 1), at)) ||
  (letterBehind.test(mark.slice(-1)) && letterBehind.test(lower.slice(at + mark.length, at + mark.length + 1)))

let made: Table | undefined

/** Made when it is first asked for: most who open the page never ask. */
function table(): Table {
  if (made) return made
  const messages = new Recogniser<Known>()
  const alone = new Map<string, Known[]>()
  for (const family of errorTextFamilies)
    for (const entry of family.entries) {
      for (const spelling of entry.says) messages.add(spell(spelling).letters, { family, entry })
      for (const spelling of entry.alone ?? []) {
        const { letters } = spell(spelling)
        alone.set(letters, [...(alone.get(letters) ?? []), { family, entry }])
      }
    }
  return (made = { messages, alone })
}
