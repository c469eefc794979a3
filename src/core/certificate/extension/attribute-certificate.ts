import {
  algorithm,
  bitOctets,
  boolean,
  choice,
  explicit,
  field,
  generalName,
  generalNames,
  implicit,
  integer,
  listOf,
  mark,
  named,
  octets,
  oid,
  optional,
  structure,
} from '../shape.ts'
import type { ExtensionDecoder } from './contract.ts'
import { nameConstraints } from './name-constraints.ts'
import { shown } from './shown.ts'
import { subjectDirectoryAttributes } from './subject-directory-attributes.ts'

/** `IssuerSerial ::= SEQUENCE { issuer GeneralNames, serial CertificateSerialNumber, issuerUID UniqueIdentifier OPTIONAL }` */
const issuerSerial = structure(
  field('issuer', generalNames),
  field('serial-number', integer),
  optional('issuer-unique-id', bitOctets),
)

/**
 * `ObjectDigestInfo ::= SEQUENCE { digestedObjectType ENUMERATED { publicKey(0), publicKeyCert(1), otherObjectTypes(2) },
 *   otherObjectTypeID OBJECT IDENTIFIER OPTIONAL, digestAlgorithm AlgorithmIdentifier, objectDigest BIT STRING }`
 */
const objectDigest = structure(
  field('type', named(['publicKey', 'publicKeyCert', 'otherObjectTypes'])),
  optional('identifier', oid),
  field('hash-algorithm', algorithm),
  field('hash', bitOctets),
)

/**
 * ```
 * Targets ::= SEQUENCE OF Target
 * Target ::= CHOICE { targetName [0] GeneralName, targetGroup [1] GeneralName, targetCert [2] TargetCert }
 * TargetCert ::= SEQUENCE { targetCertificate IssuerSerial, targetName GeneralName OPTIONAL, certDigestInfo ObjectDigestInfo OPTIONAL }
 * ```
 * Module PKIXAttributeCertificate-2008 has implicit tags, but for those of a CHOICE. @see RFC 5755 section 4.3.2
 */
const targets = listOf(
  'target',
  choice(
    field('target-name', explicit(0, generalName)),
    field('target-group', explicit(1, generalName)),
    field(
      'target-certificate',
      implicit(
        2,
        structure(
          field('identifier', issuerSerial),
          optional('target-name', generalName),
          optional('hash', objectDigest),
        ),
      ),
    ),
  ),
)

/**
 * `AAControls ::= SEQUENCE { pathLenConstraint INTEGER OPTIONAL, permittedAttrs [0] AttrSpec OPTIONAL, excludedAttrs [1] AttrSpec OPTIONAL,
 *   permitUnSpecified BOOLEAN DEFAULT TRUE }`, `AttrSpec ::= SEQUENCE OF OBJECT IDENTIFIER`
 * @see RFC 5755 section 7.4
 */
const aaControls = structure(
  optional('path-length-constraint', integer),
  optional('permitted-attributes', implicit(0, listOf('attribute', oid))),
  optional('excluded-attributes', implicit(1, listOf('attribute', oid))),
  optional('permit-unspecified', boolean),
)

/**
 * `RoleSpecCertIdentifier ::= SEQUENCE { roleName [0] GeneralName, roleCertIssuer [1] GeneralName,
 *   roleCertSerialNumber [2] CertificateSerialNumber OPTIONAL, roleCertLocator [3] GeneralNames OPTIONAL }`
 */
const roleCertificate = structure(
  field('role', explicit(0, generalName)),
  field('certificate-issuer', explicit(1, generalName)),
  optional('serial-number', implicit(2, integer)),
  optional('addresses', implicit(3, generalNames)),
)

/** `BasicAttConstraintsSyntax ::= SEQUENCE { authority BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }` */
const basicAttributeConstraints = structure(
  optional('attribute-authority', boolean),
  optional('path-length-constraint', integer),
)

/** What stands in attribute certificates, and in certificates of the authorities that issue them. @see RFC 5755, X.509 (10/2019) */
export const attributeCertificateExtensions: readonly ExtensionDecoder<unknown>[] = [
  shown('1.3.6.1.5.5.7.1.4', octets, 'identifier'),
  shown('1.3.6.1.5.5.7.1.6', aaControls),
  shown('1.3.6.1.5.5.7.1.10', listOf('targets', targets)),
  shown('2.5.29.38', listOf('identifier', issuerSerial)),
  shown('2.5.29.39', listOf('role-certificate', roleCertificate)),
  shown('2.5.29.41', basicAttributeConstraints),
  { ...nameConstraints, oid: '2.5.29.42' },
  shown('2.5.29.50', mark, 'asserted'),
  shown('2.5.29.52', listOf('policy', oid)),
  shown('2.5.29.55', listOf('targets', targets)),
  shown('2.5.29.57', listOf('policy', oid)),
  shown('2.5.29.61', mark, 'asserted'),
  shown('2.5.29.62', mark, 'asserted'),
  shown('2.5.29.64', generalName),
  shown('2.5.29.65', mark, 'asserted'),
  shown('2.5.29.66', mark, 'asserted'),
  { ...nameConstraints, oid: '2.5.29.69' },
  { ...subjectDirectoryAttributes, oid: '2.5.29.75' },
]
