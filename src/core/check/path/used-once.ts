import { equalBytes } from '../../lib/bytes.ts'
import { BytesMap } from '../../lib/bytes-map.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { nist } from '../../finding/reference.ts'
import { minimalInteger } from '../../asn1/integer.ts'
import { sha256Text } from '../../crypto/digest.ts'
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
  const findings = [keyReused(member, graph), serialReused(member, graph), nameReused(member, graph)]
  const found = findings.filter((each) => each !== undefined)
  return found.length === 0 ? passed(member) : { status: 'noted', member, findings: found }
}

const serials = new WeakMap<IssuerGraph, BytesMap<Member[]>>()

/** Those with its serial number, whoever gave it. */
function sameSerial(member: Member, graph: IssuerGraph): readonly Member[] {
  const known = serials.get(graph) ?? new BytesMap<Member[]>(sha256Text)
  if (!serials.has(graph)) {
    serials.set(graph, known)
    for (const each of graph.members) {
      const group = known.get(serialOf(each))
      if (group) group.push(each)
      else known.add(serialOf(each), [each])
    }
  }
  return known.get(serialOf(member)) ?? []
}

const serialOf = ({ certificate }: Member): Uint8Array => minimalInteger(certificate.serialNumber.content)

/** A CA is its name and its key: two CAs of one name may count alike. */
function sameIssuer(a: Member, b: Member): boolean {
  const [one = none, other = none] = [a.authorityKeyIdentifier, b.authorityKeyIdentifier]
  return a.issuer === b.issuer && equalBytes(one, other)
}

const none = new Uint8Array()

/** Another holder of the key. Two CAs are not compared: that one issued under two names is said of what it issued. */
function keyReused(member: Member, graph: IssuerGraph): Finding | undefined {
  const other = graph.sharersOf(member).find(({ subject, ca }) => subject !== member.subject && !(ca && member.ca))
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
function serialReused(member: Member, graph: IssuerGraph): Finding | undefined {
  if (isSelfSigned(member, graph)) return undefined
  const other = sameSerial(member, graph).find(
    (each) => sameIssuer(each, member) && each.keyHolder !== member.keyHolder && !isSelfSigned(each, graph),
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
      .map((each) => graph.sharersOf(each)),
  )
  if (keys.size < 2) return undefined
  const { range } = member.certificate.subject.node
  return finding('ca-name-reused', { certificate: member.id, range }, { subject: subjectOf(member), keys: keys.size })
}

const isRoot = (member: Member, graph: IssuerGraph): boolean => member.ca === true && isSelfSigned(member, graph)
