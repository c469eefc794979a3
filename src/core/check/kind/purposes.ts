import { keyPurposes, type KeyPurpose } from '../../oid/key-purposes.ts'
import type { Oid } from '../../asn1/object-identifier.ts'

/** Key purposes that paths are judged by. @see RFC 5280 section 4.2.1.12, RFC 9336 for documents */
export const purposeOf = {
  server: '1.3.6.1.5.5.7.3.1',
  client: '1.3.6.1.5.5.7.3.2',
  code: '1.3.6.1.5.5.7.3.3',
  mail: '1.3.6.1.5.5.7.3.4',
  time: '1.3.6.1.5.5.7.3.8',
  ocsp: '1.3.6.1.5.5.7.3.9',
} as const

/** Whether the table of purposes files this one under `purpose`. */
export const isFor =
  (purpose: NonNullable<KeyPurpose['purpose']>) =>
  (oid: Oid): boolean =>
    keyPurposes[oid]?.purpose === purpose
