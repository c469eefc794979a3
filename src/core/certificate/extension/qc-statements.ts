import {
  either,
  field,
  generalName,
  ia5String,
  integer,
  listOf,
  oid,
  optional,
  structure,
  text,
  typed,
  type Shape,
} from '../shape.ts'
import { shown } from './shown.ts'

/**
 * ```
 * SemanticsInformation ::= SEQUENCE { semanticsIdentifier OBJECT IDENTIFIER OPTIONAL,
 *   nameRegistrationAuthorities SEQUENCE OF GeneralName OPTIONAL }
 * ```
 * @see RFC 3739 section 3.2.6.1
 */
const semantics = structure(
  optional('semantics', oid),
  optional('registration-authorities', listOf('registration-authority', generalName)),
)

/** What is said in a statement, by its identifier; a statement that is not here, and says something, is shown by its ASN.1 type. */
const statements: Readonly<Record<string, Shape | undefined>> = {
  // RFC 3739 section 3.2.6.1
  '1.3.6.1.5.5.7.11.1': semantics,
  '1.3.6.1.5.5.7.11.2': semantics,
  // MonetaryValue ::= SEQUENCE { currency CHOICE { PrintableString, INTEGER }, amount INTEGER, exponent INTEGER }: EN 319 412-5 section 4.3.2
  '0.4.0.1862.1.2': structure(
    field('currency', either(text, integer)),
    field('amount', integer),
    field('exponent', integer),
  ),
  // QcEuRetentionPeriod ::= INTEGER, in years: EN 319 412-5 section 4.3.3
  '0.4.0.1862.1.3': integer,
  // PdsLocations ::= SEQUENCE OF SEQUENCE { url IA5String, language PrintableString }: EN 319 412-5 section 4.3.4
  '0.4.0.1862.1.5': listOf('disclosure-statement', structure(field('uri', ia5String), field('language', text))),
  // QcType ::= SEQUENCE OF OBJECT IDENTIFIER: EN 319 412-5 section 4.2.3
  '0.4.0.1862.1.6': listOf('type', oid),
  // QcCClegislation ::= SEQUENCE OF PrintableString: EN 319 412-5 section 4.2.4
  '0.4.0.1862.1.7': listOf('country', text),
  // PSD2QcType ::= SEQUENCE { rolesOfPSP SEQUENCE OF SEQUENCE { roleOfPspOid, roleOfPspName UTF8String }, nCAName UTF8String, nCAId UTF8String }:
  // TS 119 495 annex A
  '0.4.0.19495.2': structure(
    field('payment-roles', listOf('payment-role', structure(field('identifier', oid), field('text', text)))),
    field('competent-authority', text),
    field('competent-authority-id', text),
  ),
}

/** What a certificate for signatures or seals states about itself before the law, `SEQUENCE OF QCStatement`. @see RFC 3739 section 3.2.6 */
export const qcStatements = shown('1.3.6.1.5.5.7.1.3', listOf('qc-statement', typed(statements)))
