import type { Asn1Node } from '../asn1/node.ts'
import type { Row } from './row.ts'
import {
  bitOctets,
  boolean,
  field,
  implicit,
  integer,
  named,
  algorithm,
  ia5String,
  numbered,
  oid,
  optional,
  structure,
  text,
  valueRows,
  type Shape,
} from './shape.ts'

/** `URIReference ::= SEQUENCE { uniformResourceIdentifier IA5String, hashAlgorithm AlgorithmIdentifier OPTIONAL, hashValue BIT STRING OPTIONAL }` */
const uriReference = structure(
  field('uri', ia5String),
  optional('hash-algorithm', algorithm),
  optional('hash', bitOctets),
)

/**
 * ```
 * CommonCriteriaMeasures ::= SEQUENCE { version IA5String, assurancelevel ENUMERATED, evaluationStatus ENUMERATED, plus BOOLEAN DEFAULT FALSE,
 *   strengthOfFunction [0] IMPLICIT ENUMERATED OPTIONAL, profileOid [1] IMPLICIT OBJECT IDENTIFIER OPTIONAL,
 *   profileUri [2] IMPLICIT URIReference OPTIONAL, targetOid [3] IMPLICIT OBJECT IDENTIFIER OPTIONAL, targetUri [4] IMPLICIT URIReference OPTIONAL }
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

const places = named(['tpmManufacturer', 'platformManufacturer', 'ekCertSigner'])

/** Attribute types whose values have parts; the others are shown by their ASN.1 type. */
const shapes: Readonly<Record<string, Shape | undefined>> = {
  // TPMSpecification ::= SEQUENCE { family UTF8String, level INTEGER, revision INTEGER }: TCG EK Credential Profile section 3.1.3
  '2.23.133.2.16': structure(field('family', text), field('level', integer), field('revision', integer)),
  /*
   * TPMSecurityAssertions ::= SEQUENCE { version INTEGER DEFAULT v1, fieldUpgradable BOOLEAN DEFAULT FALSE, ekGenerationType [0] IMPLICIT ENUMERATED
   *   OPTIONAL, ekGenerationLocation [1] IMPLICIT ENUMERATED OPTIONAL, ekCertificateGenerationLocation [2] IMPLICIT ENUMERATED OPTIONAL, ccInfo [3]
   *   IMPLICIT CommonCriteriaMeasures OPTIONAL, fipsLevel [4] IMPLICIT SEQUENCE { version IA5String, level ENUMERATED, plus BOOLEAN DEFAULT FALSE }
   *   OPTIONAL, iso9000Certified [5] IMPLICIT BOOLEAN DEFAULT FALSE, iso9000Uri IA5String OPTIONAL }: TCG EK Credential Profile section 3.1.1
   */
  '2.23.133.2.18': structure(
    optional('version', integer),
    optional('field-upgradable', boolean),
    optional('key-generation', implicit(0, named(['internal', 'injected', 'internalRevocable', 'injectedRevocable']))),
    optional('key-generation-place', implicit(1, places)),
    optional('certificate-generation-place', implicit(2, places)),
    optional('common-criteria', implicit(3, commonCriteria)),
    optional(
      'fips-level',
      implicit(4, structure(field('version', text), field('level', numbered({})), optional('augmented', boolean))),
    ),
    optional('iso-9000', implicit(5, boolean)),
    optional('uri', ia5String),
  ),
  // Requests to Active Directory Certificate Services: MS-WCCE section 2.2.2.7, wincrypt.h CRYPT_ENROLLMENT_NAME_VALUE_PAIR and CRYPT_CSP_PROVIDER
  '1.3.6.1.4.1.311.13.2.1': structure(field('type', text), field('value', text)),
  '1.3.6.1.4.1.311.13.2.2': structure(
    field('key-usage-number', integer),
    field('provider', text),
    field('signature-value', bitOctets),
  ),
  '1.3.6.1.4.1.311.21.20': structure(
    field('client-type', integer),
    field('machine', text),
    field('user', text),
    field('program', text),
  ),
}

/** The values of an attribute, in subject directory attributes or in a request, each by the type of the attribute where that is known. */
export const attributeValueRows = (type: string, values: readonly Asn1Node[]): Row[] =>
  values.flatMap((value) => valueRows(shapes[type], value))
