import { equalBytes } from '../../lib/bytes.ts'
import { isPast } from '../../asn1/time.ts'
import { digest } from '../../crypto/digest.ts'
import type { SubjectPublicKeyInfo } from '../../crypto/subject-public-key-info.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { extendedKeyUsage, ocspSigning } from '../../certificate/extension/extended-key-usage.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { ocspNoCheck } from '../../certificate/extension/ocsp-no-check.ts'
import type { BasicOcspResponse } from '../../certificate/ocsp-response.ts'
import type { Unusable } from '../../finding/revocation.ts'
import { comparableName } from '../../path/name-comparison.ts'
import type { Member } from '../../path/member.ts'
import { unprocessedExtensions } from '../processed-extensions.ts'
import { askLists } from './ask-lists.ts'
import type { Question } from './question.ts'

/**
 * Certificates in a response of which one may be the responder's. RFC 6960 section 4.2.2.3 has a responder send what
 * helps, which is one or two.
 */
const triedCertificates = 16

/**
 * Why a response was not signed by one who may answer for the issuer; undefined where it was: by the issuer's own key,
 * or by that of a certificate which the same key issued for OCSP signing. The third way of the standard, a responder
 * that the person configured, does not exist here.
 * @see RFC 6960 section 4.2.2.2
 */
export async function responderFault(
  basic: BasicOcspResponse,
  question: Question,
  issuer: Member,
): Promise<Unusable | undefined> {
  let nearest: Unusable = 'signer-not-given'
  if (isResponder(basic, issuer.certificate)) {
    const inherited = await question.context.graph.inheritedParametersOf(issuer)
    const fault = await signatureFault(basic, question, issuer.certificate.spki, inherited)
    if (!fault) return undefined
    nearest = fault
  }
  const delegates = delegatesOf(basic, question)
  for (const delegate of delegates.slice(0, triedCertificates)) {
    if (equalBytes(delegate.spki.node.encoded, issuer.certificate.spki.node.encoded)) continue
    const fault = await delegateFault(delegate, basic, question, issuer)
    if (!fault) return undefined
    nearest = fault
  }
  return delegates.length > triedCertificates ? 'work-limit' : nearest
}

/** Those of the response, then those that were opened beside it, that are the responder by name or by key. */
function delegatesOf(basic: BasicOcspResponse, { context }: Question): Certificate[] {
  const { responder, certificates } = basic
  const { graph } = context
  const named = responder.kind === 'name' ? graph.bearersOf(comparableName(responder.name)) : []
  // One that is named by its key nearly always comes along; only where nothing did is it worth going over the whole
  // pool.
  const beside = responder.kind === 'key' && certificates.length === 0 ? graph.members : named
  const all = [...certificates, ...beside.map(({ certificate }) => certificate)]
  return all.filter((certificate) => isResponder(basic, certificate))
}

function isResponder({ responder }: BasicOcspResponse, { subject, spki }: Certificate): boolean {
  if (responder.kind === 'name') return comparableName(responder.name) === comparableName(subject)
  return equalBytes(responder.keyHash, digest('SHA-1', spki.key.octets))
}

async function delegateFault(
  delegate: Certificate,
  basic: BasicOcspResponse,
  question: Question,
  issuer: Member,
): Promise<Unusable | undefined> {
  const signature = await signatureFault(basic, question, delegate.spki)
  if (signature) return signature
  if (!extensionValue(delegate, extendedKeyUsage)?.purposes.includes(ocspSigning)) return 'signer-may-not-sign'
  return (await isValidDelegate(delegate, question, issuer)) ? undefined : 'signer-not-valid'
}

/**
 * Issued directly by the key that issued the certificate in question, valid at the instant, without a critical
 * extension that is not processed, and not withdrawn as far as lists say. One that bears ocsp-nocheck is not asked
 * about; where no list is about it the standard leaves it to us, and OpenSSL does not ask either. @see RFC 6960 section
 * 4.2.2.2.1
 */
async function isValidDelegate(delegate: Certificate, question: Question, issuer: Member): Promise<boolean> {
  const { context } = question
  const { instant } = context.settings
  const [from = Infinity, to = -Infinity] = [delegate.notBefore.instant, delegate.notAfter.instant]
  if (instant < from || isPast(to, instant) || comparableName(delegate.issuer) !== issuer.subject) return false
  if (unprocessedExtensions(delegate).length > 0) return false
  const inherited = await context.graph.inheritedParametersOf(issuer)
  const { status } = await context.revocation.verify(delegate, {
    algorithm: delegate.signatureAlgorithm,
    signer: issuer.certificate.spki,
    ...(inherited && { inheritedParameters: inherited }),
    message: delegate.tbs.encoded,
    signature: delegate.signatureValue.octets,
  })
  if (status !== 'valid') return false
  if (findExtension(delegate, ocspNoCheck)) return true
  const statements = await askLists({ ...question, certificate: delegate })
  return !statements.some(({ kind }) => kind === 'revoked')
}

/** Why the response does not count as signed by a key; undefined where the key signed it. */
async function signatureFault(
  basic: BasicOcspResponse,
  { context }: Question,
  signer: SubjectPublicKeyInfo,
  inherited?: SubjectPublicKeyInfo,
): Promise<Unusable | undefined> {
  const { status } = await context.revocation.verify(basic, {
    algorithm: basic.signatureAlgorithm,
    signer,
    ...(inherited && { inheritedParameters: inherited }),
    message: basic.responseData.encoded,
    signature: basic.signatureValue.octets,
  })
  if (status === 'valid') return undefined
  return status === 'invalid' ? 'signature-invalid' : 'signature-not-checked'
}
