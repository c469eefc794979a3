import { rfc, x509 } from '../../finding/reference.ts'
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
  issuerSerial,
  listOf,
  mark,
  named,
  octets,
  oid,
  optional,
  structure,
} from '../row/shape.ts'
import { nameConstraints } from './name-constraints.ts'
import { shown } from './shown.ts'
import { subjectDirectoryAttributes } from './subject-directory-attributes.ts'
import { sameSyntax } from './same-syntax.ts'

/**
 * `ObjectDigestInfo ::= SEQUENCE { digestedObjectType ENUMERATED { publicKey(0), publicKeyCert(1), otherObjectTypes(2)
 * }, otherObjectTypeID OBJECT IDENTIFIER OPTIONAL, digestAlgorithm AlgorithmIdentifier, objectDigest BIT STRING }`
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
 * TargetCert ::= SEQUENCE { targetCertificate IssuerSerial, targetName GeneralName OPTIONAL, certDigestInfo
 *   ObjectDigestInfo OPTIONAL }
 * ```
 * Module PKIXAttributeCertificate-2008 has implicit tags, except for the tags of a CHOICE.
 * @see RFC 5755 section 4.3.2
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
 * `AAControls ::= SEQUENCE { pathLenConstraint INTEGER OPTIONAL, permittedAttrs [0] AttrSpec OPTIONAL, excludedAttrs
 * [1] AttrSpec OPTIONAL, permitUnSpecified BOOLEAN DEFAULT TRUE }`, `AttrSpec ::= SEQUENCE OF OBJECT IDENTIFIER`
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

/**
 * Extensions of attribute certificates, and of the certificates of the authorities that issue them.
 * @see RFC 5755, X.509 (10/2019)
 */
export const attributeCertificateExtensions = [
  shown('1.3.6.1.5.5.7.1.4', 'audit-identity', rfc(5755, '4.3.1'), octets, 'identifier'),
  shown('1.3.6.1.5.5.7.1.6', 'aa-controls', rfc(5755, '7.4'), aaControls),
  shown('1.3.6.1.5.5.7.1.10', 'ac-proxying', rfc(5755, '7.2'), listOf('targets', targets)),
  shown('2.5.29.38', 'authority-attribute-identifier', x509(), listOf('identifier', issuerSerial)),
  shown('2.5.29.39', 'role-specification-certificate', x509(), listOf('role-certificate', roleCertificate)),
  shown('2.5.29.41', 'basic-attribute-constraints', x509(), basicAttributeConstraints),
  sameSyntax(nameConstraints, '2.5.29.42', 'delegated-name-constraints', x509()),
  shown('2.5.29.50', 'soa-identifier', x509(), mark, 'asserted'),
  shown('2.5.29.52', 'acceptable-cert-policies', x509(), listOf('policy', oid)),
  shown('2.5.29.55', 'targeting-information', rfc(5755, '4.3.2'), listOf('targets', targets)),
  shown('2.5.29.57', 'acceptable-privilege-policies', x509(), listOf('policy', oid)),
  shown('2.5.29.61', 'indirect-issuer', x509('17.5.2.5'), mark, 'asserted'),
  shown('2.5.29.62', 'no-assertion', x509(), mark, 'asserted'),
  shown('2.5.29.64', 'issued-on-behalf-of', x509(), generalName),
  shown('2.5.29.65', 'single-use', x509('17.1.2.5'), mark, 'asserted'),
  shown('2.5.29.66', 'group-ac', x509('17.1.2.6'), mark, 'asserted'),
  sameSyntax(nameConstraints, '2.5.29.69', 'holder-name-constraints', x509()),
  sameSyntax(subjectDirectoryAttributes, '2.5.29.75', 'associated-information', x509()),
]
