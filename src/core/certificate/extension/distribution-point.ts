import { reasonFlags } from '../../finding/revocation.ts'
import { decodeBitString, setBits } from '../../asn1/bit-string.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, contextPrimitive } from '../../asn1/tag.ts'
import type { ValueTerm } from '../../finding/term.ts'
import { generalNameRow } from '../row/describe-general-name.ts'
import { relativeNameValue } from '../row/describe-name.ts'
import { readImplicitGeneralNames, type GeneralName } from '../general-name.ts'
import { readRdnAttributes, type RelativeDistinguishedName } from '../name.ts'
import type { Row } from '../row/row.ts'
import { numberValue, row, rowsValue, termValue } from '../row/row-value.ts'

/** In the order of their bits; X.509 (10/2019) adds the last one. */
const reasons = ['unused', ...reasonFlags, 'weak-algorithm-or-key'] as const satisfies readonly ValueTerm[]

/** The name of a distribution point. Both fields are undefined where it has no name. */
export interface DistributionPointName {
  readonly fullName: readonly GeneralName[] | undefined
  /** To be appended to the name of the CRL's issuer. */
  readonly nameRelativeToCRLIssuer: RelativeDistinguishedName | undefined
}

/** A place where a CRL is published, the reasons that it covers and its signer. */
export interface DistributionPoint extends DistributionPointName {
  /** Numbers of the reason bits; undefined where the CRL covers all reasons. */
  readonly reasons: readonly number[] | undefined
  /** Undefined where the issuer of the certificate signs the CRL. */
  readonly cRLIssuer: readonly GeneralName[] | undefined
  readonly node: Asn1Node
}

/**
 * ```
 * CRLDistributionPoints ::= SEQUENCE SIZE (1..MAX) OF DistributionPoint
 * DistributionPoint ::= SEQUENCE {
 *   distributionPoint [0] DistributionPointName OPTIONAL, reasons [1] IMPLICIT ReasonFlags OPTIONAL,
 *   cRLIssuer [2] IMPLICIT GeneralNames OPTIONAL }
 * DistributionPointName ::= CHOICE {
 *   fullName [0] IMPLICIT GeneralNames, nameRelativeToCRLIssuer [1] IMPLICIT RelativeDistinguishedName }
 * ```
 * The tag of a CHOICE is always explicit (X.680 section 31.2.7).
 * @throws Asn1Fault
 * @see RFC 5280 section 4.2.1.13
 */
export function readDistributionPoints(value: Asn1Node, what: string): DistributionPoint[] {
  return sequence(value, what)
    .rest()
    .map((node) => {
      const fields = sequence(node, 'a distribution point')
      const name = fields.optional(contextConstructed(0))
      const reasonFlags = fields.optional(contextPrimitive(1))
      const cRLIssuer = fields.optional(contextConstructed(2))
      fields.end()
      return {
        ...readDistributionPointName(name),
        reasons: reasonFlags && setBits(decodeBitString(reasonFlags)),
        cRLIssuer: cRLIssuer && readImplicitGeneralNames(cRLIssuer),
        node,
      }
    })
}

/** Reads the content of `distributionPoint [0]`; yields no name where that is absent. @throws Asn1Fault */
export function readDistributionPointName(node: Asn1Node | undefined): DistributionPointName {
  if (!node) return { fullName: undefined, nameRelativeToCRLIssuer: undefined }
  const choice = new SequenceReader(node)
  const fullName = choice.optional(contextConstructed(0))
  const relative = fullName ? undefined : choice.required(contextConstructed(1), 'a full or a relative name')
  choice.end()
  return {
    fullName: fullName && readImplicitGeneralNames(fullName),
    nameRelativeToCRLIssuer: relative && readRdnAttributes(relative),
  }
}

export function distributionPointRow(point: DistributionPoint): Row {
  const { cRLIssuer, node } = point
  const rows = [...distributionPointNameRows(point), ...reasonRows(point.reasons ?? [])]
  if (cRLIssuer) rows.push(row('crl-issuer', rowsValue(cRLIssuer.map(generalNameRow))))
  return row('distribution-point', rowsValue(rows), node)
}

export function distributionPointNameRows({ fullName, nameRelativeToCRLIssuer }: DistributionPointName): Row[] {
  const rows: Row[] = []
  if (fullName) rows.push(row('full-name', rowsValue(fullName.map(generalNameRow))))
  if (nameRelativeToCRLIssuer) rows.push(row('name-relative-to-crl-issuer', relativeNameValue(nameRelativeToCRLIssuer)))
  return rows
}

/** Yields the rows of the reason bits that are set. */
export function reasonRows(bits: readonly number[]): Row[] {
  return bits.map((bit) => {
    const term = reasons[bit]
    return term ? row('revocation-reason', termValue(term)) : row('unnamed-bit', numberValue(bit))
  })
}
