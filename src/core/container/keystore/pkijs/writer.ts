/**
 * Writes PKCS #12 with pkijs and asn1js: the frame and the bags are theirs. What they would ask WebCrypto for, which
 * plain http has not, is done by `crypto/` in their place; and certificates go in as octets, for pkijs would encode
 * them anew.
 */
import { BmpString, ObjectIdentifier, OctetString, type BaseBlock } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  DigestInfo,
  MacData,
  PFX,
  SafeBag,
  SafeContents,
} from 'pkijs'
import { digest } from '../../../crypto/digest.ts'
import { passwordMac } from '../../../crypto/password-mac.ts'
import {
  passwordForms,
  passwordOctets,
  type KeyDerivation,
  type PasswordOctets,
} from '../../../crypto/password-scheme.ts'
import type { PasswordWork } from '../../../crypto/password-work.ts'
import { pkcs12Derive, Pkcs12Purpose } from '../../../crypto/pkcs12-key-derivation.ts'

/** A certificate and the name under which the store has it. */
export interface TrustedEntry {
  readonly alias: string
  readonly bytes: Uint8Array
}

/** The count that keytool of OpenJDK 17 uses. */
const iterations = 10_000

/** SHA-256 is what Java 17 and OpenSSL 3 write. Java reads it from 8u301 on. */
const macDigest = 'SHA-256'

/**
 * A PKCS #12 file of certificates that Java trusts. Each has a name, and the attribute without which Java does not see
 * it. They are in the clear: the password makes only the code that shows a change.
 *
 * The salt is derived from password and content, for nothing here is random; it takes as many iterations to try a
 * password by the salt as by the code.
 * @see RFC 7292 section 4, RFC 8018 section 4.1 on such salts
 */
export async function writePfxTrustStore(
  entries: readonly TrustedEntry[],
  password: string,
  work: PasswordWork,
): Promise<Uint8Array<ArrayBuffer>> {
  const [octets] = passwordForms(passwordOctets(password))
  if (!octets) throw new Error('Every password has a form')
  const contents = new SafeContents({ safeBags: entries.map(bag) })
  const safe = new AuthenticatedSafe({ safeContents: [plain(encoded(contents.toSchema()))] })
  const message = encoded(safe.toSchema())
  const pfx = new PFX({ version: 3, authSafe: plain(message), macData: await macOf(message, octets, work) })
  const written = encoded(pfx.toSchema())
  for (const secret of [octets.bmp, octets.utf8]) secret.fill(0)
  return written
}

/**
 * Java's marker of a certificate that is trusted, and for what: any purpose. @see sun.security.pkcs12.PKCS12KeyStore of
 * OpenJDK
 */
const trustedKeyUsage = '2.16.840.1.113894.746875.1.1'
const anyExtendedKeyUsage = '2.5.29.37.0'

const friendlyName = '1.2.840.113549.1.9.20'
const certificateBag = '1.2.840.113549.1.12.10.1.3'
const x509Certificate = '1.2.840.113549.1.9.22.1'
const sha256 = '2.16.840.1.101.3.4.2.1'

const bag = ({ alias, bytes }: TrustedEntry): SafeBag =>
  new SafeBag({
    bagId: certificateBag,
    bagValue: new CertBag({ certId: x509Certificate, certValue: new OctetString({ valueHex: bytes }) }),
    bagAttributes: [
      new Attribute({ type: friendlyName, values: [new BmpString({ value: alias })] }),
      new Attribute({ type: trustedKeyUsage, values: [new ObjectIdentifier({ value: anyExtendedKeyUsage })] }),
    ],
  })

const plain = (octets: Uint8Array): ContentInfo =>
  new ContentInfo({ contentType: ContentInfo.DATA, content: new OctetString({ valueHex: octets }) })

async function macOf(message: Uint8Array, password: PasswordOctets, work: PasswordWork): Promise<MacData> {
  const ofContent: KeyDerivation = {
    function: 'pkcs12',
    digest: macDigest,
    salt: digest(macDigest, message),
    iterations,
  }
  const salt = await pkcs12Derive(password.bmp, ofContent, Pkcs12Purpose.iv, 20, work)
  const derivation: KeyDerivation = { ...ofContent, salt }
  const code = await passwordMac(message, { digest: macDigest, derivation, keyLength: 32 }, password, work)
  return new MacData({
    mac: new DigestInfo({
      digestAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
      digest: new OctetString({ valueHex: code }),
    }),
    macSalt: new OctetString({ valueHex: salt }),
    iterations,
  })
}

const encoded = (block: BaseBlock): Uint8Array<ArrayBuffer> => new Uint8Array(block.toBER(false))
