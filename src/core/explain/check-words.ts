import { oneTable } from '../lib/one-table.ts'
import type { CheckId, Why } from '../report/report.ts'
import { certificateChecks } from './english/certificate.ts'
import { checkChecks } from './english/check.ts'
import { namesChecks } from './english/names.ts'
import { opcUaChecks } from './english/opc-ua.ts'
import { pathChecks } from './english/path.ts'
import { revocationChecks } from './english/revocation.ts'
import { tlsChecks } from './english/tls.ts'
import { transparencyChecks } from './english/transparency.ts'
import type { CheckWords } from './explanation.ts'

export type { CheckWords }

/** The words for each check, whatever its outcome. A check without its words does not compile. */
export const checkWords: Readonly<Record<CheckId, CheckWords>> = /* @__PURE__ */ oneTable([
  pathChecks,
  checkChecks,
  namesChecks,
  revocationChecks,
  transparencyChecks,
  certificateChecks,
  tlsChecks,
  opcUaChecks,
])

/** Why a check was not made or does not apply, to stand behind “Not checked: ” or “Does not apply: ”. */
export const whyWords: Readonly<Record<Why, string>> = {
  'algorithm-unknown': 'this page does not know the algorithm',
  'not-computed': 'this page knows the algorithm, but cannot compute it',
  'parameters-refused': 'the algorithm has parameters that the standard does not define',
  'curve-unknown': 'this page does not know the curve of the issuer’s key',
  'key-too-large': 'the key is so large that the check would freeze the page',
  'key-unusable': 'the public key of the issuer is faulty',
  'parameters-missing': 'the public key of the issuer lacks its parameters',
  'issuer-not-given': 'the certificate of its issuer is missing',
  'issuers-in-circle': 'its possible issuers are already below it in the path',
  'no-revocation-data': 'you added no revocation list (CRL) or OCSP response for it',
  'no-revocation-available': 'it says that its issuer publishes no revocation data',
  'responder-not-asked-about': 'it signs OCSP responses, and its CA says that clients do not check it',
  'revocation-data-unusable': 'the list or response that you added does not help',
  'reasons-not-covered': 'your lists cover only some reasons for revocation',
  lowest: 'it is the lowest certificate of the path and issued no other',
  'extension-absent': 'the certificate has no such extension',
  'identifier-absent': 'one of the two certificates has no key identifier',
  'no-length-limit': 'it does not limit the path below it',
  'nothing-asked': 'your settings do not ask for it',
  'path-ends': 'the path ends here, and the check is only for certificates below',
  'trust-anchor': 'your settings ignore the root’s own dates and limits',
  'not-rsa': 'its key is not an RSA key',
  'not-elliptic': 'its key is not an elliptic-curve key',
  'version-below-3': 'certificates of its version have no extensions',
  'extension-malformed': 'an extension that it needs cannot be read',
  'no-constraints-above': 'no CA above it limits its names',
  'self-issued': 'its issuer and subject have one name; such certificates are exempt',
  'not-the-server': 'the check is only for server certificates',
  'not-opc-ua': 'the check is only for OPC UA applications and their CAs',
  'time-unreadable': 'its dates cannot be read',
  'work-limit': 'the search reached its limit before this check',
  'log-unknown': 'the built-in lists do not have the key of a log',
  'timestamp-version-unknown': 'this page does not know the version of a timestamp',
  'timestamp-algorithm-unknown': 'logs do not use the signature algorithm of a timestamp',
  'too-many-timestamps': 'there are more timestamps than this page verifies',
  'certificate-too-large': 'the certificate is so large that the check would freeze the page',
  'too-complex': 'there are too many names and limits to compare all of them',
}
