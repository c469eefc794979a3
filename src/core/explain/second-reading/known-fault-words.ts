import type { KnownFault } from '../../report/detail.ts'

/** The known faults of the other reader, each as the explanation of a difference. */
export const knownFaultWords: Readonly<Record<KnownFault, string>> = {
  'utc-time-form': 'asn1js reads a UTCTime of an unusual form as 30 November 1899.',
  'generalized-time-form': 'asn1js misreads a GeneralizedTime without Z or with an offset.',
  'time-rolled-over': 'asn1js turns a date that does not exist into one that does.',
  'year-below-100': 'asn1js turns years before 100 into years of the twentieth century.',
  'invalid-utf-8': 'asn1js reads invalid UTF-8 as Latin-1.',
  'lone-surrogate': 'asn1js accepts half of a character pair.',
  'long-string': 'asn1js cannot read a text of more than about 120,000 characters.',
  'one-value-loses-all': 'asn1js gives up the whole for one malformed date or text.',
  'large-version': 'pkijs reads a very large version number as version 1.',
  'large-arc': 'asn1js writes a large number in an object identifier in hexadecimal.',
  'malformed-value': 'asn1js accepts a malformed BOOLEAN or object identifier.',
}
