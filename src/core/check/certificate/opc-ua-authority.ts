import { finding, type Finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import type { Member } from '../../path/member.ts'
import { applicationCheck } from '../opc-ua/application-rule.ts'
import { placeOf, subjectOf } from '../members.ts'

/**
 * Basic Constraints are there and say that the application is no CA; a self-signed one may say that it is, for the sake
 * of older applications, with a path length of 0. One that a CA issued names the key of its issuer.
 * @see OPC 10000-6 section 6.2.2
 */
export const opcUaAuthorityCheck = applicationCheck({
  id: 'opc-ua-authority',
  reference: opcUa(6, '6.2.2'),
  reads: [basicConstraints, authorityKeyIdentifier],
  faults: (application, { selfSigned }) => [
    ...constraintFaults(application, selfSigned),
    ...(selfSigned ? [] : identifierFaults(application)),
  ],
})

function constraintFaults(application: Member, selfSigned: boolean): Finding[] {
  const subject = subjectOf(application)
  const place = placeOf(application, basicConstraints)
  if (!findExtension(application.certificate, basicConstraints))
    return [finding('opc-ua-basic-constraints-missing', place, { subject })]
  const constraints = extensionValue(application.certificate, basicConstraints)
  if (!constraints?.cA) return []
  const { pathLenConstraint: pathLength } = constraints
  const severity = !selfSigned ? 'error' : pathLength === 0 ? 'notice' : 'warning'
  return [finding('opc-ua-application-is-ca', place, { subject, selfSigned, pathLength }, severity)]
}

const identifierFaults = (application: Member): Finding[] =>
  findExtension(application.certificate, authorityKeyIdentifier)
    ? []
    : [
        finding('opc-ua-authority-identifier-missing', placeOf(application, authorityKeyIdentifier), {
          subject: subjectOf(application),
        }),
      ]
