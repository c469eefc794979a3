import type { ReadingDifference, SecondReading } from '../../src/core/certificate/second-reading/read-twice.ts'

/** A disagreement of the two readers about a certificate, and what our reader said against it. */
export interface Disagreement {
  readonly name: string
  readonly outcome: Exclude<SecondReading['outcome'], 'alike'>
  /** Where both read it: the value on which they differ. */
  readonly difference?: ReadingDifference
  /** Where the other gave up: its own words. */
  readonly said: string
  /** Where ours refused: what it expected. */
  readonly fault: string
}

/** A kind of disagreement that is as it should be, and why. */
export interface Reason {
  readonly outcome: Disagreement['outcome']
  readonly because: string
  readonly said?: RegExp
  readonly fault?: RegExp
  readonly if?: (difference: ReadingDifference) => boolean
}

/**
 * Reasons why asn1js and pkijs may differ from us over certificates that were changed by chance. In all of them one
 * part is wrong.
 */
export const secondReaderOtherwise: readonly Reason[] = [
  {
    outcome: 'only-theirs',
    because:
      'RFC 5280 section 4.1: elements that the definition does not have, in a SEQUENCE that is not open to more. pkijs does not look; OpenSSL skips some.',
    fault: /^the end of this (SEQUENCE|\[\d\])$/,
  },
  {
    outcome: 'only-theirs',
    because:
      'X.690 sections 8.2 to 8.6 and 8.19: a BOOLEAN, number, BIT STRING or identifier without the octets that it must have.',
    fault:
      /^(a BOOLEAN of one octet|a BIT STRING with its count of unused bits|a serial number of at least one octet|the version of (at least one octet|one to six octets)|at least one arc|an arc (without leading zeros|of at most \d+ octets)|the last octet of an arc|no unused bits in an empty BIT STRING)$/,
  },
  {
    outcome: 'only-theirs',
    because:
      'A length that reaches beyond what contains it, in a part that pkijs does not decode: ours ends there, theirs keeps the octets.',
    fault: /^\d+ octets of content, and \d+ remain$/,
  },
  {
    outcome: 'only-theirs',
    because: 'X.690 sections 8.9.1 and 10.2: constructed where primitive must be, or the reverse. pkijs does not look.',
    fault: /; found a (primitive|constructed) one$/,
  },
  {
    outcome: 'unread',
    because:
      'asn1js decodes every element of the whole before pkijs looks at any: a malformed one, at whatever place, loses all. We keep it inside of its part.',
    said: /^(End of input reached before message was fully decoded|Constructed encoding used for primitive type|Indefinite length form used|OCTET STRING may consists of|BIT STRING may consists of|Unused bits for BitString|UniversalString value length|BMPString value length|Wrong input string for conversion|Zero buffer length|Too big integer|Needlessly long format)/,
  },
  {
    outcome: 'unread',
    because: 'asn1js refuses tags that the standard keeps for itself; we show them in their place.',
    said: /reserved (by ASN\.1 standard|)|is reserved$/,
  },
  {
    outcome: 'unread',
    because: 'Limits of asn1js, below ours: 100 levels with strings opened, 64 MiB claimed by a length.',
    said: /^Maximum ASN\.1 (nesting depth|content length) exceeded/,
  },
  {
    outcome: 'unread',
    because: 'pkijs has one schema for the whole: an attribute or a part of another type than it expects loses all.',
    said: /^Object's schema was not verified against input data for Certificate$/,
  },
  {
    outcome: 'different',
    because: 'X.690 section 10.2: a string in segments. asn1js joins them; we show the octets and say that it is BER.',
    if: ({ field, ours }) => /^(issuer|subject)$/.test(field) && /^(2c|3[2-9a-e])/.test(ours ?? ''),
  },
  {
    outcome: 'different',
    because: 'A time for the value of a name: asn1js makes an empty text of it, we show its octets.',
    if: ({ field, ours, theirs }) =>
      /^(issuer|subject)$/.test(field) && /^1[78]/.test(ours ?? '') && theirs !== undefined,
  },
  {
    outcome: 'different',
    because: 'Octets above 127 in a string of ASCII: asn1js reads Latin-1, we mark them.',
    if: ({ field, ours }) => /^(issuer|subject)$/.test(field) && (ours ?? '').includes('\ufffd'),
  },
]

/** Whether the reason is one for this disagreement. */
export const explains = (reason: Reason, { outcome, difference, said, fault }: Disagreement): boolean =>
  reason.outcome === outcome &&
  (reason.said?.test(said) ?? true) &&
  (reason.fault?.test(fault) ?? true) &&
  (!reason.if || (difference !== undefined && reason.if(difference)))
