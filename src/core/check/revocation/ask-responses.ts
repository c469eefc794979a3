import { equalBytes } from '../../lib/bytes.ts'
import { digest, digestNames } from '../../crypto/digest.ts'
import { displayName } from '../../certificate/name.ts'
import type { BasicOcspResponse, CertId } from '../../certificate/ocsp-response.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { invalidityDate } from '../../certificate/extension/invalidity-date.ts'
import type { Unusable } from '../../finding/revocation.ts'
import type { Member } from '../../path/member.ts'
import { whyNotCurrent } from './currency.ts'
import type { Question } from './question.ts'
import { allReasons } from './reasons.ts'
import { responderFault } from './responder.ts'
import type { HeldAnswer } from './revocation-data.ts'
import type { Speaker, Statement } from './statement.ts'

/** The statements of all OCSP responses about the certificate. @see RFC 6960 section 3.2 */
export async function askResponses(question: Question): Promise<Statement[]> {
  const { certificate, issuedBy, context } = question
  if (!issuedBy) return []
  const statements: Statement[] = []
  for (const answer of context.revocation.answersAbout(certificate.serialNumber.content)) {
    if (isAbout(answer.single.certId, question, issuedBy))
      statements.push(await askResponse(answer, question, issuedBy))
  }
  return statements
}

/**
 * Whether the digests are those of the issuer's name, as it stands in the certificate, and of the octets of its key. A
 * hash that is not computed here matches nobody. @see RFC 6960 section 4.1.1
 */
function isAbout({ hashAlgorithm, issuerNameHash, issuerKeyHash }: CertId, { certificate }: Question, issuer: Member) {
  const hash = digestNames[hashAlgorithm.oid]
  if (!hash) return false
  const { issuer: name } = certificate
  const { key } = issuer.certificate.spki
  return (
    equalBytes(digest(hash, name.node.encoded), issuerNameHash) && equalBytes(digest(hash, key.octets), issuerKeyHash)
  )
}

async function askResponse(answer: HeldAnswer, question: Question, issuer: Member): Promise<Statement> {
  const { single, held } = answer
  const { basic } = held.response
  const by = speaker(answer)
  const unusable = (because: Unusable): Statement => ({ kind: 'unusable', by, because })
  if (!basic || [...basic.extensions, ...single.extensions].some(({ critical }) => critical)) {
    return unusable('critical-extension') // RFC 6960 section 4.4 defines none that is critical
  }
  const fault = await responderFault(basic, question, issuer)
  if (fault) return unusable(fault)
  const stale = whyNotCurrent(single.thisUpdate, single.nextUpdate, question.context.settings.instant)
  if (stale === 'not-yet-issued' || stale === 'time-unreadable') return unusable(stale)
  const { certStatus } = single
  switch (certStatus.kind) {
    case 'revoked': {
      const { revocationTime, reason } = certStatus
      if (stale && reason === 'certificate-hold') return unusable(stale)
      // RFC 6960 section 4.4.5: what may stand in a CRL entry may stand here.
      const since = extensionValue(single, invalidityDate)?.time.instant
      const revocation = { reason, date: revocationTime.instant, invalidityDate: since }
      return { kind: 'revoked', by, reasons: allReasons, revocation }
    }
    case 'unknown':
      return unusable('certificate-unknown')
    case 'good':
      return stale ? unusable(stale) : { kind: 'good', by, reasons: allReasons }
  }
}

function speaker({ held, single }: HeldAnswer): Speaker {
  return {
    source: 'response',
    location: { ocspResponse: held.id },
    signer: responderName(held.response.basic),
    thisUpdate: single.thisUpdate.instant,
    nextUpdate: single.nextUpdate?.instant,
  }
}

/** Empty where the responder names only its key. */
const responderName = (basic: BasicOcspResponse | undefined): string =>
  basic?.responder.kind === 'name' ? (displayName(basic.responder.name) ?? '') : ''
