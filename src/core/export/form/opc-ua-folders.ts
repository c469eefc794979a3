import { toHex } from '../../lib/hex.ts'
import { digest } from '../../crypto/digest.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { displayName, type Name } from '../../certificate/name.ts'
import { likelySigners } from '../../certificate/revocation-list/names-key.ts'
import { comparableName } from '../../path/name-comparison.ts'
import { safeFileName } from '../file-name.ts'
import { chainName } from './content-name.ts'
import type { WriteForm } from './contract.ts'
import { zipArchive, type Entry } from './zip-archive.ts'

/**
 * Longest name of a file before the thumbprint: with that and its folders it stays far below the 260 characters of
 * Windows.
 */
const longest = 60

/**
 * The folders of an OPC UA certificate store, for the peer of this application: its own certificate in `trusted/certs`,
 * the CAs that it needs in `issuers/certs`, and their lists in `issuers/crl`, all binary. Files are called as the .NET
 * stack calls them, `NAME [THUMBPRINT].der`; a list has the name and the thumbprint of its issuer, else its own digest.
 * @see OPC 10000-12 section F.2 and DirectoryCertificateStore of UA-.NETStandard
 */
export const opcUaFolders: WriteForm = ({ certificates, revocationLists }) => {
  const name = chainName(certificates, 'opc-ua-pki', '.zip')
  if (name === undefined) return undefined
  const applications = certificates.filter((each) => !isAuthority(each))
  // Where only CAs are saved, they are what the peer shall trust.
  const trusted = applications.length > 0 ? applications : certificates
  const issuers = certificates.filter((each) => !trusted.includes(each))
  const listFolder = applications.length > 0 ? 'issuers/crl' : 'trusted/crl'
  const seen = new Set<string>()
  const once = ({ name: entry }: Entry): boolean => !seen.has(entry) && Boolean(seen.add(entry))
  return zipArchive(
    name,
    [
      ...trusted.map((each) => certificateEntry('trusted/certs', each)),
      ...issuers.map((each) => certificateEntry('issuers/certs', each)),
      ...revocationLists.map((list) => {
        const [signer] = likelySigners(list, bearersOf(list.issuer, certificates))
        return {
          name: `${listFolder}/${fileName(list.issuer, signer?.certificate.bytes ?? list.bytes)}.crl`,
          bytes: list.bytes,
        }
      }),
    ].filter(once),
  )
}

const bearersOf = (name: Name, certificates: readonly Certificate[]) =>
  certificates.flatMap((certificate) =>
    comparableName(certificate.subject) === comparableName(name) ? { certificate } : [],
  )

const certificateEntry = (folder: string, { subject, bytes }: Certificate): Entry => ({
  name: `${folder}/${fileName(subject, bytes)}.der`,
  bytes,
})

function fileName(name: Name, bytes: Uint8Array): string {
  const plain = safeFileName((displayName(name) ?? '').slice(0, longest)) ?? 'certificate'
  return `${plain} [${toHex(digest('SHA-1', bytes)).toUpperCase()}]`
}

/** Of an application's certificate that is self-signed, some stacks say that it is a CA's; it signs no other here. */
function isAuthority(certificate: Certificate): boolean {
  return extensionValue(certificate, basicConstraints)?.cA === true
}
