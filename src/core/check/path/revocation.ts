import { rfc } from '../../finding/reference.ts'
import { notApplicable, notChecked, type PathCheck } from '../contract.ts'

/**
 * Whether an issuer has withdrawn a certificate is written in its CRLs and OCSP answers, and none was given. The verdict does not rest on it,
 * as it does not in the programs that this page prepares certificates for; the person sees that it was not checked.
 */
export const revocationCheck: PathCheck = {
  id: 'revocation',
  reference: rfc(5280, '6.3'),
  run({ path, anchor }) {
    return path.members.map((member) => {
      return member === anchor ? notApplicable(member, 'trust-anchor') : notChecked(member, 'no-revocation-data')
    })
  },
}
