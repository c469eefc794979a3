import { I2OSP, OS2IP, pow } from 'micro-rsa-dsa-dh/utils.js'
import { concatBytes, equalBytes } from '../lib/bytes.ts'
import { fromHex } from '../lib/hex.ts'
import { digest, type DigestName } from './digest.ts'

/**
 * The DER of a DigestInfo up to the octets of the digest, with the NULL parameters. SHAKE has none: RFC 8692 defines it
 * for RSA-PSS only.
 * @see RFC 8017 section 9.2 note 1, RFC 9688 section 2.2.1; RIPEMD-160 by analogy, as in OpenSSL
 */
const digestInfoPrefixes: Readonly<Record<Exclude<DigestName, `SHAKE${string}`>, string>> = {
  MD5: '3020300c06082a864886f70d020505000410',
  'RIPEMD-160': '3021300906052b2403020105000414',
  'SHA-1': '3021300906052b0e03021a05000414',
  'SHA-224': '302d300d06096086480165030402040500041c',
  'SHA-256': '3031300d060960864801650304020105000420',
  'SHA-384': '3041300d060960864801650304020205000430',
  'SHA-512': '3051300d060960864801650304020305000440',
  'SHA-512/224': '302d300d06096086480165030402050500041c',
  'SHA-512/256': '3031300d060960864801650304020605000420',
  'SHA3-224': '302d300d06096086480165030402070500041c',
  'SHA3-256': '3031300d060960864801650304020805000420',
  'SHA3-384': '3041300d060960864801650304020905000430',
  'SHA3-512': '3051300d060960864801650304020a05000440',
}

/**
 * Verifies RSASSA-PKCS1-v1_5: compares the decrypted signature, octet for octet, with the one encoding that the message
 * has. Nothing is parsed, so nothing can be hidden in it. A DigestInfo without NULL is another encoding and is refused,
 * as OpenSSL and Go do.
 *
 * The comparison is ours. micro-rsa-dsa-dh has a correct one (measured: no wrong answer to Wycheproof's 259), but only
 * for some hash functions: MD5 and RIPEMD-160 are missing.
 *
 * The caller has checked that the signature is as long as the modulus and less than it.
 * @see RFC 8017 section 8.2.2
 */
export function verifyPkcs1(
  key: { readonly modulus: Uint8Array; readonly exponent: Uint8Array },
  hash: DigestName,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (hash === 'SHAKE128' || hash === 'SHAKE256') return false
  const length = key.modulus.length
  const digestInfo = concatBytes([fromHex(digestInfoPrefixes[hash]) ?? new Uint8Array(), digest(hash, message)])
  if (length < digestInfo.length + 11) return false

  const expected = new Uint8Array(length).fill(0xff)
  expected.set([0, 1])
  expected[length - digestInfo.length - 1] = 0
  expected.set(digestInfo, length - digestInfo.length)
  const encoded = I2OSP(pow(OS2IP(signature), OS2IP(key.exponent), OS2IP(key.modulus)), length)
  return equalBytes(encoded, expected)
}
