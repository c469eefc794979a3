import type { DerProblem } from '../finding/certificate.ts'
import { attempt } from '../asn1/fault.ts'
import { isMinimalInteger } from '../asn1/integer.ts'
import { readOnly, type Asn1Node } from '../asn1/node.ts'
import { contextConstructed, Tag } from '../asn1/tag.ts'
import type { Certificate } from './certificate.ts'
import { basicConstraints } from './extension/basic-constraints.ts'
import { extensionValue } from './extension/find-extension.ts'

/** A place where the encoding of a certificate is not DER, and the section of X.690 with the rule. */
export interface DerFault {
  readonly problem: DerProblem
  readonly section: string
  readonly node: { readonly range: Asn1Node['range'] }
}

/** A certificate is in many paths and is walked once. */
const known = new WeakMap<Certificate, readonly DerFault[]>()

/**
 * Yields the places where a certificate is not DER: lengths, booleans, integers, bit strings, the order of members in
 * sets, and defaults that are encoded. Looks at the frame and at every extension, and yields the first place of each
 * kind. Empty where the certificate is DER. Yields one and the same array each time.
 * @see RFC 5280 section 4.1, X.690 sections 10 and 11
 */
export function derFaults(certificate: Certificate): readonly DerFault[] {
  const before = known.get(certificate)
  if (before) return before
  const first = new Map<DerProblem, DerFault>()
  const add = (fault: DerFault): void => {
    if (!first.has(fault.problem)) first.set(fault.problem, fault)
  }
  walk(readOnly(certificate.bytes), add)
  for (const { value } of certificate.extensions) {
    const inner = attempt(() => readOnly(value.source, value.contentStart, value.contentEnd))
    if (inner.ok) walk(inner.value, add)
  }
  writtenDefaults(certificate).forEach(add)
  const faults = [...first.values()]
  known.set(certificate, faults)
  return faults
}

/**
 * Visits every encoding below a node. A list instead of recursion, so that nesting costs no stack. Content that is not
 * an encoding is passed over; other checks report it.
 */
function walk(root: Asn1Node, add: (fault: DerFault) => void): void {
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nonMinimalLength) add({ problem: 'length', section: '10.1', node })
    if (!node.constructed) {
      const fault = primitiveFault(node)
      if (fault) add({ ...fault, node })
      continue
    }
    const children = attempt(() => node.children())
    if (!children.ok) continue
    if (node.identifier === Tag.set && !isSorted(children.value)) add({ problem: 'set-order', section: '11.6', node })
    for (const child of children.value) open.push(child)
  }
}

function primitiveFault({ identifier, content }: Asn1Node): Pick<DerFault, 'problem' | 'section'> | undefined {
  switch (identifier) {
    case Tag.boolean:
      return content[0] === 0 || content[0] === 0xff ? undefined : { problem: 'boolean', section: '11.1' }
    case Tag.integer:
      return isMinimalInteger(content) ? undefined : { problem: 'integer', section: '8.3.2' }
    case Tag.bitString: {
      const unused = (1 << (content[0] ?? 0)) - 1
      return ((content.at(-1) ?? 0) & unused) === 0 || content.length < 2
        ? undefined
        : { problem: 'unused-bits', section: '11.2.1' }
    }
    default:
      return undefined
  }
}

/** Compares as octet strings, "the shorter components being padded at their trailing end with 0-octets". */
function isSorted(members: readonly Asn1Node[]): boolean {
  return members.every(({ encoded }, i) => {
    const before = members[i - 1]?.encoded
    if (!before) return true
    for (let at = 0; at < Math.max(before.length, encoded.length); at++) {
      const difference = (before[at] ?? 0) - (encoded[at] ?? 0)
      if (difference !== 0) return difference < 0
    }
    return true
  })
}

/**
 * "The encoding of a set value or sequence value shall not include an encoding for any component value which is equal
 * to its default value."
 */
function writtenDefaults(certificate: Certificate): DerFault[] {
  const fault = (node: DerFault['node']): DerFault => ({ problem: 'default', section: '11.5', node })
  const faults: DerFault[] = []
  const [version] = certificate.tbs.children()
  if (version?.identifier === contextConstructed(0) && certificate.version === 1) faults.push(fault(version))
  for (const { node, critical } of certificate.extensions) {
    if (!critical && node.children().length > 2) faults.push(fault(node))
  }
  const constraints = extensionValue(certificate, basicConstraints)
  if (constraints && !constraints.cA && constraints.ranges.cA) faults.push(fault({ range: constraints.ranges.cA }))
  return faults
}
