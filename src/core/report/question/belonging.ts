import type { CertificateId, OtherId, SourceId } from '../../finding/location.ts'
import type { KeyHolders, Report } from '../report.ts'

/** A statement about the objects that have one key; the first certificate, request and file stand for the others. */
export interface Belonging {
  readonly code:
    | 'request-answered'
    | 'key-of-certificate'
    | 'key-of-request'
    | 'public-key-known'
    | 'request-unanswered'
    | 'key-of-none'
  readonly certificate: CertificateId | undefined
  readonly request: OtherId | undefined
  /** The file that a private key was recognised in. */
  readonly file: SourceId | undefined
}

/**
 * Yields all that belongs together by its key: requests, certificates, public keys and recognised private keys. Where
 * certificates are open, also requests and private keys that belong to none of them.
 */
export function belongings({ keyHolders, certificates }: Report): readonly Belonging[] {
  return keyHolders.flatMap((holders) => {
    const code = codeOf(holders, certificates.length > 0)
    const { certificates: own, requests, privateKeys } = holders
    return code ? [{ code, certificate: own[0], request: requests[0], file: privateKeys[0] }] : []
  })
}

function codeOf(
  { certificates, requests, publicKeys, privateKeys }: KeyHolders,
  others: boolean,
): Belonging['code'] | undefined {
  if (certificates.length > 0) {
    if (requests.length > 0) return 'request-answered'
    return privateKeys.length > 0 ? 'key-of-certificate' : 'public-key-known'
  }
  if (requests.length > 0) {
    if (privateKeys.length > 0) return 'key-of-request'
    if (publicKeys.length > 0) return 'public-key-known'
    return others ? 'request-unanswered' : undefined
  }
  if (privateKeys.length === 0) return undefined
  if (publicKeys.length > 0) return 'public-key-known'
  return others ? 'key-of-none' : undefined
}
