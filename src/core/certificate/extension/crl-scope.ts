import {
  explicit,
  field,
  generalizedTime,
  generalName,
  generalNames,
  implicit,
  integer,
  listOf,
  namedBits,
  optional,
  structure,
} from '../row/shape.ts'
import { distributionPointName, reasonFlags } from './distribution-point-shape.ts'

/**
 * `NumberRange ::= SEQUENCE { startingNumber [0] INTEGER OPTIONAL, endingNumber [1] INTEGER OPTIONAL, modulus INTEGER
 * OPTIONAL }`
 */
export const numberRange = structure(
  optional('first-number', implicit(0, integer)),
  optional('last-number', implicit(1, integer)),
  optional('modulus', integer),
)

/**
 * `BaseRevocationInfo ::= SEQUENCE { cRLStreamIdentifier [0] CRLStreamIdentifier OPTIONAL, cRLNumber [1] CRLNumber,
 *   baseThisUpdate [2] GeneralizedTime }`
 */
const baseRevocationInfo = structure(
  optional('crl-stream', implicit(0, integer)),
  field('crl-number', implicit(1, integer)),
  field('base-this-update', implicit(2, generalizedTime)),
)

/**
 * ```
 * CRLScopeSyntax ::= SEQUENCE OF PerAuthorityScope
 * PerAuthorityScope ::= SEQUENCE { authorityName [0] GeneralName OPTIONAL, distributionPoint [1] DistributionPointName
 *   OPTIONAL, onlyContains [2] OnlyCertificateTypes OPTIONAL, onlySomeReasons [4] ReasonFlags OPTIONAL,
 *   serialNumberRange [5] NumberRange OPTIONAL, subjectKeyIdRange [6] NumberRange OPTIONAL, nameSubtrees [7]
 *   GeneralNames OPTIONAL, baseRevocationInfo [9] BaseRevocationInfo OPTIONAL }
 * OnlyCertificateTypes ::= BIT STRING { user(0), authority(1), attribute(2) }
 * ```
 * @see X.509 (10/2019), module CertificateExtensions: its tags are implicit, except for the tags of a CHOICE
 */
export const crlScope = listOf(
  'scope',
  structure(
    optional('authority', explicit(0, generalName)),
    optional('distribution-point', distributionPointName(1)),
    optional(
      'only-contains',
      implicit(2, namedBits(['end-entity-certificates', 'ca-certificates', 'attribute-certificates'], 'type')),
    ),
    optional('only-some-reasons', implicit(4, reasonFlags)),
    optional('serial-number-range', implicit(5, numberRange)),
    optional('key-identifier-range', implicit(6, numberRange)),
    optional('name-subtrees', implicit(7, generalNames)),
    optional('base-list', implicit(9, baseRevocationInfo)),
  ),
)
