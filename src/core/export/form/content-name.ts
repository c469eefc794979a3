import type { Certificate } from '../../certificate/certificate.ts'
import { toHex } from '../../lib/hex.ts'
import { digest } from '../../crypto/digest.ts'
import { comparableName } from '../../path/name-comparison.ts'
import { certificateFileName } from '../file-name.ts'

/** The name of a file with one certificate. */
export const nameOf = (certificate: Certificate, ending: string): string =>
  certificateFileName(certificate.subject, toHex(digest('SHA-1', certificate.bytes)), ending)

/**
 * True of a certificate whose issuer has its own name: the end of a chain, which is a root if its signature is its own.
 */
export const isSelfIssued = ({ subject, issuer }: Certificate): boolean =>
  comparableName(subject) === comparableName(issuer)

/**
 * The name of a file with several certificates, after the first of a chain from the end entity up, or the last of one
 * from the root down, which is said; and whether the root is absent. Certificates that are not a chain are named after
 * the first, with how many more there are. Undefined where there is none.
 */
export function chainName(certificates: readonly Certificate[], kind: string, extension: string): string | undefined {
  const [first] = certificates
  const last = certificates.at(-1)
  if (!first || !last) return undefined
  const rootless = certificates.some(isSelfIssued) ? '' : '-without-root'
  if (isChain(certificates)) return nameOf(first, `-${kind}${rootless}${extension}`)
  if (isChain([...certificates].reverse())) return nameOf(last, `-${kind}-root-first${rootless}${extension}`)
  return nameOf(first, `-and-${certificates.length - 1}-more${rootless}${extension}`)
}

/**
 * The name of a file of trust: after the root, or the highest certificate there is; how many more there are of those
 * where several have no issuer here. Undefined where there is no certificate.
 */
export function trustName(certificates: readonly Certificate[], kind: string, extension: string): string | undefined {
  const subjects = new Map(certificates.map((each) => [comparableName(each.subject), each] as const))
  const tops = certificates.filter((each) => isSelfIssued(each) || !subjects.has(comparableName(each.issuer)))
  const [top = certificates[0]] = tops
  if (!top) return undefined
  const rootless = certificates.some(isSelfIssued) ? '' : '-without-root'
  const more = tops.length > 1 ? `-and-${tops.length - 1}-more` : ''
  return nameOf(top, `${more}-${kind}${rootless}${extension}`)
}

const isChain = (certificates: readonly Certificate[]): boolean =>
  certificates.every(({ issuer }, i) => {
    const above = certificates[i + 1]
    return !above || comparableName(issuer) === comparableName(above.subject)
  })
