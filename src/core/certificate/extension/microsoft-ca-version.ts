import { readSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { numberValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface CaVersion {
  /** Counts the CA's certificates, from 0. */
  readonly certificateIndex: number
  /** The index of the first certificate that has this key: equal to `certificateIndex` where the key is new. */
  readonly keyIndex: number
  readonly node: Asn1Node
}

/** Which certificate of a renewed Active Directory CA this is, "V2.1". @see Win32 wincrypt.h, szOID_CERTSRV_CA_VERSION */
export const microsoftCaVersion: ExtensionDecoder<CaVersion> = {
  oid: '1.3.6.1.4.1.311.21.1',

  /** `INTEGER`, whose low 16 bits count certificates and whose high 16 bits count keys (CANAMEIDTOICERT, CANAMEIDTOIKEY of certsrv.h) */
  decode(node) {
    const version = readSmallInteger(node, 'a CA version')
    return { certificateIndex: version & 0xffff, keyIndex: Math.floor(version / 0x10000), node }
  },

  describe: ({ certificateIndex, keyIndex, node }) => [
    row('certificate-index', numberValue(certificateIndex), node),
    row('key-index', numberValue(keyIndex), node),
  ],
}
