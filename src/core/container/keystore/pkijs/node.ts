import { BaseBlock, fromBER, Integer } from 'asn1js'
import { AsnError, type AlgorithmIdentifier } from 'pkijs'
import { countEncodings } from '../../../asn1/count-encodings.ts'
import { concatBytes } from '../../../lib/bytes.ts'
import { unlessItThrows } from '../../../lib/library-call.ts'
import type { PfxFault } from '../pfx.ts'

/**
 * Depth: asn1js recurses, and overflows the stack at some 1,300 levels. Nodes: a truststore of 10,000 certificates has
 * fewer than 200,000. Length: ten times the largest keystore that was seen. Without a copy of the octets, in which a
 * key may lie in the clear: nobody could overwrite it.
 */
const limits = {
  maxDepth: 100,
  maxNodes: 200_000,
  maxContentLength: 64 << 20,
  parseEmbedded: false,
  copyInput: false,
} as const

/**
 * Why a file is not read: thrown in this folder, and a `Result` where `reader.ts` answers. Any other error is one of
 * this program.
 */
export class Unread extends Error {
  constructor(readonly fault: PfxFault) {
    super(fault.kind)
  }
}

export const malformed = (expected: string): Unread => new Unread({ kind: 'malformed', expected })

export function parse(bytes: Uint8Array): BaseBlock {
  // Asked first: asn1js takes a hundred times as long to come to its limit.
  if (countEncodings(bytes, limits.maxNodes) > limits.maxNodes)
    throw new Unread({ kind: 'too-many-parts', limit: limits.maxNodes })
  const parsed = unlessItThrows(() => fromBER(bytes, limits))
  if (!parsed) throw new Unread({ kind: 'unreadable' })
  if (parsed.offset === -1) throw malformed('an encoding that can be read to its end (ASN.1)')
  return parsed.result
}

/**
 * The structure as pkijs reads it. Only its constructor may stand in `make`: an AsnError says that it is another
 * structure, anything else is its own fault.
 */
export function as<T>(expected: string, make: () => T): T {
  try {
    return make()
  } catch (thrown) {
    throw thrown instanceof AsnError ? malformed(expected) : new Unread({ kind: 'unreadable' })
  }
}

export function parametersOf(algorithm: AlgorithmIdentifier): BaseBlock {
  const parameters = algorithm.algorithmParams as BaseBlock | undefined
  if (!parameters) throw malformed('the parameters of an algorithm')
  return parameters
}

/** The elements of a constructed node; none for others, though asn1js keeps the arcs of an identifier there too. */
export function elements(node: BaseBlock | undefined): readonly BaseBlock[] {
  const value = (node?.valueBlock as { readonly value?: unknown } | undefined)?.value
  return Array.isArray(value) ? value.filter((element) => element instanceof BaseBlock) : []
}

/**
 * A copy of the octets of an OCTET STRING, of one in pieces too, whatever its tag. Its depth was bounded when it was
 * parsed.
 */
export function octetsOf(node: BaseBlock | undefined): Uint8Array {
  if (!node) throw malformed('an octet string')
  if (node.idBlock.isConstructed) {
    const pieces = elements(node).map(octetsOf)
    const whole = concatBytes(pieces)
    for (const piece of pieces) piece.fill(0) // a key may lie in them
    return whole
  }
  const { valueHexView } = node.valueBlock as { readonly valueHexView?: Uint8Array }
  if (!valueHexView) throw malformed('an octet string')
  return valueHexView.slice()
}

/** A number of at least one; `Infinity` where it cannot be told exactly. */
export function countOf(node: BaseBlock): number {
  if (!(node instanceof Integer)) throw malformed('a number')
  const octets = octetsOf(node)
  const count = octets.reduce((sum, octet) => sum * 256 + octet, 0)
  if (octets.length === 0 || (octets[0] ?? 0) > 127 || count === 0) throw malformed('a number of at least one')
  return count > Number.MAX_SAFE_INTEGER ? Infinity : count
}
