import { concatBytes } from '../../lib/bytes.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { javaKeystoreDigest } from '../../crypto/java-keystore-digest.ts'
import { passwordOctets } from '../../crypto/password-scheme.ts'
import { mediaType } from '../media-type.ts'
import { aliasesOf } from './alias.ts'
import { trustName } from './content-name.ts'
import type { WriteForm } from './contract.ts'

const magic = 0xfeedfeed
const version = 2
const trustedCertificate = 2

/**
 * A JKS trust store: each certificate a trusted one, under an alias of its own. The password makes the digest at its
 * end, which shows a change; the certificates are not encrypted, and need not be. An entry has a day on which it was
 * added. It is that on which the certificate begins, for the same content shall give the same file.
 * @see sun.security.provider.JavaKeyStore, engineStore, of OpenJDK
 */
export const javaTrustStore: WriteForm = ({ certificates, password }) => {
  const name = trustName(certificates, 'truststore', '.jks')
  if (name === undefined) return undefined
  const aliases = aliasesOf(certificates)
  const entries = certificates.map((certificate, i) => entry(certificate, aliases[i] ?? ''))
  const store = concatBytes([int32(magic), int32(version), int32(certificates.length), ...entries])
  const bytes = concatBytes([store, javaKeystoreDigest(passwordOctets(password), store)])
  return { name, mediaType: mediaType.javaKeystore, bytes }
}

const entry = (certificate: Certificate, alias: string): Uint8Array =>
  concatBytes([
    int32(trustedCertificate),
    text(alias),
    int64(certificate.notBefore.instant ?? 0),
    text('X.509'),
    int32(certificate.bytes.length),
    certificate.bytes,
  ])

/** `DataOutput.writeUTF`: a length in two octets, then for ASCII the octets themselves. */
function text(ascii: string): Uint8Array {
  const octets = new TextEncoder().encode(ascii)
  return concatBytes([Uint8Array.of(octets.length >>> 8, octets.length), octets])
}

function int32(value: number): Uint8Array {
  const octets = new Uint8Array(4)
  new DataView(octets.buffer).setUint32(0, value)
  return octets
}

function int64(value: number): Uint8Array {
  const octets = new Uint8Array(8)
  new DataView(octets.buffer).setBigInt64(0, BigInt(value))
  return octets
}
