import type { EncodedFile } from './encoded-file.ts'
import { opensslReading, opensslRefusal, type CertificateReading } from './openssl-certificate.ts'
import { algorithmUnknown } from './openssl-words.ts'
import { ourReading } from './our-certificate.ts'
import type { Difference, Otherwise } from './read-otherwise.ts'

/** The differences between our reading and openssl's reading of a certificate. Undefined where neither reads one. */
export async function compareWithOpenssl({
  name,
  der,
}: Pick<EncodedFile, 'name' | 'der'>): Promise<Difference[] | undefined> {
  const { reading: ours, bytes, fault } = ourReading(der)
  const theirs = await opensslReading(der)
  const about = { name, fault, bytes }
  if (!ours || !theirs) {
    if (!ours && !theirs) return undefined
    if (!ours) return [{ ...about, field: 'we refuse', ours: '', theirs: '' }]
    return [{ ...about, field: 'openssl refuses', ours: '', theirs: opensslRefusal(bytes) }]
  }
  return (Object.keys(ours) as (keyof CertificateReading)[])
    .filter((field) => isComparable(field, ours, theirs) && String(ours[field]) !== String(theirs[field]))
    .map((field) => ({ ...about, field, ours: String(ours[field]), theirs: String(theirs[field]) }))
}

/** Alternative names of the rarer forms are compared in tests/core/certificate/extension. */
const isComparable = (field: string, ours: CertificateReading, theirs: CertificateReading): boolean =>
  (field !== 'subjectAltName' || ours.subjectAltName !== undefined) &&
  (field !== 'key' || theirs.key !== algorithmUnknown)

/** Whether the reason is one for this difference. */
export const covers = (reason: Otherwise, difference: Difference): boolean =>
  difference.name.startsWith(reason.files) &&
  reason.fields.includes(difference.field) &&
  (reason.fault?.test(difference.fault) ?? true) &&
  (reason.if?.(difference) ?? true)

/** The difference in a line, for whoever looks into it. */
export const shown = ({ name, field, ours, theirs, fault }: Difference): string =>
  `${name}: ${field}: ${ours.slice(0, 300)} here, ${theirs.slice(0, 300)} by openssl (${fault})`
