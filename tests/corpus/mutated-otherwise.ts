import { isMarked, isReframed, type Difference, type Otherwise } from './read-otherwise.ts'

/** Why openssl refuses the whole certificate, told by its own words. */
const refusedFor =
  (reason: RegExp) =>
  ({ theirs }: Difference): boolean =>
    reason.test(theirs)

/** Why certificates that were changed by chance may be read otherwise by openssl. In all of them one part is wrong. */
export const mutatedOtherwise: readonly Otherwise[] = [
  {
    files: '',
    fields: ['openssl refuses'],
    because: 'X.690 section 8.3.2: a number with octets to spare. We read it and say so.',
    if: refusedFor(/^illegal padding/),
  },
  {
    files: '',
    fields: ['openssl refuses'],
    because:
      'A value of a name, or a date, of a type that cannot be one. We show what is there and say so; all else stays readable.',
    if: refusedFor(/^mstring (wrong tag|not universal)/),
  },
  {
    files: '',
    fields: ['openssl refuses'],
    because: 'Octets of a name that are no characters of their type. We mark them.',
    if: refusedFor(
      /^(invalid (utf8|bmp|universal)string|(bmp|universal)string is wrong length|illegal characters|string too (long|short))/,
    ),
  },
  {
    files: '',
    fields: ['openssl refuses'],
    because: 'X.690 section 8.19: an object identifier with octets that are no arcs. We show it as octets.',
    if: refusedFor(/^(invalid object encoding|bad object encoding)/),
  },
  {
    files: '',
    fields: ['openssl refuses'],
    because:
      'A length that lies in the value of a name or in the parameters of an algorithm: we keep it inside of its part.',
    if: refusedFor(/^(too long|header too long|bad object header|length too long|unexpected eoc|missing eoc)/),
  },
  {
    files: '',
    fields: ['openssl refuses'],
    fault: /^the curve, a (primitive )?OBJECT IDENTIFIER; found /,
    because:
      'RFC 5480 section 2.1.1: a curve that is no identifier. The key is unreadable, and we say so; all else stays.',
  },
  {
    files: '',
    fields: ['openssl refuses'],
    because:
      'Unique identifiers, which RFC 5280 section 4.1.2.8 forbids, are not decoded here: a fault of theirs loses nothing.',
    if: refusedFor(/^(invalid bit string bits left|string too short).*/),
  },
  {
    files: '',
    fields: ['key'],
    because: 'openssl decodes no key on a curve that it does not know; we show its point.',
    if: ({ ours, theirs }) => ours.startsWith('curve=') && theirs === 'undefined',
  },
  {
    files: '',
    fields: ['fingerprint'],
    because:
      'A frame that is BER: openssl takes the digest of its own encoding of it, we take it of the octets that came.',
    if: isReframed,
  },
  {
    files: '',
    fields: ['subject', 'issuer', 'subjectAltName'],
    because: 'Octets that are no characters: we mark them.',
    if: isMarked,
  },
  {
    files: '',
    fields: ['we refuse'],
    fault:
      /; found (a (primitive|constructed) one|\w+( \w+)?)$|^the end of this SEQUENCE$|^the version of one to six octets$/,
    because:
      'X.690 sections 8.9.1 and 10.2, or the definition in RFC 5280: the element that stands there may not. openssl does not look.',
  },
]
