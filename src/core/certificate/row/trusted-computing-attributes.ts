import {
  algorithm,
  bitOctets,
  boolean,
  field,
  generalNames,
  ia5String,
  implicit,
  integer,
  listOf,
  named,
  numbered,
  octets,
  oid,
  optional,
  structure,
  structureOf,
  text,
  utf8String,
  type Field,
  type Shape,
} from './shape.ts'

/**
 * `URIReference ::= SEQUENCE { uniformResourceIdentifier IA5String, hashAlgorithm AlgorithmIdentifier OPTIONAL,
 * hashValue BIT STRING OPTIONAL }`
 */
const uriReference = structure(
  field('uri', ia5String),
  optional('hash-algorithm', algorithm),
  optional('hash', bitOctets),
)

/**
 * ```
 * CommonCriteriaMeasures ::= SEQUENCE { version IA5String, assurancelevel ENUMERATED, evaluationStatus ENUMERATED, plus
 *   BOOLEAN DEFAULT FALSE, strengthOfFunction [0] IMPLICIT ENUMERATED OPTIONAL, profileOid [1] IMPLICIT OBJECT
 *   IDENTIFIER OPTIONAL, profileUri [2] IMPLICIT URIReference OPTIONAL, targetOid [3] IMPLICIT OBJECT IDENTIFIER
 *   OPTIONAL, targetUri [4] IMPLICIT URIReference OPTIONAL }
 * ```
 */
const commonCriteria = structure(
  field('version', text),
  field('assurance-level', numbered({})),
  field('status', named(['designedToMeet', 'evaluationInProgress', 'evaluationCompleted'])),
  optional('augmented', boolean),
  optional('strength', implicit(0, named(['basic', 'medium', 'high']))),
  optional('protection-profile', implicit(1, oid)),
  optional('protection-profile', implicit(2, uriReference)),
  optional('evaluation-target', implicit(3, oid)),
  optional('evaluation-target', implicit(4, uriReference)),
)

/** `FIPSLevel ::= SEQUENCE { version IA5String, level ENUMERATED, plus BOOLEAN DEFAULT FALSE }` */
const fipsLevel = structure(field('version', text), field('level', numbered({})), optional('augmented', boolean))

const places = named(['tpmManufacturer', 'platformManufacturer', 'ekCertSigner'])

/**
 * ```
 * TPMSecurityAssertions ::= SEQUENCE { version INTEGER DEFAULT v1, fieldUpgradable BOOLEAN DEFAULT FALSE,
 *   ekGenerationType [0] IMPLICIT ENUMERATED OPTIONAL, ekGenerationLocation [1] IMPLICIT ENUMERATED OPTIONAL,
 *   ekCertificateGenerationLocation [2] IMPLICIT ENUMERATED OPTIONAL, ccInfo [3] IMPLICIT CommonCriteriaMeasures
 *   OPTIONAL, fipsLevel [4] IMPLICIT FIPSLevel OPTIONAL, iso9000Certified [5] IMPLICIT BOOLEAN DEFAULT FALSE,
 *   iso9000Uri IA5String OPTIONAL }
 * ```
 * @see TCG EK Credential Profile section 3.1.1
 */
const tpmSecurityAssertions = structure(
  optional('version', integer),
  optional('field-upgradable', boolean),
  optional('key-generation', implicit(0, named(['internal', 'injected', 'internalRevocable', 'injectedRevocable']))),
  optional('key-generation-place', implicit(1, places)),
  optional('certificate-generation-place', implicit(2, places)),
  optional('common-criteria', implicit(3, commonCriteria)),
  optional('fips-level', implicit(4, fipsLevel)),
  optional('iso-9000', implicit(5, boolean)),
  optional('uri', ia5String),
)

/**
 * ```
 * TBBSecurityAssertions ::= SEQUENCE { version INTEGER DEFAULT v1, ccInfo [0] IMPLICIT CommonCriteriaMeasures OPTIONAL,
 *   fipsLevel [1] IMPLICIT FIPSLevel OPTIONAL, rtmType [2] IMPLICIT ENUMERATED OPTIONAL, iso9000Certified BOOLEAN
 *   DEFAULT FALSE, iso9000Uri IA5String OPTIONAL }
 * ```
 * @see TCG Platform Certificate Profile section 3.1.1
 */
const platformSecurityAssertions = structure(
  optional('version', integer),
  optional('common-criteria', implicit(0, commonCriteria)),
  optional('fips-level', implicit(1, fipsLevel)),
  optional(
    'root-of-measurement',
    implicit(2, named(['static', 'dynamic', 'nonHost', 'hybrid', 'physical', 'virtual'])),
  ),
  optional('iso-9000', boolean),
  optional('uri', ia5String),
)

/** `TCGSpecificationVersion ::= SEQUENCE { majorVersion INTEGER, minorVersion INTEGER, revision INTEGER }` */
const specificationVersion = structure(
  field('major-version', integer),
  field('minor-version', integer),
  field('revision', integer),
)

/** `AttributeStatus ::= ENUMERATED { added(0), modified(1), removed(2) }` */
const status = (tag: number): Field => optional('status', implicit(tag, named(['added', 'modified', 'removed'])))

/**
 * `Properties ::= SEQUENCE { propertyName UTF8String, propertyValue UTF8String, status [0] IMPLICIT AttributeStatus
 * OPTIONAL }`
 */
const properties = listOf('property', structure(field('type', text), field('value', text), status(0)))

/**
 * ```
 * ComponentIdentifier ::= SEQUENCE { componentClass SEQUENCE { componentClassRegistry OBJECT IDENTIFIER,
 *   componentClassValue OCTET STRING }, componentManufacturer UTF8String, componentModel UTF8String, componentSerial
 *   [0] IMPLICIT UTF8String OPTIONAL, componentRevision [1] IMPLICIT UTF8String OPTIONAL, componentManufacturerId [2]
 *   IMPLICIT OBJECT IDENTIFIER OPTIONAL, fieldReplaceable [3] IMPLICIT BOOLEAN OPTIONAL, componentAddresses [4]
 *   IMPLICIT SEQUENCE OF ComponentAddress OPTIONAL, componentPlatformCert [5] IMPLICIT CertificateIdentifier OPTIONAL,
 *   componentPlatformCertUri [6] IMPLICIT URIReference OPTIONAL, status [7] IMPLICIT AttributeStatus OPTIONAL }
 * ComponentAddress ::= SEQUENCE { addressType OBJECT IDENTIFIER, addressValue UTF8String }
 * CertificateIdentifier ::= SEQUENCE { attributeCertIdentifier [0] IMPLICIT SEQUENCE { hashAlgorithm
 *   AlgorithmIdentifier, hashOverSignatureValue OCTET STRING } OPTIONAL, genericCertIdentifier [1] IMPLICIT
 *   IssuerSerial OPTIONAL }
 * ```
 * The first version has no class.
 * @see TCG Platform Certificate Profile section 3.1.6
 */
const componentFields: readonly Field[] = [
  field('manufacturer', text),
  field('product', text),
  optional('hardware-serial-number', implicit(0, utf8String)),
  optional('revision', implicit(1, utf8String)),
  optional('manufacturer-identifier', implicit(2, oid)),
  optional('field-replaceable', implicit(3, boolean)),
  optional('addresses', implicit(4, listOf('network-address', structure(field('type', oid), field('value', text))))),
]
const component = structureOf([
  field('component-class', structure(field('registry', oid), field('value', octets))),
  ...componentFields,
  optional(
    'component-certificate',
    implicit(
      5,
      structure(
        optional('hash', implicit(0, structure(field('hash-algorithm', algorithm), field('value', octets)))),
        optional(
          'identifier',
          implicit(
            1,
            structure(
              field('issuer', generalNames),
              field('serial-number', integer),
              optional('issuer-unique-id', bitOctets),
            ),
          ),
        ),
      ),
    ),
  ),
  optional('component-certificate', implicit(6, uriReference)),
  status(7),
])

/**
 * ```
 * PlatformConfiguration ::= SEQUENCE { componentIdentifiers [0] IMPLICIT SEQUENCE OF ComponentIdentifier OPTIONAL,
 *   componentIdentifiersUri [1] IMPLICIT URIReference OPTIONAL, platformProperties [2] IMPLICIT SEQUENCE OF Properties
 *   OPTIONAL, platformPropertiesUri [3] IMPLICIT URIReference OPTIONAL }
 * ```
 */
const platformConfiguration = structure(
  optional('components', implicit(0, listOf('component', component))),
  optional('components', implicit(1, uriReference)),
  optional('properties', implicit(2, properties)),
  optional('properties', implicit(3, uriReference)),
)

/** PlatformConfiguration before version 1.1: the components have no addresses, so the tags after them are one less. */
const firstPlatformConfiguration = structure(
  optional('components', implicit(0, listOf('component', structureOf(componentFields)))),
  optional('properties', implicit(1, properties)),
  optional('properties', implicit(2, uriReference)),
)

/** Attributes of TPMs and of the computers around them, by type; their values have parts. */
export const trustedComputingAttributes: Readonly<Record<string, Shape>> = {
  // TPMSpecification ::= SEQUENCE { family UTF8String, level INTEGER, revision INTEGER }: TCG EK Credential Profile
  // section 3.1.3
  '2.23.133.2.16': structure(field('family', text), field('level', integer), field('revision', integer)),
  // TCGPlatformSpecification ::= SEQUENCE { version TCGSpecificationVersion, platformClass OCTET STRING (SIZE(4)) }
  '2.23.133.2.17': structure(field('version', specificationVersion), field('platform-class', octets)),
  '2.23.133.2.18': tpmSecurityAssertions,
  '2.23.133.2.19': platformSecurityAssertions,
  '2.23.133.2.23': specificationVersion,
  // TCGCredentialType ::= SEQUENCE { certificateType OBJECT IDENTIFIER }
  '2.23.133.2.25': structure(field('type', oid)),
  // ManufacturerId ::= SEQUENCE { manufacturerIdentifier OBJECT IDENTIFIER }
  '2.23.133.5.1.2': structure(field('manufacturer-identifier', oid)),
  '2.23.133.5.1.3': uriReference,
  '2.23.133.5.1.7.1': firstPlatformConfiguration,
  '2.23.133.5.1.7.2': platformConfiguration,
}
