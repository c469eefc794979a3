import { standard } from '../../finding/reference.ts'
import { readSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { numberValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface CaVersion {
  /** The number of the CA's certificate, from 0. */
  readonly certificateIndex: number
  /** The number of the first certificate with this key: equal to `certificateIndex` where the key is new. */
  readonly keyIndex: number
  readonly node: Asn1Node
}

/**
 * Identifies one certificate of an Active Directory CA that was renewed, "V2.1".
 * @see Win32 wincrypt.h, szOID_CERTSRV_CA_VERSION
 */
export const microsoftCaVersion = {
  oid: '1.3.6.1.4.1.311.21.1',
  term: 'microsoft-ca-version',
  reference: standard('Win32 wincrypt.h'),

  /**
   * An `INTEGER`: its low 16 bits count certificates, its high 16 bits count keys (CANAMEIDTOICERT, CANAMEIDTOIKEY of
   * certsrv.h).
   */
  decode(node): CaVersion {
    const version = readSmallInteger(node, 'a CA version')
    return { certificateIndex: version & 0xffff, keyIndex: Math.floor(version / 0x10000), node }
  },

  describe: ({ certificateIndex, keyIndex, node }) => [
    row('certificate-index', numberValue(certificateIndex), node),
    row('key-index', numberValue(keyIndex), node),
  ],
} as const satisfies ExtensionDecoder<CaVersion>
