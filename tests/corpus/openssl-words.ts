import { openssl } from '../support/openssl.ts'

/** How openssl is asked to write names and dates. */
export const writing = ['-nameopt', 'RFC2253,-esc_msb,-sname,oid', '-dateopt', 'iso_8601'] as const

/** The value of a line `name=value`, as `-subject` and its like give them. */
export const lineOf = (text: string, name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? ''

/** The date of a line `name=date`; years before 1000 have blanks before them. */
export const dateOf = (text: string, name: string): string =>
  lineOf(text, name).replace(/^ +/, (blanks) => '0'.repeat(blanks.length))

/** `0A` or `-0A`. */
export const numberOf = (hex: string): bigint =>
  hex.startsWith('-') ? -BigInt(`0x${hex.slice(1)}`) : BigInt(`0x${hex}`)

/**
 * Identifiers of the extensions in a block, critical ones with a `!` behind. Their heads are indented by exactly
 * `blanks`, their values further.
 */
export function extensionsIn(block: string, blanks: number): string[] {
  const heads = block.matchAll(new RegExp(`^ {${blanks}}(\\S[^\\n]*?): ?( ?critical)? *$`, 'gm'))
  return Array.from(heads, ([, name = '', critical = '']) => (oidOf(name) ?? name) + (critical === '' ? '' : '!'))
}

/** The identifier of what openssl calls by name; undefined where it has no such name. */
export const oidOf = (name: string): string | undefined =>
  /^\d+(\.\d+)+$/.test(name) ? name : objects().oids.get(name)

/** Whether openssl has a name for an identifier. */
export const opensslNames = (oid: string): boolean => objects().named.has(oid)

let known: { readonly oids: ReadonlyMap<string, string>; readonly named: ReadonlySet<string> } | undefined

const objects = () => (known ??= listObjects())

/** `openssl list -objects` has a line `SN = LN, OID` for each name, or `SN = OID` where the long one is the same. */
function listObjects() {
  const oids = new Map<string, string>()
  const lines = openssl(['list', '-objects']).stdout.matchAll(/^(.*?) = (?:(.*), )?([\d.]+)$/gm)
  for (const [, short = '', long = short, oid = ''] of lines) oids.set(short, oid).set(long, oid)
  return { oids, named: new Set(oids.values()) }
}

/** In place of a key whose algorithm this openssl does not know: later ones know more. */
export const algorithmUnknown = 'algorithm unknown'

/**
 * The parts of a key that openssl could decode, as `part=value`; undefined where it knows no such algorithm, or cannot
 * decode the key.
 */
export function keyOf(text: string): string | undefined {
  if (/Public Key Algorithm: [\d.]+$/m.test(text)) return algorithmUnknown
  const block = /Public Key Algorithm: [^\n]*\n((?: {16}[^\n]*\n)+)/.exec(text)?.[1] ?? ''
  if (!block.includes('Public-Key: (') && !/^ {16}(X|ED)\d+ Public-Key:/m.test(block)) return undefined
  const parts = Array.from(block.matchAll(/^ {16}(\S[^:\n]*): *(.*)\n((?: {20}.*\n)*)/gm))
  return parts
    .flatMap(([, part = '', inline = '', octets = '']) => {
      const name = keyParts[part.replace(/ \(.*\)$/, '')]
      if (name === undefined) return []
      if (name === 'curve') return [`curve=${oidOf(inline.trim()) ?? inline}`]
      const hex = octets.replace(/[^0-9a-f]/g, '') || (/0x([0-9a-f]+)/.exec(inline)?.[1] ?? '')
      return [`${name}=${withoutZeros(hex)}`]
    })
    .sort()
    .join(' ')
}

/** Of what openssl prints of a key, that which makes it another one. */
const keyParts: Readonly<Record<string, string>> = {
  Modulus: 'modulus',
  Exponent: 'exponent',
  pub: 'octets',
  P: 'p',
  Q: 'q',
  G: 'g',
  'ASN1 OID': 'curve',
  Prime: 'prime',
  A: 'a',
  B: 'b',
  Generator: 'base',
  Order: 'order',
  Cofactor: 'cofactor',
}

export const withoutZeros = (hex: string): string => hex.replace(/^0+(?=.)/, '')
