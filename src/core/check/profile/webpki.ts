import type { ProfileTable } from './profile-table.ts'
import { rfc5280Profile } from './rfc5280.ts'

/**
 * RFC 5280, and what the CA/Browser Forum's Baseline Requirements demand of public TLS as far as a certificate shows it. Not looked for: how much
 * chance is in a serial number, names that only a list can tell (public suffixes, networks of one's own), and what a CA has to publish about
 * itself (certificate policies, addresses of CRLs and of its own certificate), on which no connection rests.
 */
export const webpkiProfile: ProfileTable = {
  ...rfc5280Profile,
  'algorithm-strength': 'must-pass', // 6.1.5, 7.1.3
  'tls-server': 'must-pass', // 7.1.2.7
  'tls-names': 'must-pass', // 7.1.2.7.12
  'tls-authority': 'must-pass', // 7.1.2.1, 7.1.2.11
  'tls-lifetime': 'must-pass', // 6.3.2
  // The Baseline Requirements ask for no timestamps. Browsers do, each by a policy of its own, from lists of logs that change every week while a bundled one
  // grows old, and they also take timestamps from the handshake, which nobody has here.
  'certificate-transparency': 'advice',
  'tls-formalities': 'advice', // 7.1.2, 7.1.4.3: no client refuses a certificate for them
}
