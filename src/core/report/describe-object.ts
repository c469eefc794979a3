import type { SignatureVerifier } from '../crypto/signature-verifier.ts'
import type { KeptObject } from '../workspace/kept-object.ts'
import { describeCertificate } from './describe-certificate.ts'
import { describeOcspResponse } from './describe-ocsp-response.ts'
import { describeOther } from './describe-other.ts'
import { describeRevocationList } from './describe-revocation-list.ts'
import type { ObjectDetail } from './detail.ts'

/**
 * Everything that an object says; a certificate's is a `CertificateDetail`. Never throws: what cannot be decoded stands
 * there as octets with the reason.
 */
export async function describeObject(kept: KeptObject, verifier: SignatureVerifier): Promise<ObjectDetail> {
  switch (kept.as) {
    case 'certificate':
      return describeCertificate(kept.id, kept.member.certificate)
    case 'revocation-list':
      return describeRevocationList(kept.held)
    case 'ocsp-response':
      return describeOcspResponse(kept.held)
    case 'other':
      return describeOther(kept, verifier)
  }
}
