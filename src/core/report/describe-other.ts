import { readAttributeCertificate } from '../certificate/object/attribute-certificate.ts'
import { readCertificationRequest } from '../certificate/object/certification-request.ts'
import {
  missingOctets,
  readDamagedCertificate,
  readDamagedList,
  readDamagedResponse,
} from '../certificate/object/damaged.ts'
import { rowsOf, type Parts } from '../certificate/object/fields.ts'
import { readMessage } from '../certificate/object/message.ts'
import { readLonePublicKey } from '../certificate/object/public-key.ts'
import type { Extension } from '../certificate/certificate.ts'
import type { OtherKind } from '../container/encoded-object.ts'
import type { SignatureVerifier } from '../crypto/signature-verifier.ts'
import type { ObjectId } from '../finding/location.ts'
import type { KeptOther } from '../workspace/kept-object.ts'
import type { ObjectDetail } from './detail.ts'
import { describeExtensions } from './describe-extensions.ts'
import { describeWhole } from './describe-whole.ts'
import { armorLabelOf } from './other-object.ts'

/**
 * The detail of an object that is on no path. Never throws: whatever cannot be decoded stands there as octets with the
 * reason.
 */
export async function describeOther(
  { id, kind, bytes }: KeptOther,
  verifier: SignatureVerifier,
): Promise<ObjectDetail> {
  const { parts, fault, extensions = [] } = partsOf(kind, bytes)
  const missing = kind === 'certificate' ? missingOctets(bytes) : undefined
  const selfSignature = kind === 'certificate-request' ? await verifyRequest(bytes, verifier) : undefined
  return {
    ...(missing === undefined ? describeWhole(id, bytes, armorLabelOf[kind]) : describeRest(id, bytes)),
    fields: rowsOf(parts),
    extensions: describeExtensions(extensions),
    ...(selfSignature && { selfSignature }),
    ...(fault && {
      fault: { offset: fault.offset, expected: fault.expected, ...(missing !== undefined && { missing }) },
    }),
  }
}

/** Describes the rest of something that was cut off: digests of it would be taken for those of the whole. */
const describeRest = (id: ObjectId, { length }: Uint8Array): ReturnType<typeof describeWhole> => ({
  id,
  fingerprints: { sha1: '', sha256: '' },
  moreFingerprints: [],
  pem: '',
  octets: length,
})

function partsOf(kind: OtherKind, bytes: Uint8Array): Parts & { readonly extensions?: readonly Extension[] } {
  switch (kind) {
    case 'attribute-certificate':
      return readAttributeCertificate(bytes)
    case 'certificate':
      return readDamagedCertificate(bytes)
    case 'certificate-request':
      return readCertificationRequest(bytes)
    case 'cms':
      return readMessage(bytes)
    case 'public-key':
      return readLonePublicKey(bytes)
    case 'revocation-list':
      return readDamagedList(bytes)
    case 'ocsp-response':
      return readDamagedResponse(bytes)
    // They say nothing that their encoding does not.
    case 'key-parameters':
      return { parts: [] }
  }
}

/** A request is signed with the key that it names: whoever made it has the private key. @see RFC 2986 section 4.2 */
async function verifyRequest(bytes: Uint8Array, verifier: SignatureVerifier): Promise<ObjectDetail['selfSignature']> {
  const { signed, spki } = readCertificationRequest(bytes)
  if (!signed || !spki) return undefined
  const { status } = await verifier.verify({
    algorithm: signed.algorithm,
    signer: spki,
    message: signed.toBeSigned.encoded,
    signature: signed.signature,
  })
  return status
}
