import { rfc } from '../../finding/reference.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { oidName } from '../../oid/index.ts'
import { endsAtAnchor, topOf } from '../../path/certification-path.ts'
import type { Member } from '../../path/member.ts'
import { issuerAddresses } from '../../path/missing-issuer.ts'
import { failed, notChecked, passed, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { issuerOf, subjectOf, whyNobodyAbove } from '../members.ts'

/**
 * A path can be validated only up to something that stands for itself: a self-signed certificate, or what the person
 * chose. Whether the person relies on that one is theirs to decide, so this says nothing about trust.
 */
export const completeCheck = {
  id: 'complete',
  reference: rfc(5280, '6.1'),
  async run(context) {
    const { path } = context
    const top = topOf(path)
    const subject = subjectOf(top)
    if (endsAtAnchor(path.end)) return [passed(top, issuerField(top).range)]
    switch (path.end) {
      case 'not-among-anchors':
        return [failed(top, finding('anchor-not-chosen', issuerField(top), { subject }), issuerField(top).range)]
      case 'work-limit':
        return [notChecked(top, 'work-limit')]
      case 'loop':
        return [notChecked(top, whyNobodyAbove(path), [finding('issuer-loop', issuerField(top), { subject })])]
      default:
        return [top.selfIssued ? notSelfSigned(top, context) : await withoutIssuer(top, context)]
    }
  },
} as const satisfies PathCheck

const issuerField = (top: Member) => ({ certificate: top.id, range: top.certificate.issuer.node.range })

/** It names itself; what its signature says of that can be unknown. */
function notSelfSigned(top: Member, { selfLink }: PathContext): Outcome {
  const location = issuerField(top)
  if (selfLink?.signature?.status !== 'not-verified') {
    return failed(top, finding('self-issued-not-self-signed', location, { subject: subjectOf(top) }), location.range)
  }
  const { reason, cause } = selfLink.signature
  const { oid } = top.certificate.signatureAlgorithm
  const params = { subject: subjectOf(top), issuer: issuerOf(top), algorithm: oidName(oid) ?? oid, reason, cause }
  return notChecked(top, reason, [finding('signature-not-checked', location, params)])
}

async function withoutIssuer(top: Member, { path, graph }: PathContext): Promise<Outcome> {
  const signer = await graph.otherNames.signerOf(top)
  return notChecked(top, whyNobodyAbove(path), [missing(top, signer, path.end === 'issuer-key-differs')])
}

/** The finding about a missing issuer. It says if its key is here under another name, or its name with another key. */
function missing(top: Member, signer: Member | undefined, hasNamesake: boolean): Finding {
  const location = issuerField(top)
  const params = { subject: subjectOf(top), issuer: issuerOf(top), addresses: issuerAddresses(top.certificate) }
  if (signer) return finding('issuer-renamed', location, { ...params, bearer: subjectOf(signer) })
  return finding(hasNamesake ? 'issuer-key-differs' : 'issuer-missing', location, params)
}
