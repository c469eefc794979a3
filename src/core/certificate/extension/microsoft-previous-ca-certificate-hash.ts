import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { hexValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface PreviousCaCertificateHash {
  /** SHA-1 of the whole certificate. */
  readonly hash: Uint8Array
  readonly node: Asn1Node
}

/** The certificate that this one renewed. @see Win32 wincrypt.h, szOID_CERTSRV_PREVIOUS_CERT_HASH */
export const microsoftPreviousCaCertificateHash: ExtensionDecoder<PreviousCaCertificateHash> = {
  oid: '1.3.6.1.4.1.311.21.2',

  /** `OCTET STRING` */
  decode: (node) => ({ hash: expectTag(node, Tag.octetString, 'a hash').content, node }),

  describe: ({ hash, node }) => [row('sha1', hexValue(hash), node)],
}
