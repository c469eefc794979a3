import { toHex } from '../../lib/hex.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { nist } from '../../finding/reference.ts'
import { minimalInteger } from '../../asn1/integer.ts'
import type { IssuerGraph } from '../../path/issuer-graph.ts'
import type { Member } from '../../path/member.ts'
import { passed, type Outcome, type PathCheck } from '../contract.ts'
import { isSelfSigned, issuerOf, subjectOf } from '../members.ts'

/**
 * Among all certificates that are open: one key has one holder, one CA gives a serial number once, and one name belongs
 * to one CA. Renewed certificates keep name and key, cross-certificates too, and a CA that was renamed may keep its
 * key. No program looks for it when it validates a path; Firefox refuses a serial number that it has seen in another
 * certificate of the CA.
 * @see NIST SP 800-57 part 1 section 5.2 for keys, RFC 5280 sections 4.1.2.2 and 4.1.2.6
 */
export const usedOnceCheck = {
  id: 'used-once',
  reference: nist('800-57 part 1', '5.2'),
  run: ({ path: { members }, graph }) => members.map((member) => judge(member, graph)),
} as const satisfies PathCheck

function judge(member: Member, graph: IssuerGraph): Outcome {
  const pool = poolOf(graph)
  const findings = [keyReused(member, pool), serialReused(member, pool, graph), nameReused(member, graph)]
  const found = findings.filter((each) => each !== undefined)
  return found.length === 0 ? passed(member) : { status: 'noted', member, findings: found }
}

/** The members by what should be theirs alone. */
interface Pool {
  readonly byKey: ReadonlyMap<string, readonly Member[]>
  readonly bySerial: ReadonlyMap<string, readonly Member[]>
}

const pools = new WeakMap<IssuerGraph, Pool>()

function poolOf(graph: IssuerGraph): Pool {
  const known = pools.get(graph)
  if (known) return known
  const pool = { byKey: grouped(graph.members, keyOf), bySerial: grouped(graph.members, serialOf) }
  pools.set(graph, pool)
  return pool
}

function grouped(members: readonly Member[], by: (member: Member) => string): Map<string, Member[]> {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const group = groups.get(by(member))
    if (group) group.push(member)
    else groups.set(by(member), [member])
  }
  return groups
}

const keyOf = ({ certificate }: Member): string => toHex(certificate.spki.node.encoded)

/** A CA is its name and its key: two CAs of one name may count alike. */
const serialOf = ({ certificate, issuer, authorityKeyIdentifier }: Member): string =>
  [
    toHex(minimalInteger(certificate.serialNumber.content)),
    authorityKeyIdentifier ? toHex(authorityKeyIdentifier) : '',
    issuer,
  ].join(' ')

/** Another holder of the key. Two CAs are not compared: that one issued under two names is said of what it issued. */
function keyReused(member: Member, { byKey }: Pool): Finding | undefined {
  const others = (byKey.get(keyOf(member)) ?? []).filter(({ subject }) => subject !== member.subject)
  const other = others.find((each) => !(each.ca && member.ca))
  if (!other) return undefined
  const { range } = member.certificate.spki.node
  const ofCa = member.ca === true || other.ca === true
  return finding(
    'key-reused',
    { certificate: member.id, range },
    { subject: subjectOf(member), other: subjectOf(other), ofCa },
  )
}

/**
 * Another holder's certificate with the serial number; a self-signed one numbers only itself, and a second one of its
 * name is another CA's.
 */
function serialReused(member: Member, { bySerial }: Pool, graph: IssuerGraph): Finding | undefined {
  if (isSelfSigned(member, graph)) return undefined
  const other = (bySerial.get(serialOf(member)) ?? []).find(
    (each) => each.keyHolder !== member.keyHolder && !isSelfSigned(each, graph),
  )
  if (!other) return undefined
  const { range } = member.certificate.serialNumber
  const params = { subject: subjectOf(member), other: subjectOf(other), issuer: issuerOf(member) }
  return finding('serial-number-reused', { certificate: member.id, range }, params)
}

/** Self-signed CAs of one name with different keys: by the name alone a person takes one for the other. */
function nameReused(member: Member, graph: IssuerGraph): Finding | undefined {
  if (!isRoot(member, graph)) return undefined
  const keys = new Set(
    graph
      .bearersOf(member.subject)
      .filter((each) => isRoot(each, graph))
      .map(keyOf),
  )
  if (keys.size < 2) return undefined
  const { range } = member.certificate.subject.node
  return finding('ca-name-reused', { certificate: member.id, range }, { subject: subjectOf(member), keys: keys.size })
}

const isRoot = (member: Member, graph: IssuerGraph): boolean => member.ca === true && isSelfSigned(member, graph)
