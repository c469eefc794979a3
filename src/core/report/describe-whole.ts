import { toHex } from '../lib/hex.ts'
import { armor } from '../lib/pem-armor.ts'
import type { ObjectId } from '../finding/location.ts'
import { digest } from '../crypto/digest.ts'
import { hexValue, row } from '../certificate/row/row-value.ts'
import type { ObjectDetail } from './detail.ts'

/** The detail that any object has by its octets alone. `label` is that of its PEM form. */
export function describeWhole(
  id: ObjectId,
  bytes: Uint8Array,
  label: string,
): Pick<ObjectDetail, 'id' | 'fingerprints' | 'moreFingerprints' | 'pem' | 'octets'> {
  return {
    id,
    fingerprints: { sha1: toHex(digest('SHA-1', bytes)), sha256: toHex(digest('SHA-256', bytes)) },
    moreFingerprints: [row('sha512', hexValue(digest('SHA-512', bytes))), row('md5', hexValue(digest('MD5', bytes)))],
    pem: bytes.length <= pemOctets ? armor(label, bytes, '\n') : '',
    octets: bytes.length,
  }
}

/** Longer objects are saved, not shown as text: a revocation list of 20 MB would be half a million lines. */
const pemOctets = 256 * 1024
