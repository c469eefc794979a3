import type { KindReason } from '../../finding/kind.ts'
import type { Kind } from './contract.ts'
import { purposeReasons, type KindFacts } from './facts.ts'

/** hardwareModuleName, an otherName. @see RFC 4108 section 5, IEEE 802.1AR section 8.6 */
const hardwareModuleName = '1.3.6.1.5.5.7.8.4'
/** PermanentIdentifier, an otherName. @see RFC 4043 section 2 */
const permanentIdentifier = '1.3.6.1.5.5.7.8.3'
/** tcg-kp-EKCertificate and tcg-kp-AIKCertificate. @see TCG EK Credential Profile section 3.2.16 */
const tpmPurposes: readonly string[] = ['2.23.133.8.1', '2.23.133.8.3']
/** TPM manufacturer, model and version. @see TCG EK Credential Profile section 3.2.9 */
const tpmAttributes: readonly string[] = ['2.23.133.2.1', '2.23.133.2.2', '2.23.133.2.3']
/** Vendor and product identifier. @see Matter Core Specification section 6.2.2.2 */
const matterAttributes: readonly string[] = ['1.3.6.1.4.1.37244.2.1', '1.3.6.1.4.1.37244.2.2']

/**
 * Says which device this is, written by its maker: IEEE 802.1AR, TPM endorsement and attestation keys, Matter device
 * attestation.
 */
export const deviceIdentity = {
  id: 'device-identity',
  holder: 'other',
  recognise(facts) {
    const reasons = facts.ca
      ? []
      : [
          ...purposeReasons(facts, (oid) => tpmPurposes.includes(oid)),
          ...attributes(facts, tpmAttributes),
          ...attributes(facts, matterAttributes),
          ...otherNames(facts, [hardwareModuleName, permanentIdentifier]),
        ]
    return reasons.length > 0 ? reasons : undefined
  },
} as const satisfies Kind

const attributes = (facts: KindFacts, wanted: readonly string[]): KindReason[] =>
  wanted.filter((oid) => facts.attributes.has(oid)).map((oid) => ({ code: 'attribute', oid }))

const otherNames = (facts: KindFacts, wanted: readonly string[]): KindReason[] =>
  wanted.filter((oid) => facts.otherNames.includes(oid)).map((oid) => ({ code: 'other-name', oid }))
