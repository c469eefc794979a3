import type { ErrorText, ErrorTextFamily } from '../error-text.ts'
import type { SituationId } from '../situations.ts'
import { statusSpellings } from './hresult.ts'

type Row = readonly [name: string, status: number, situation: SituationId, texts?: readonly string[]]

/** HRESULT values with their names; the texts are those that Windows shows in English. */
const codes: readonly Row[] = [
  ['CERT_E_EXPIRED', 0x800b0101, 'outside-dates', ['A required certificate is not within its validity period']],
  [
    'CERT_E_VALIDITYPERIODNESTING',
    0x800b0102,
    'outside-dates',
    ['The validity periods of the certification chain do not nest correctly'],
  ],
  ['CERT_E_ROLE', 0x800b0103, 'ca-used-as-server'],
  ['CERT_E_PATHLENCONST', 0x800b0104, 'path-too-long'],
  ['CERT_E_CRITICAL', 0x800b0105, 'critical-extension'],
  ['CERT_E_PURPOSE', 0x800b0106, 'purpose-wrong'],
  ['CERT_E_ISSUERCHAINING', 0x800b0107, 'issuer-differs'],
  ['CERT_E_MALFORMED', 0x800b0108, 'certificate-malformed'],
  [
    'CERT_E_UNTRUSTEDROOT',
    0x800b0109,
    'self-signed-root',
    [
      'A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider',
      'This CA Root certificate is not trusted',
    ],
  ],
  [
    'CERT_E_CHAINING',
    0x800b010a,
    'issuer-unknown',
    [
      'A certificate chain could not be built to a trusted root authority',
      'Windows does not have enough information to verify this certificate',
      'The issuer of this certificate could not be found',
    ],
  ],
  ['TRUST_E_FAIL', 0x800b010b, 'verification-failed'],
  ['CERT_E_REVOKED', 0x800b010c, 'revoked', ['A certificate was explicitly revoked by its issuer']],
  ['CERT_E_UNTRUSTEDTESTROOT', 0x800b010d, 'distrusted'],
  ['CERT_E_REVOCATION_FAILURE', 0x800b010e, 'revocation-unknown'],
  ['CERT_E_CN_NO_MATCH', 0x800b010f, 'name-differs', ['The certificate’s CN name does not match the passed value']],
  ['CERT_E_WRONG_USAGE', 0x800b0110, 'purpose-wrong', ['The certificate is not valid for the requested usage']],
  ['TRUST_E_EXPLICIT_DISTRUST', 0x800b0111, 'distrusted'],
  ['CERT_E_UNTRUSTEDCA', 0x800b0112, 'distrusted'],
  ['CERT_E_INVALID_POLICY', 0x800b0113, 'policy-missing'],
  ['CERT_E_INVALID_NAME', 0x800b0114, 'names-not-permitted'],
  ['TRUST_E_NOSIGNATURE', 0x800b0100, 'signature-wrong'],
  ['TRUST_E_CERT_SIGNATURE', 0x80096004, 'signature-wrong', ['The signature of the certificate cannot be verified']],
  ['TRUST_E_BASIC_CONSTRAINTS', 0x80096019, 'not-a-ca'],
  ['NTE_BAD_SIGNATURE', 0x80090006, 'signature-wrong'],
  ['CRYPT_E_REVOKED', 0x80092010, 'revoked', ['The certificate is revoked']],
  [
    'CRYPT_E_NO_REVOCATION_CHECK',
    0x80092012,
    'revocation-unknown',
    ['The revocation function was unable to check revocation for the certificate'],
  ],
  [
    'CRYPT_E_REVOCATION_OFFLINE',
    0x80092013,
    'revocation-unknown',
    ['The revocation function was unable to check revocation because the revocation server was offline'],
  ],
  ['CRYPT_E_NOT_FOUND', 0x80092004, 'key-missing', ['Cannot find object or property']],
  ['CRYPT_E_BAD_ENCODE', 0x80092002, 'not-der'],
  ['CRYPT_E_NO_MATCH', 0x80092009, 'not-certificate', ['Cannot find the requested object']],
  ['CRYPT_E_SELF_SIGNED', 0x80092007, 'self-signed-server'],
  ['CRYPT_E_ASN1_BADTAG', 0x8009310b, 'not-der', ['ASN1 bad tag value met']],
  ['CRYPT_E_ASN1_EOD', 0x80093102, 'file-cut-off', ['ASN1 unexpected end of data']],
  [
    'SEC_E_UNTRUSTED_ROOT',
    0x80090325,
    'issuer-unknown',
    ['The certificate chain was issued by an authority that is not trusted'],
  ],
  ['SEC_E_WRONG_PRINCIPAL', 0x80090322, 'name-differs', ['The target principal name is incorrect']],
  [
    'SEC_E_CERT_UNKNOWN',
    0x80090327,
    'verification-failed',
    ['An unknown error occurred while processing the certificate'],
  ],
  ['SEC_E_CERT_EXPIRED', 0x80090328, 'expired', ['The received certificate has expired']],
  ['SEC_E_CERT_WRONG_USAGE', 0x80090349, 'purpose-wrong'],
  ['SEC_E_ISSUING_CA_UNTRUSTED', 0x80090352, 'issuer-unknown'],
  ['SEC_E_INCOMPLETE_CREDENTIALS', 0x80090320, 'client-certificate-missing'],
  ['SEC_E_NO_CREDENTIALS', 0x8009030e, 'key-missing', ['No credentials are available in the security package']],
  ['SEC_E_ILLEGAL_MESSAGE', 0x80090326, 'handshake', ['The message received was unexpected or badly formatted']],
  ['SEC_E_INVALID_TOKEN', 0x80090308, 'not-tls', ['The token supplied to the function is invalid']],
  [
    'SEC_E_ALGORITHM_MISMATCH',
    0x80090331,
    'cipher-differs',
    ['The client and server cannot communicate, because they do not possess a common algorithm'],
  ],
]

/** Errors of WinINet and WinHTTP. @see Microsoft: WinINet error messages, WinHTTP error messages */
const internet: readonly ErrorText[] = [
  {
    says: ['ERROR_INTERNET_INVALID_CA', 'FLAG_INVALID_CA'],
    alone: ['12045'],
    situation: 'issuer-unknown',
  },
  {
    says: ['ERROR_INTERNET_SEC_CERT_CN_INVALID', 'FLAG_CERT_CN_INVALID'],
    alone: ['12038'],
    situation: 'name-differs',
  },
  {
    says: ['ERROR_INTERNET_SEC_CERT_DATE_INVALID', 'FLAG_CERT_DATE_INVALID'],
    alone: ['12037'],
    situation: 'outside-dates',
  },
  { says: ['ERROR_WINHTTP_SECURE_FAILURE'], alone: ['12175'], situation: 'verification-failed' },
]

const errorText = ([name, status, situation, texts = []]: Row): ErrorText => ({
  says: [name, ...texts, ...statusSpellings(status)],
  situation,
})

/** Status codes of Windows for certificates and for its TLS (Schannel). */
export const windows: ErrorTextFamily = {
  program: 'windows',
  source:
    'Microsoft: COM Error Codes (Security and Setup), winerror.h; WinINet and WinHTTP error messages; screenshots of the certificate dialog',
  entries: [...codes.map(errorText), ...internet],
}
