import { standard } from '../../finding/reference.ts'
import {
  any,
  boolean,
  choice,
  either,
  explicit,
  field,
  generalizedTime,
  generalName,
  ia5String,
  implicit,
  integer,
  issuerSerial,
  listOf,
  octets,
  oid,
  optional,
  printableString,
  structure,
  text,
  time,
} from '../row/shape.ts'
import { shown } from './shown.ts'

/**
 * ```
 * NamingAuthority ::= SEQUENCE { namingAuthorityId OBJECT IDENTIFIER OPTIONAL, namingAuthorityUrl IA5String OPTIONAL,
 *   namingAuthorityText DirectoryString OPTIONAL }
 * ```
 */
const namingAuthority = structure(optional('identifier', oid), optional('uri', ia5String), optional('text', text))

/**
 * ```
 * ProfessionInfo ::= SEQUENCE { namingAuthority [0] EXPLICIT NamingAuthority OPTIONAL, professionItems SEQUENCE OF
 *   DirectoryString, professionOIDs SEQUENCE OF OBJECT IDENTIFIER OPTIONAL, registrationNumber PrintableString
 *   OPTIONAL, addProfessionInfo OCTET STRING OPTIONAL }
 * ```
 */
const professionInfo = structure(
  optional('naming-authority', explicit(0, namingAuthority)),
  field('professions', listOf('profession', text)),
  optional('profession-identifiers', listOf('profession', oid)),
  optional('registration-number', text),
  optional('content', octets),
)

/**
 * ```
 * AdmissionSyntax ::= SEQUENCE { admissionAuthority GeneralName OPTIONAL, contentsOfAdmissions SEQUENCE OF Admissions }
 * Admissions ::= SEQUENCE { admissionAuthority [0] EXPLICIT GeneralName OPTIONAL, namingAuthority [1] EXPLICIT
 *   NamingAuthority OPTIONAL, professionInfos SEQUENCE OF ProfessionInfo }
 * ```
 */
const admission = structure(
  optional('admission-authority', generalName),
  field(
    'admissions',
    listOf(
      'admission-entry',
      structure(
        optional('admission-authority', explicit(0, generalName)),
        optional('naming-authority', explicit(1, namingAuthority)),
        field('professions', listOf('profession', professionInfo)),
      ),
    ),
  ),
)

/**
 * ```
 * ProcurationSyntax ::= SEQUENCE { country [1] EXPLICIT PrintableString OPTIONAL, typeOfSubstitution [2] EXPLICIT
 *   DirectoryString OPTIONAL, signingFor [3] EXPLICIT SigningFor }
 * SigningFor ::= CHOICE { thirdPerson GeneralName, certRef IssuerSerial }
 * IssuerSerial ::= SEQUENCE { issuer GeneralNames, serial INTEGER, issuerUID BIT STRING OPTIONAL }
 * ```
 * @see RFC 5755 section 4.1 for IssuerSerial
 */
const procuration = structure(
  optional('country', explicit(1, printableString)),
  optional('substitution', explicit(2, text)),
  field('signing-for', explicit(3, either(generalName, issuerSerial))),
)

/** `MonetaryLimitSyntax ::= SEQUENCE { currency PrintableString (SIZE(3)), amount INTEGER, exponent INTEGER }` */
const monetaryLimit = structure(field('currency', text), field('amount', integer), field('exponent', integer))

/**
 * ```
 * DeclarationOfMajoritySyntax ::= CHOICE { notYoungerThan [0] IMPLICIT INTEGER,
 *   fullAgeAtCountry [1] IMPLICIT SEQUENCE { fullAge BOOLEAN DEFAULT TRUE, country PrintableString (SIZE(2)) },
 *   dateOfBirth [2] IMPLICIT GeneralizedTime }
 * ```
 */
const declarationOfMajority = choice(
  field('not-younger-than', implicit(0, integer)),
  field('full-age', implicit(1, structure(optional('full-age', boolean), field('country', text)))),
  field('date-of-birth', implicit(2, generalizedTime)),
)

/** `ValidityModel ::= SEQUENCE { validityModelId OBJECT IDENTIFIER, validityModelInfo ANY OPTIONAL }` */
const validityModel = structure(field('model', oid), optional('content', any))

/** Extensions that German law required before eIDAS in certificates for signatures. @see Common PKI 2.0 part 1 */
export const commonPkiExtensions = [
  shown('0.2.262.1.10.12.0', 'liability-limitation-flag', standard('Common PKI 2.0 part 1'), boolean, 'asserted'),
  shown('1.3.6.1.4.1.8301.3.5', 'validity-model', standard('TU Darmstadt FlexiPKI'), validityModel),
  shown('1.3.36.8.3.1', 'date-of-cert-gen', standard('Common PKI 2.0 part 1'), time, 'date-of-generation'),
  shown('1.3.36.8.3.2', 'procuration', standard('Common PKI 2.0 part 1'), procuration),
  shown('1.3.36.8.3.3', 'admission', standard('Common PKI 2.0 part 1'), admission),
  shown('1.3.36.8.3.4', 'monetary-limit', standard('Common PKI 2.0 part 1'), monetaryLimit),
  shown('1.3.36.8.3.5', 'declaration-of-majority', standard('Common PKI 2.0 part 1'), declarationOfMajority),
  shown('1.3.36.8.3.6', 'iccsn', standard('Common PKI 2.0 part 1'), octets, 'card-serial-number'),
  shown('1.3.36.8.3.8', 'restriction', standard('Common PKI 2.0 part 1'), text, 'text'),
  shown('1.3.36.8.3.15', 'additional-information', standard('Common PKI 2.0 part 1'), text, 'text'),
]
