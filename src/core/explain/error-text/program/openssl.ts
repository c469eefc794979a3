import type { ErrorText, ErrorTextFamily } from '../error-text.ts'
import type { SituationId } from '../situations.ts'

type Row = readonly [number: number, name: string, text: string, situation: SituationId, means?: string]

/** X509_V_ERR of OpenSSL 3: number, name, text. */
const codes: readonly Row[] = [
  [0, 'X509_V_OK', 'ok', 'no-error'],
  [1, 'UNSPECIFIED', 'unspecified certificate verification error', 'verification-failed'],
  [2, 'UNABLE_TO_GET_ISSUER_CERT', 'unable to get issuer certificate', 'root-not-found'],
  [3, 'UNABLE_TO_GET_CRL', 'unable to get certificate CRL', 'revocation-unknown'],
  [4, 'UNABLE_TO_DECRYPT_CERT_SIGNATURE', 'unable to decrypt certificate’s signature', 'signature-wrong'],
  [5, 'UNABLE_TO_DECRYPT_CRL_SIGNATURE', 'unable to decrypt CRL’s signature', 'list-wrong'],
  [
    6,
    'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
    'unable to decode issuer public key',
    'algorithm-unsupported',
    'The public key of the issuer cannot be read.',
  ],
  [7, 'CERT_SIGNATURE_FAILURE', 'certificate signature failure', 'signature-wrong'],
  [8, 'CRL_SIGNATURE_FAILURE', 'CRL signature failure', 'list-wrong', 'The signature on the revocation list is wrong.'],
  [9, 'CERT_NOT_YET_VALID', 'certificate is not yet valid or the system clock is incorrect', 'not-yet-valid'],
  [10, 'CERT_HAS_EXPIRED', 'certificate has expired', 'expired'],
  [11, 'CRL_NOT_YET_VALID', 'CRL is not yet valid', 'list-too-new'],
  [12, 'CRL_HAS_EXPIRED', 'CRL has expired', 'list-outdated'],
  [13, 'ERROR_IN_CERT_NOT_BEFORE_FIELD', 'format error in certificate’s notBefore field', 'date-unreadable'],
  [14, 'ERROR_IN_CERT_NOT_AFTER_FIELD', 'format error in certificate’s notAfter field', 'date-unreadable'],
  [
    15,
    'ERROR_IN_CRL_LAST_UPDATE_FIELD',
    'format error in CRL’s lastUpdate field',
    'list-wrong',
    'A date in the revocation list cannot be read.',
  ],
  [
    16,
    'ERROR_IN_CRL_NEXT_UPDATE_FIELD',
    'format error in CRL’s nextUpdate field',
    'list-wrong',
    'A date in the revocation list cannot be read.',
  ],
  [17, 'OUT_OF_MEM', 'out of memory', 'program-fault'],
  [18, 'DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'self-signed-server'],
  [19, 'SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', 'self-signed-root'],
  [20, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate', 'issuer-unknown'],
  [21, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate', 'intermediate-not-sent'],
  [22, 'CERT_CHAIN_TOO_LONG', 'certificate chain too long', 'chain-too-long'],
  [23, 'CERT_REVOKED', 'certificate revoked', 'revoked'],
  [24, 'NO_ISSUER_PUBLIC_KEY', 'issuer certificate doesn’t have a public key', 'not-a-ca'],
  [25, 'PATH_LENGTH_EXCEEDED', 'path length constraint exceeded', 'path-too-long'],
  [26, 'INVALID_PURPOSE', 'unsuitable certificate purpose', 'purpose-wrong'],
  [27, 'CERT_UNTRUSTED', 'certificate not trusted', 'distrusted'],
  [28, 'CERT_REJECTED', 'certificate rejected', 'distrusted'],
  [29, 'SUBJECT_ISSUER_MISMATCH', 'subject issuer mismatch', 'issuer-differs'],
  [30, 'AKID_SKID_MISMATCH', 'authority and subject key identifier mismatch', 'issuer-differs'],
  [31, 'AKID_ISSUER_SERIAL_MISMATCH', 'authority and issuer serial number mismatch', 'issuer-differs'],
  [32, 'KEYUSAGE_NO_CERTSIGN', 'key usage does not include certificate signing', 'may-not-sign'],
  [33, 'UNABLE_TO_GET_CRL_ISSUER', 'unable to get CRL issuer certificate', 'list-issuer-missing'],
  [34, 'UNHANDLED_CRITICAL_EXTENSION', 'unhandled critical extension', 'critical-extension'],
  [35, 'KEYUSAGE_NO_CRL_SIGN', 'key usage does not include CRL signing', 'list-signer-not-allowed'],
  [36, 'UNHANDLED_CRITICAL_CRL_EXTENSION', 'unhandled critical CRL extension', 'list-wrong'],
  [37, 'INVALID_NON_CA', 'invalid non-CA certificate (has CA markings)', 'ca-used-as-server'],
  [38, 'PROXY_PATH_LENGTH_EXCEEDED', 'proxy path length constraint exceeded', 'proxy-certificate'],
  [39, 'KEYUSAGE_NO_DIGITAL_SIGNATURE', 'key usage does not include digital signature', 'usage-wrong'],
  [
    40,
    'PROXY_CERTIFICATES_NOT_ALLOWED',
    'proxy certificates not allowed, please set the appropriate flag',
    'proxy-certificate',
  ],
  [41, 'INVALID_EXTENSION', 'invalid or inconsistent certificate extension', 'extension-wrong'],
  [42, 'INVALID_POLICY_EXTENSION', 'invalid or inconsistent certificate policy extension', 'extension-wrong'],
  [43, 'NO_EXPLICIT_POLICY', 'no explicit policy', 'policy-missing'],
  [44, 'DIFFERENT_CRL_SCOPE', 'different CRL scope', 'list-wrong', 'The revocation list covers other certificates.'],
  [45, 'UNSUPPORTED_EXTENSION_FEATURE', 'unsupported extension feature', 'constraint-unsupported'],
  [46, 'UNNESTED_RESOURCE', 'RFC 3779 resource not subset of parent’s resources', 'address-block'],
  [47, 'PERMITTED_VIOLATION', 'permitted subtree violation', 'names-not-permitted'],
  [48, 'EXCLUDED_VIOLATION', 'excluded subtree violation', 'names-not-permitted'],
  [49, 'SUBTREE_MINMAX', 'name constraints minimum and maximum not supported', 'constraint-unsupported'],
  [50, 'APPLICATION_VERIFICATION', 'application verification failure', 'verification-failed'],
  [51, 'UNSUPPORTED_CONSTRAINT_TYPE', 'unsupported name constraint type', 'constraint-unsupported'],
  [52, 'UNSUPPORTED_CONSTRAINT_SYNTAX', 'unsupported or invalid name constraint syntax', 'constraint-unsupported'],
  [53, 'UNSUPPORTED_NAME_SYNTAX', 'unsupported or invalid name syntax', 'constraint-unsupported'],
  [54, 'CRL_PATH_VALIDATION_ERROR', 'CRL path validation error', 'list-issuer-missing'],
  [55, 'PATH_LOOP', 'path loop', 'same-name-as-ca'],
  [56, 'SUITE_B_INVALID_VERSION', 'Suite B: certificate version invalid', 'suite-b'],
  [57, 'SUITE_B_INVALID_ALGORITHM', 'Suite B: invalid public key algorithm', 'suite-b'],
  [58, 'SUITE_B_INVALID_CURVE', 'Suite B: invalid ECC curve', 'suite-b'],
  [59, 'SUITE_B_INVALID_SIGNATURE_ALGORITHM', 'Suite B: invalid signature algorithm', 'suite-b'],
  [60, 'SUITE_B_LOS_NOT_ALLOWED', 'Suite B: curve not allowed for this LOS', 'suite-b'],
  [61, 'SUITE_B_CANNOT_SIGN_P_384_WITH_P_256', 'Suite B: cannot sign P-384 with P-256', 'suite-b'],
  [62, 'HOSTNAME_MISMATCH', 'hostname mismatch', 'name-differs'],
  [63, 'EMAIL_MISMATCH', 'email address mismatch', 'email-differs'],
  [64, 'IP_ADDRESS_MISMATCH', 'IP address mismatch', 'name-differs'],
  [65, 'DANE_NO_MATCH', 'no matching DANE TLSA records', 'dane-differs'],
  [66, 'EE_KEY_TOO_SMALL', 'EE certificate key too weak', 'key-weak'],
  [67, 'CA_KEY_TOO_SMALL', 'CA certificate key too weak', 'key-weak'],
  [68, 'CA_MD_TOO_WEAK', 'CA signature digest algorithm too weak', 'signature-weak'],
  [69, 'INVALID_CALL', 'invalid certificate verification context', 'program-fault'],
  [70, 'STORE_LOOKUP', 'issuer certificate lookup error', 'program-fault'],
  [71, 'NO_VALID_SCTS', 'Certificate Transparency required, but no valid SCTs found', 'public-rules'],
  [72, 'PROXY_SUBJECT_NAME_VIOLATION', 'proxy subject name violation', 'proxy-certificate'],
  [73, 'OCSP_VERIFY_NEEDED', 'OCSP verification needed', 'ocsp-failed'],
  [74, 'OCSP_VERIFY_FAILED', 'OCSP verification failed', 'ocsp-failed'],
  [75, 'OCSP_CERT_UNKNOWN', 'OCSP unknown cert', 'ocsp-unknown'],
  [76, 'UNSUPPORTED_SIGNATURE_ALGORITHM', 'Cannot find certificate signature algorithm', 'algorithm-unsupported'],
  [
    77,
    'SIGNATURE_ALGORITHM_MISMATCH',
    'subject signature algorithm and issuer public key algorithm mismatch',
    'algorithms-differ',
  ],
  [
    78,
    'SIGNATURE_ALGORITHM_INCONSISTENCY',
    'cert info signature and signature algorithm mismatch',
    'algorithms-differ',
  ],
  [79, 'INVALID_CA', 'invalid CA certificate', 'not-a-ca'],
  [80, 'PATHLEN_INVALID_FOR_NON_CA', 'Path length invalid for non-CA cert', 'strict-rule'],
  [81, 'PATHLEN_WITHOUT_KU_KEY_CERT_SIGN', 'Path length given without key usage keyCertSign', 'strict-rule'],
  [82, 'KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA', 'Key usage keyCertSign invalid for non-CA cert', 'strict-rule'],
  [83, 'ISSUER_NAME_EMPTY', 'Issuer name empty', 'strict-rule'],
  [84, 'SUBJECT_NAME_EMPTY', 'Subject name empty', 'strict-rule'],
  [85, 'MISSING_AUTHORITY_KEY_IDENTIFIER', 'Missing Authority Key Identifier', 'strict-rule'],
  [86, 'MISSING_SUBJECT_KEY_IDENTIFIER', 'Missing Subject Key Identifier', 'strict-rule'],
  [87, 'EMPTY_SUBJECT_ALT_NAME', 'Empty Subject Alternative Name extension', 'strict-rule'],
  [88, 'EMPTY_SUBJECT_SAN_NOT_CRITICAL', 'Subject empty and Subject Alt Name extension not critical', 'strict-rule'],
  [89, 'CA_BCONS_NOT_CRITICAL', 'Basic Constraints of CA cert not marked critical', 'strict-rule'],
  [90, 'AUTHORITY_KEY_IDENTIFIER_CRITICAL', 'Authority Key Identifier marked critical', 'strict-rule'],
  [91, 'SUBJECT_KEY_IDENTIFIER_CRITICAL', 'Subject Key Identifier marked critical', 'strict-rule'],
  [92, 'CA_CERT_MISSING_KEY_USAGE', 'CA cert does not include key usage extension', 'strict-rule'],
  [93, 'EXTENSIONS_REQUIRE_VERSION_3', 'Using cert extension requires at least X509v3', 'strict-rule'],
  [
    94,
    'EC_KEY_EXPLICIT_PARAMS',
    'Certificate public key has explicit ECC parameters',
    'algorithm-unsupported',
    'The key writes out the parameters of its curve instead of naming the curve.',
  ],
]

/** Numbers that came after OpenSSL 3.0; they are known by name and text, for builds may differ. */
const later: readonly ErrorText[] = [
  { says: ['X509_V_ERR_RPK_UNTRUSTED', 'Raw public key untrusted, no trusted keys configured'], situation: 'pinned' },
  { says: ['X509_V_ERR_OCSP_RESP_INVALID', 'OCSP response(s) invalid'], situation: 'ocsp-failed' },
  {
    says: ['X509_V_ERR_OCSP_SIGNATURE_FAILURE', 'OCSP response signature verification failure'],
    situation: 'ocsp-failed',
  },
  {
    says: ['X509_V_ERR_OCSP_NOT_YET_VALID', 'OCSP response not yet valid (contains a date in the future)'],
    situation: 'ocsp-failed',
  },
  { says: ['X509_V_ERR_OCSP_HAS_EXPIRED', 'OCSP response has expired'], situation: 'ocsp-failed' },
  { says: ['X509_V_ERR_OCSP_NO_RESPONSE', 'no OCSP response available for certificate'], situation: 'ocsp-failed' },
]

/** Texts and names that also mean something without certificates. */
const everyday = new Set(['ok', 'out of memory', 'path loop', 'UNSPECIFIED', 'OUT_OF_MEM', 'INVALID_CA'])

/** Texts of OpenSSL 1.1 that OpenSSL 3 words otherwise, and what wget says in their place (src/openssl.c). */
const otherTexts: Readonly<Record<number, readonly string[]>> = {
  9: ['certificate is not yet valid'],
  18: ['self signed certificate'],
  19: ['self signed certificate in certificate chain'],
  20: ['Unable to locally verify the issuer’s authority'],
  24: ['invalid CA certificate (24)'],
  26: ['unsupported certificate purpose'],
  62: ['Hostname mismatch, certificate is not valid for'],
  64: ['IP address mismatch, certificate is not valid for'],
}

/**
 * As logs write a number: `error 20 at 0 depth`, `num=20`, `Verify return code: 20`, `Code: 20`, nginx `verify error:
 * (20`.
 */
const numberSpellings = (number: number): readonly string[] => [
  `code ${number}`,
  `num=${number}`,
  `error ${number} at`,
  `verify error ${number}`,
  // Python's SSLCertVerificationError(1, …) counts in another way.
  ...(number === 1 ? [] : [`verification error ${number}`]),
  `verify return code ${number}`,
  `verify result ${number}`,
  `X509 error ${number}`,
]

function errorText([number, name, text, situation, means]: Row): ErrorText {
  const symbol = name.startsWith('X509_') ? name : `X509_V_ERR_${name}`
  const spellings = [text, ...(otherTexts[number] ?? []), name].filter((each) => each !== symbol)
  return {
    says: [
      `${number} ${symbol}`,
      symbol,
      ...new Set(spellings.filter((each) => !everyday.has(each))),
      ...(number === 0 ? ['Verification: OK', 'verify return code 0'] : numberSpellings(number)),
    ],
    alone: [
      ...spellings.filter((each) => everyday.has(each)),
      ...(number === 0 ? [] : [String(number), `error ${number}`, `err ${number}`]),
    ],
    situation,
    ...(means !== undefined && { means }),
  }
}

/** Messages of OpenSSL about a chain. curl, Python, Node.js, nginx, Mosquitto and the ThingWorx SDKs pass these on. */
export const openssl: ErrorTextFamily = {
  program: 'openssl',
  library: true,
  source: 'OpenSSL 3: X509_STORE_CTX_get_error(3), include/openssl/x509_vfy.h, crypto/x509/x509_txt.c',
  entries: [...codes.map(errorText), ...later],
}
