import { finding, type Finding } from '../../finding/finding.ts'
import type { StringProblem } from '../../finding/certificate.ts'
import { rfc } from '../../finding/reference.ts'
import type { DecodedString } from '../../asn1/string.ts'
import { oidName } from '../../oid/index.ts'
import { subjectOf } from '../members.ts'
import { isEncodedTwice } from '../../lib/encoded-twice.ts'
import { misleads } from '../names/misleading-text.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

/** Attributes that are told of one certificate; names with thousands of faults have one cause. */
const listed = 5

/**
 * Every text in subject and issuer holds only what its string type has, and no control character; and it does not
 * deceive its reader. A name of the issuer is judged where the path does not have the issuer's certificate. What it
 * should not hold programs read in different ways: surrogates in a BMPString, octets above 127 in an IA5String, and a
 * NUL, at which programs written in C stop (CVE-2009-2408).
 * @see RFC 5280 sections 4.1.2.4 and 4.1.2.6, X.680 section 41, X.690 section 8.23
 */
export const nameStringsCheck = certificateCheck({
  id: 'name-strings',
  reference: rfc(5280, '4.1.2.4'),
  faults(member, { issuerShown }) {
    const { subject, issuer } = member.certificate
    const name = subjectOf(member)
    const faults: Finding[] = []
    for (const { type, string, value } of [...subject.rdns.flat(), ...(issuerShown ? [] : issuer.rdns.flat())]) {
      const of = { subject: name, attribute: oidName(type) ?? type }
      const problem = problemOf(type, string)
      const because = string.text === undefined ? undefined : misleads(string.text)
      if (problem) faults.push(finding('name-string-unfit', locate(member, value), { ...of, problem }))
      if (because) faults.push(finding('name-misleading', locate(member, value), { ...of, because }))
      if (faults.length >= listed) break
    }
    return faults
  },
})

/**
 * Attributes of RFC 5280 appendix A.1 and RFC 2985: each is a string, and OpenSSL refuses the whole certificate where
 * it is none. Others may be numbers, dates or structures, which is for their own definition to say.
 */
const texts: ReadonlySet<string> = new Set([
  ...[3, 4, 5, 6, 7, 8, 10, 11, 12, 42, 43, 44, 46, 65].map((last) => `2.5.4.${last}`),
  '0.9.2342.19200300.100.1.25',
  '1.2.840.113549.1.9.1',
])

function problemOf(type: string, { text, fault }: DecodedString): StringProblem | undefined {
  if (fault === 'not-a-string') return texts.has(type) ? fault : undefined
  if (fault) return fault
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (text !== undefined && /[\x00-\x1f\x7f]/.test(text)) return 'control-character'
  return text !== undefined && isEncodedTwice(text) ? 'encoded-twice' : undefined
}
