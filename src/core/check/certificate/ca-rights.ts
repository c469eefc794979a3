import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { findExtension, extensionValue } from '../../certificate/extension/find-extension.ts'
import { keyUsage } from '../../certificate/extension/key-usage.ts'
import { placeOf, subjectOf } from '../members.ts'
import { bySection, certificateCheck, exemptsOldVersions, locate } from './certificate-rule.ts'

/**
 * Basic Constraints and Key Usage agree on whether this is a CA: a CA has Key Usage, only a CA may sign certificates,
 * and only who may do so has a path length constraint.
 * @see RFC 5280 sections 4.2.1.3 and 4.2.1.9
 */
export const caRightsCheck = certificateCheck({
  id: 'ca-rights',
  reference: rfc(5280, '4.2.1.9'),
  reads: [basicConstraints, keyUsage],
  exempts: exemptsOldVersions,
  faults(member) {
    const subject = subjectOf(member)
    const faults: Finding[] = []
    const constraints = extensionValue(member.certificate, basicConstraints)
    const usage = findExtension(member.certificate, keyUsage)
    const signs = usage?.state === 'decoded' && usage.value.bits.has('keyCertSign')
    if (member.ca === true && !usage)
      faults.push(bySection(finding('ca-key-usage-missing', placeOf(member, keyUsage), { subject }), '4.2.1.3'))
    if (member.ca !== true && signs)
      faults.push(finding('signs-without-ca', locate(member, usage.extension.node), { subject }))
    // A CA without Key Usage is told so above; its path length constraint is then understood by everybody.
    const mayHaveLimit = member.ca === true && (signs || !usage)
    if (constraints?.pathLenConstraint !== undefined && !mayHaveLimit) {
      const range = constraints.ranges.pathLenConstraint
      faults.push(finding('path-length-without-ca', locate(member, range && { range }), { subject }))
    }
    return faults
  },
})
