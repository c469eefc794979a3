import { rfc } from '../../finding/reference.ts'
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
} from '../row/shape.ts'
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

/**
 * The content of a statement, by its identifier. A statement that is not here and has content is shown by its ASN.1
 * type.
 */
const statements: Readonly<Record<string, Shape | undefined>> = {
  // RFC 3739 section 3.2.6.1
  '1.3.6.1.5.5.7.11.1': semantics,
  '1.3.6.1.5.5.7.11.2': semantics,
  // MonetaryValue ::= SEQUENCE { currency CHOICE { PrintableString, INTEGER }, amount INTEGER, exponent INTEGER }: EN
  // 319 412-5 section 4.3.2
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
  // PSD2QcType ::= SEQUENCE { rolesOfPSP SEQUENCE OF SEQUENCE { roleOfPspOid, roleOfPspName UTF8String }, nCAName
  // UTF8String, nCAId UTF8String }: TS 119 495 annex A
  '0.4.0.19495.2': structure(
    field('payment-roles', listOf('payment-role', structure(field('identifier', oid), field('text', text)))),
    field('competent-authority', text),
    field('competent-authority-id', text),
  ),
}

/** Legal statements in a certificate for signatures or seals, `SEQUENCE OF QCStatement`. @see RFC 3739 section 3.2.6 */
export const qcStatements = shown(
  '1.3.6.1.5.5.7.1.3',
  'qc-statements',
  rfc(3739, '3.2.6'),
  listOf('qc-statement', typed(statements)),
)
