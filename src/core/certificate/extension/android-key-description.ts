import { standard } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { SequenceReader, sequence } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import type { Row } from '../row/row.ts'
import { row, rowsValue, undecodedValue } from '../row/row-value.ts'
import {
  boolean,
  field,
  integer,
  mark,
  milliseconds,
  named,
  octets,
  octetText,
  optional,
  setOf,
  showAs,
  structure,
  within,
  type Field,
  type Shape,
} from '../row/shape.ts'
import { shown } from './shown.ts'

// Values by their names in KeyMint: hardware/interfaces/security/keymint/aidl
const digests = named(['NONE', 'MD5', 'SHA1', 'SHA-2-224', 'SHA-2-256', 'SHA-2-384', 'SHA-2-512'])
const purposes = named(['ENCRYPT', 'DECRYPT', 'SIGN', 'VERIFY', 'DERIVE_KEY', 'WRAP_KEY', 'AGREE_KEY', 'ATTEST_KEY'])
const algorithms = named({ 1: 'RSA', 3: 'EC', 32: 'AES', 33: 'TRIPLE_DES', 128: 'HMAC' })
const paddings = named({
  1: 'NONE',
  2: 'RSA_OAEP',
  3: 'RSA_PSS',
  4: 'RSA_PKCS1_1_5_ENCRYPT',
  5: 'RSA_PKCS1_1_5_SIGN',
  64: 'PKCS7',
})
const curves = named(['P_224', 'P_256', 'P_384', 'P_521', 'CURVE_25519'])
const origins = named(['GENERATED', 'DERIVED', 'IMPORTED', 'UNKNOWN', 'SECURELY_IMPORTED'])
const securityLevel = named(['Software', 'TrustedEnvironment', 'StrongBox'])

/**
 * ```
 * RootOfTrust ::= SEQUENCE { verifiedBootKey OCTET STRING, deviceLocked BOOLEAN, verifiedBootState ENUMERATED {
 *   Verified(0), SelfSigned(1), Unverified(2), Failed(3) }, verifiedBootHash OCTET STRING OPTIONAL }
 * ```
 */
const rootOfTrust = structure(
  field('boot-key', octets),
  field('device-locked', boolean),
  field('boot-state', named(['Verified', 'SelfSigned', 'Unverified', 'Failed'])),
  optional('boot-hash', octets),
)

/**
 * ```
 * AttestationApplicationId ::= SEQUENCE { package_infos SET OF SEQUENCE { package_name OCTET STRING, version INTEGER },
 *   signature_digests SET OF OCTET STRING }
 * ```
 * in an OCTET STRING
 */
const applicationId = within(
  structure(
    field('packages', setOf('package', structure(field('text', octetText), field('version', integer)))),
    field('signature-digests', setOf('sha256', octets)),
  ),
)

/** `AuthorizationList ::= SEQUENCE` of these fields, each under its EXPLICIT tag and each OPTIONAL. */
const authorizations: Readonly<Record<number, Field | undefined>> = {
  1: field('usage', purposes),
  2: field('algorithm', algorithms),
  3: field('key-size', integer),
  5: field('hash-algorithm', digests),
  6: field('padding', paddings),
  10: field('curve', curves),
  200: field('public-exponent', integer),
  203: field('mask-hash-algorithm', digests),
  303: field('rollback-resistance', mark),
  305: field('early-boot-only', mark),
  400: field('not-before', milliseconds),
  401: field('no-new-use-after', milliseconds),
  402: field('not-after', milliseconds),
  405: field('usage-count-limit', integer),
  503: field('no-authentication-required', mark),
  504: field('user-authentication', integer),
  505: field('authentication-timeout', integer),
  506: field('allowed-while-on-body', mark),
  507: field('presence-required', mark),
  508: field('confirmation-required', mark),
  509: field('unlocked-device-required', mark),
  600: field('all-applications', mark),
  601: field('application-id', octets),
  701: field('creation-time', milliseconds),
  702: field('origin', origins),
  703: field('rollback-resistance', mark),
  704: field('root-of-trust', rootOfTrust),
  705: field('os-version', integer),
  706: field('os-patch-level', integer),
  709: field('applications', applicationId),
  710: field('device-brand', octetText),
  711: field('device-name', octetText),
  712: field('device-product', octetText),
  713: field('device-serial-number', octetText),
  714: field('device-imei', octetText),
  715: field('device-meid', octetText),
  716: field('device-manufacturer', octetText),
  717: field('device-model', octetText),
  718: field('vendor-patch-level', integer),
  719: field('boot-patch-level', integer),
  720: field('device-unique-attestation', mark),
  723: field('device-imei', octetText),
  724: field('module-hash', octets),
}

const authorizationList: Shape = {
  tags: [Tag.sequence],
  show: (node) => rowsValue(sequence(node, 'a list of authorizations').rest().flatMap(authorizationRows)),
}

/** Yields a row for each value if there is a SET of them. A tag that the table does not have is of a later version. */
function authorizationRows(tagged: Asn1Node): Row[] {
  const known = authorizations[tagged.tagNumber]
  if (!known) return [row('content', undecodedValue(tagged.encoded, 'unknown-type'), tagged)]
  const reader = new SequenceReader(tagged)
  const value = reader.any('an authorization')
  reader.end()
  const values = value.identifier === Tag.set ? value.children() : [value]
  return values.map((one) => row(known.term, showAs(known.shape, one, 'an authorization'), one))
}

/**
 * The storage and the purposes of the key, as attested by the keystore of an Android device.
 * ```
 * KeyDescription ::= SEQUENCE { attestationVersion INTEGER, attestationSecurityLevel SecurityLevel, keyMintVersion
 *   INTEGER, keyMintSecurityLevel SecurityLevel, attestationChallenge OCTET STRING, uniqueId OCTET STRING,
 *   softwareEnforced AuthorizationList, hardwareEnforced AuthorizationList }
 * SecurityLevel ::= ENUMERATED { Software(0), TrustedEnvironment(1), StrongBox(2) }
 * ```
 * @see Android Open Source Project, Key and ID attestation, Schema
 */
export const androidKeyDescription = shown(
  '1.3.6.1.4.1.11129.2.1.17',
  'android-key-description',
  standard('Android, Key and ID attestation'),
  structure(
    field('attestation-version', integer),
    field('attestation-security-level', securityLevel),
    field('keystore-version', integer),
    field('keystore-security-level', securityLevel),
    field('challenge', octets),
    field('unique-id', octets),
    field('software-enforced', authorizationList),
    field('hardware-enforced', authorizationList),
  ),
)
