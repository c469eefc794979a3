import { finding, type Finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage, type KeyUsageBit } from '../../certificate/extension/key-usage.ts'
import { AttributeType, attributeValues } from '../../certificate/name.ts'
import type { Member } from '../../path/member.ts'
import { notApplicable, type PathCheck } from '../contract.ts'
import { issuersOf, weighed } from '../opc-ua/application-rule.ts'
import { isSelfSigned, placeOf, subjectOf } from '../members.ts'

/**
 * A CA above an application has a common name, names the key of its issuer, and signs certificates and revocation
 * lists. Editions of Part 6 before 1.05.05 do not ask for the usages, and Eclipse Milo stopped asking, so that a CA
 * without them is noted. That it is a CA at all, and may sign, other checks say.
 * @see OPC 10000-6 section 6.2.4; OPC 10000-4 section 6.1.3, step "Certificate Usage"
 */
export const opcUaIssuersCheck = {
  id: 'opc-ua-issuers',
  reference: opcUa(6, '6.2.4'),
  run(context) {
    const issuers = issuersOf(context)
    if (issuers.length === 0) return [notApplicable(undefined, 'not-opc-ua')]
    return issuers.map((issuer) => weighed(issuer, faultsOf(issuer, isSelfSigned(issuer, context.graph))))
  },
} as const satisfies PathCheck

const usages: readonly KeyUsageBit[] = ['keyCertSign', 'cRLSign']

function faultsOf(issuer: Member, selfSigned: boolean): Finding[] {
  const subject = subjectOf(issuer)
  const { certificate } = issuer
  const faults: Finding[] = []
  const usage = findExtension(certificate, keyUsage)
  const missing = usage?.state === 'malformed' ? [] : usages.filter((bit) => !usage?.value.bits.has(bit))
  if (missing.length > 0)
    faults.push(finding('opc-ua-issuer-usages-missing', placeOf(issuer, keyUsage), { subject, missing }))
  // A root is its own issuer, and node-opcua and UA-.NETStandard need no identifier to find it.
  if (!selfSigned && !findExtension(certificate, authorityKeyIdentifier))
    faults.push(
      ofIssuer(finding('opc-ua-authority-identifier-missing', placeOf(issuer, authorityKeyIdentifier), { subject })),
    )
  if (attributeValues(certificate.subject, AttributeType.commonName).length === 0) {
    const location = { certificate: issuer.id, range: certificate.subject.node.range }
    faults.push(ofIssuer(finding('opc-ua-name-missing', location, { subject, attribute: 'common-name' })))
  }
  return faults
}

/** The rule for CAs stands in another section than that for applications. */
const ofIssuer = <F extends Finding>(found: F): F => ({ ...found, reference: opcUa(6, '6.2.4') })
