import { equalBytes } from '../../lib/bytes.ts'
import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { minimalInteger } from '../../asn1/integer.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { comparableName } from '../../path/name-comparison.ts'
import type { Member } from '../../path/member.ts'
import { failed, notApplicable, passed, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { subjectOf } from '../members.ts'

/**
 * No certificate below the top is one that OpenSSL takes for self-signed: its subject is its issuer, no Authority Key
 * Identifier says otherwise, and its signature's algorithm goes with its own key. OpenSSL then looks for no issuer:
 * error 18 where it is the server's, 19 higher up. It happens where the server's request and the CA were made with the
 * same answers.
 * @see OpenSSL ossl_x509v3_cache_extensions (EXFLAG_SS) and X509_check_akid; RFC 5280 section 4.2.1.1 for the
 * identifier
 */
export const takenForSelfSignedCheck = {
  id: 'taken-for-self-signed',
  reference: rfc(5280, '4.2.1.1'),
  run: (context) => Promise.all(context.path.members.slice(0, -1).map((member) => judge(member, context))),
} as const satisfies PathCheck

async function judge(member: Member, { graph }: PathContext): Promise<Outcome> {
  const range = member.certificate.subject.node.range
  if (!member.selfIssued) return passed(member, range)
  if (pointsElsewhere(member)) return notApplicable(member, 'self-issued')
  const own = graph.selfEdge(member)
  const signature = own && (await graph.verify(own))
  if (signature?.status === 'invalid' && signature.reason === 'key-mismatch')
    return notApplicable(member, 'self-issued')
  return failed(
    member,
    finding('taken-for-self-signed', { certificate: member.id, range }, { subject: subjectOf(member) }),
    range,
  )
}

/**
 * Whether the Authority Key Identifier names another key or another certificate than its own. What is absent on either
 * side says nothing.
 */
function pointsElsewhere(member: Member): boolean {
  const pointer = extensionValue(member.certificate, authorityKeyIdentifier)
  if (!pointer) return false
  const { keyIdentifier, authorityCertIssuer, authorityCertSerialNumber } = pointer
  const own = member.subjectKeyIdentifier
  if (keyIdentifier && own && !equalBytes(keyIdentifier, own)) return true
  const serial = minimalInteger(member.certificate.serialNumber.content)
  if (authorityCertSerialNumber && !equalBytes(minimalInteger(authorityCertSerialNumber), serial)) return true
  const named = authorityCertIssuer?.find((name) => name.kind === 'directoryName')
  return named !== undefined && comparableName(named.name) !== member.issuer
}
