import type { LooksLike } from '../finding/definitions.ts'

/**
 * The texts that programs print about a certificate, recognised by parts that are equal in every language: names of
 * properties and algorithms, object identifiers, the form of fingerprints. The first match decides. Seen in the output
 * of the programs themselves; what they translate is not among it.
 */
const printouts: readonly (readonly [RegExp, LooksLike])[] = [
  // Format-List of PowerShell, and the table of its Cert: drive: property names are those of .NET's X509Certificate2.
  [/^PS(Parent)?Path\s*: .*Certificate::/m, 'printout-powershell'],
  [/^(RawData|Thumbprint|HasPrivateKey|EnhancedKeyUsageList)\s*: \S/m, 'printout-powershell'],
  [/^Thumbprint\s+Subject[^\n]*\n[-\s]+\n[0-9A-F]{40}\s/m, 'printout-powershell'],
  // certutil -dump and -store: the hash in brackets behind a word, object identifiers with Microsoft's name for them.
  [/^CertUtil: -/m, 'printout-certutil'],
  [/^\d+\.\d+\.\d+: 0x[0-9a-f]{8} \(WIN32/m, 'printout-certutil'],
  [/\((sha1|md5|sha256)\): ?([0-9a-f]{2} ?){16,32}\s*$/m, 'printout-certutil'],
  [/: 1\.2\.840\.\d+(\.\d+)+ (sha\d+RSA|sha\d+ECDSA|RSA|ECC)\b/, 'printout-certutil'],
  // keytool: extensions are numbered, fingerprints are indented behind a tab.
  [/^#\d+: ObjectId: (\d+\.)+\d+ Criticality=/m, 'printout-keytool'],
  [/^\t\s*(MD5|SHA-?1|SHA-?256): ?([0-9A-F]{2}:){15,31}[0-9A-F]{2}\s*$/m, 'printout-keytool'],
  [/^[^\n]*, (trustedCertEntry|PrivateKeyEntry), *$/m, 'printout-keytool'], // -list without -v
  [/^[^\n]*: SHA\d+with(RSA|ECDSA|DSA)\b/m, 'printout-keytool'],
  [/^\s*\[?\s*\[\s*Version: V\d/m, 'printout-keytool'], // Java's own toString()
  // certtool of GnuTLS.
  [/^\s+(sha1|sha256|pin-sha256):\S{20,}$/m, 'printout-certtool'],
  [/\(hex\): [0-9a-f]{2,}\s*$/m, 'printout-certtool'],
  // security of macOS.
  [/^\s+"(alis|hpky|issu|skid|snbr)"<blob>=/m, 'printout-keychain'],
  // certutil of NSS prints much as OpenSSL does, and these besides.
  [/^\s+Fingerprint \(SHA-?(1|256)\):$/m, 'printout-nss'],
  [/^Certificate Nickname\s+Trust Attributes/m, 'printout-nss'],
  // OpenSSL speaks English alone.
  [/^Certificate:\s+Data:\s+Version:/m, 'printout-openssl'],
  [/^\s*(sha\d+|md5|SHA\d+|MD5) Fingerprint=([0-9A-F]{2}:){15,}/m, 'printout-openssl'],
  [/^(subject|issuer) ?= ?\S[^]*^(subject|issuer|serial|notBefore|notAfter) ?= ?\S/m, 'printout-openssl'],
  [/^ *\d+ s:.*\n +i:/m, 'printout-openssl'], // the chain of s_client
  [/^depth=\d+ [^]*^verify (return|error):/m, 'printout-openssl'],
  [/^ *\d+:d=\d+ +hl=\d+ +l= *(\d+|inf) +(cons|prim):/m, 'printout-openssl'], // asn1parse
  [/^(PKCS7|CMS_ContentInfo): *\r?\n +(type|contentType):/m, 'printout-openssl'], // -print
  [/^\* +subject: .*\r?\n\* +start date:/m, 'certificate-printout'], // curl -v
]

/**
 * A certificate's fingerprint, and a name or an object identifier beside it, printed by a program that is not known
 * here.
 */
const fingerprint = /\b([0-9A-F]{2}:){19}([0-9A-F]{2}:){0,12}[0-9A-F]{2}\b/i
const about = /\b(CN|DC|O) ?= ?\S|\b(1\.2\.840|2\.5\.29|1\.3\.6\.1)\.\d/

/**
 * Which program printed a description of a certificate; undefined where the text is none. The text may be the beginning
 * of a longer one.
 */
export function printoutOf(text: string): LooksLike | undefined {
  const known = printouts.find(([pattern]) => pattern.test(text))
  return known?.[1] ?? (fingerprint.test(text) && about.test(text) ? 'certificate-printout' : undefined)
}
