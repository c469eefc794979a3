import { rfc } from '../../finding/reference.ts'
import {
  algorithm,
  choice,
  explicit,
  field,
  ia5String,
  implicit,
  integer,
  listOf,
  numbered,
  octets,
  oid,
  optional,
  structure,
  type Shape,
} from '../row/shape.ts'
import { shown } from './shown.ts'

/** `SEQUENCE OF HashAlgAndValue ::= SEQUENCE { hashAlg AlgorithmIdentifier, hashValue OCTET STRING }` */
const hashes = listOf('hash', structure(field('hash-algorithm', algorithm), field('value', octets)))
const uris = listOf('uri', ia5String)

/**
 * `LogotypeDetails ::= SEQUENCE { mediaType IA5String, logotypeHash SEQUENCE OF HashAlgAndValue, logotypeURI SEQUENCE
 * OF IA5String }`
 */
const details = structure(field('media-type', ia5String), field('hashes', hashes), field('addresses', uris))

/**
 * ```
 * LogotypeImageInfo ::= SEQUENCE { type [0] IMPLICIT INTEGER { grayScale(0), color(1) } DEFAULT color, fileSize
 *   INTEGER, xSize INTEGER, ySize INTEGER, resolution CHOICE { numBits [1] IMPLICIT INTEGER, tableSize [2] IMPLICIT
 *   INTEGER } OPTIONAL, language [4] IMPLICIT IA5String OPTIONAL }
 * ```
 */
const imageInfo = structure(
  optional('type', implicit(0, numbered({ 0: 'gray-scale', 1: 'color' }))),
  field('file-size', integer),
  field('width', integer),
  field('height', integer),
  optional('resolution', choice(field('bits-per-pixel', implicit(1, integer)), field('colors', implicit(2, integer)))),
  optional('language', implicit(4, ia5String)),
)

/**
 * ```
 * LogotypeAudioInfo ::= SEQUENCE { fileSize INTEGER, playTime INTEGER, channels INTEGER, sampleRate [3] IMPLICIT
 *   INTEGER OPTIONAL, language [4] IMPLICIT IA5String OPTIONAL }
 * ```
 */
const audioInfo = structure(
  field('file-size', integer),
  field('play-time', integer),
  field('channels', integer),
  optional('sample-rate', implicit(3, integer)),
  optional('language', implicit(4, ia5String)),
)

/** `SEQUENCE OF SEQUENCE { details LogotypeDetails, info OPTIONAL }` */
const media = (info: Shape): Shape =>
  listOf('medium', structure(field('details', details), optional('properties', info)))

/**
 * ```
 * LogotypeInfo ::= CHOICE { direct [0] LogotypeData, indirect [1] LogotypeReference }
 * LogotypeData ::= SEQUENCE { image SEQUENCE OF LogotypeImage OPTIONAL, audio [1] SEQUENCE OF LogotypeAudio OPTIONAL }
 * LogotypeReference ::= SEQUENCE { refStructHash SEQUENCE OF HashAlgAndValue, refStructURI SEQUENCE OF IA5String }
 * ```
 * The tags are implicit.
 */
const information = choice(
  field(
    'logotype-direct',
    implicit(0, structure(optional('images', media(imageInfo)), optional('sounds', implicit(1, media(audioInfo))))),
  ),
  field('logotype-indirect', implicit(1, structure(field('hashes', hashes), field('addresses', uris)))),
)

/**
 * ```
 * LogotypeExtn ::= SEQUENCE { communityLogos [0] EXPLICIT SEQUENCE OF LogotypeInfo OPTIONAL, issuerLogo [1] EXPLICIT
 *   LogotypeInfo OPTIONAL, subjectLogo [2] EXPLICIT LogotypeInfo OPTIONAL, otherLogos [3] EXPLICIT SEQUENCE OF
 *   OtherLogotypeInfo OPTIONAL }
 * OtherLogotypeInfo ::= SEQUENCE { logotypeType OBJECT IDENTIFIER, info LogotypeInfo }
 * ```
 * Only addresses and digests: an image from a certificate is never fetched and never drawn.
 * @see RFC 9399 section 4.1
 */
export const logotype = shown(
  '1.3.6.1.5.5.7.1.12',
  'logotype',
  rfc(9399, '4.1'),
  structure(
    optional('community-logo', explicit(0, listOf('logo', information))),
    optional('issuer-logo', explicit(1, information)),
    optional('subject-logo', explicit(2, information)),
    optional('other-logo', explicit(3, listOf('logo', structure(field('type', oid), field('logo', information))))),
  ),
)
