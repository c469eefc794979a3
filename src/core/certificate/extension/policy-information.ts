import { attempt } from '../../asn1/fault.ts'
import { integerOctets } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { readString } from '../../asn1/string.ts'
import { Tag } from '../../asn1/tag.ts'
import type { Row } from '../row/row.ts'
import { integerValue, oidValue, row, rowsValue, stringValue, undecodedValue } from '../row/row-value.ts'

/** A policy, and its notices for people. */
export interface PolicyInformation {
  readonly policyIdentifier: Oid
  readonly policyQualifiers: readonly PolicyQualifier[]
  readonly node: Asn1Node
}

/** Not decoded: no verdict depends on it, and the policy counts even if a qualifier cannot be read. */
export interface PolicyQualifier {
  readonly policyQualifierId: Oid
  readonly qualifier: Asn1Node
  readonly node: Asn1Node
}

/** The qualifiers of RFC 5280 section 4.2.1.4. */
const QualifierType = { cps: '1.3.6.1.5.5.7.2.1', userNotice: '1.3.6.1.5.5.7.2.2' } as const

/** True where RFC 5280 defines the type of a qualifier. */
export const isKnownQualifier = (type: Oid): boolean => Object.values<Oid>(QualifierType).includes(type)

/**
 * ```
 * CertificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation
 * PolicyInformation ::= SEQUENCE {
 *   policyIdentifier OBJECT IDENTIFIER, policyQualifiers SEQUENCE SIZE (1..MAX) OF PolicyQualifierInfo OPTIONAL }
 * PolicyQualifierInfo ::= SEQUENCE { policyQualifierId OBJECT IDENTIFIER, qualifier ANY DEFINED BY policyQualifierId }
 * ```
 * @throws Asn1Fault @see RFC 5280 section 4.2.1.4
 */
export function readPolicies(value: Asn1Node, what: string): PolicyInformation[] {
  return sequence(value, what)
    .rest()
    .map((node) => {
      const fields = sequence(node, 'a policy')
      const policyIdentifier = readOid(fields.any('a policy identifier'), 'a policy identifier')
      const qualifiers = fields.optional(Tag.sequence)
      fields.end()
      return { policyIdentifier, policyQualifiers: qualifiers?.children().map(readQualifier) ?? [], node }
    })
}

function readQualifier(node: Asn1Node): PolicyQualifier {
  const fields = sequence(node, 'a policy qualifier')
  const policyQualifierId = readOid(fields.any('the type of a policy qualifier'), 'the type of a policy qualifier')
  const qualifier = fields.any('a policy qualifier')
  fields.end()
  return { policyQualifierId, qualifier, node }
}

/** The text of a user notice, as encoded; undefined where the qualifier is no notice with a text. */
export function explicitText({ policyQualifierId, qualifier }: PolicyQualifier): Asn1Node | undefined {
  if (policyQualifierId !== QualifierType.userNotice) return undefined
  const parts = attempt(() => qualifier.children())
  return parts.ok ? parts.value.find(({ identifier }) => identifier !== Tag.sequence) : undefined
}

/** Yields a row with the policy alone, or with its qualifiers below where it has any. */
export function policyRow({ policyIdentifier, policyQualifiers, node }: PolicyInformation): Row {
  const identifier = oidValue(policyIdentifier)
  if (policyQualifiers.length === 0) return row('policy', identifier, node)
  return row('policy', rowsValue([row('policy-identifier', identifier), ...policyQualifiers.map(qualifierRow)]), node)
}

function qualifierRow({ policyQualifierId, qualifier, node }: PolicyQualifier): Row {
  if (policyQualifierId === QualifierType.cps)
    return row('cps-uri', stringValue(readString(qualifier), qualifier), node)
  if (policyQualifierId === QualifierType.userNotice) {
    const notice = attempt(() => userNoticeRows(qualifier))
    const value = notice.ok
      ? rowsValue(notice.value)
      : undecodedValue(qualifier.encoded, 'malformed-value', notice.error)
    return row('user-notice', value, node)
  }
  const value = undecodedValue(qualifier.encoded, 'unknown-type')
  return row(
    'policy-qualifier',
    rowsValue([row('type', oidValue(policyQualifierId)), row('value', value, qualifier)]),
    node,
  )
}

/**
 * ```
 * UserNotice ::= SEQUENCE { noticeRef NoticeReference OPTIONAL, explicitText DisplayText OPTIONAL }
 * NoticeReference ::= SEQUENCE { organization DisplayText, noticeNumbers SEQUENCE OF INTEGER }
 * ```
 */
function userNoticeRows(node: Asn1Node): Row[] {
  const fields = sequence(node, 'a user notice')
  const rows: Row[] = []
  const reference = fields.optional(Tag.sequence)
  if (reference) {
    const parts = sequence(reference, 'a notice reference')
    const organization = parts.any('an organization')
    rows.push(row('notice-organization', stringValue(readString(organization), organization), organization))
    for (const number of sequence(parts.any('notice numbers'), 'notice numbers').rest()) {
      rows.push(row('notice-number', integerValue(integerOctets(number, 'a notice number')), number))
    }
    parts.end()
  }
  if (!fields.done) {
    const text = fields.any('an explicit text')
    rows.push(row('explicit-text', stringValue(readString(text), text), text))
  }
  fields.end()
  return rows
}
