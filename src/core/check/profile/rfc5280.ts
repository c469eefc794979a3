import { pathProfile } from './path.ts'
import type { ProfileTable } from './profile-table.ts'

/** RFC 5280 section 6, and what RFC 5280 demands of certificates and of the CAs that issue them. */
export const rfc5280Profile: ProfileTable = {
  ...pathProfile,
  'extensions-well-formed': 'flawless', // 4.2: those that validation does not rest on have definitions too
  'serial-number': 'must-pass', // 4.1.2.2
  version: 'must-pass', // 4.1.2.1
  'names-present': 'must-pass', // 4.1.2.4, 4.1.2.6
  'time-encoding': 'must-pass', // 4.1.2.5
  'key-identifiers-present': 'must-pass', // 4.2.1.1, 4.2.1.2
  'ca-rights': 'must-pass', // 4.2.1.3, 4.2.1.9
  'constraints-in-place': 'must-pass', // 4.2.1.10
  'alternative-names': 'must-pass', // 4.2.1.6
  criticality: 'must-pass', // 4.2.1
  'extension-contents': 'must-pass', // 4.2.1
  'der-encoding': 'must-pass', // 4.1, X.690
}
