import type { RejectedLink } from '../../report/report.ts'

/** Why a certificate that might have issued another stands above it in no path. */
export const rejectionWords: Readonly<Record<RejectedLink['reason'], string>> = {
  'other-key': 'its key did not make the signature; another key here did',
  'no-key-fits': 'its key did not make the signature, and no other key here did',
  'other-kind-of-key': 'another kind of key made the signature',
  'signature-malformed': 'the signature is in a wrong form, so no key could be tried',
  'passed-over': 'its key identifier differs, and the key that signed is known',
  'not-checkable': 'this page cannot check whether its key made the signature',
  'no-listed-path': 'its key made the signature, but its paths are not listed',
  'stands-below': 'it is already below in the path',
  'not-tried': 'the search stopped before it',
  'other-name': 'its key made the signature, but it has another name than the issuer',
  'identifier-only': 'its key identifier fits, but neither its name nor its key does',
  'other-name-unproven': 'its key identifier fits, but not its name; its key could not be checked',
}
