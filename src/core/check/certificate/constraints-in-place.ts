import { finding, type Finding } from '../../finding/finding.ts'
import type { ConstraintProblem } from '../../finding/certificate.ts'
import { rfc } from '../../finding/reference.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { nameConstraints, type GeneralSubtree } from '../../certificate/extension/name-constraints.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import { subjectOf } from '../members.ts'
import { nameText } from '../name-constraints/name-text.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

/**
 * Name constraints stand in certificates of CAs only, and each is written as its form of name asks. Whether names keep
 * to them is a check of its own, and reads `.example.com` as most programs do.
 * @see RFC 5280 section 4.2.1.10
 */
export const constraintsInPlaceCheck = certificateCheck({
  id: 'constraints-in-place',
  reference: rfc(5280, '4.2.1.10'),
  reads: [nameConstraints],
  exempts: ({ certificate }) => (findExtension(certificate, nameConstraints) ? undefined : 'extension-absent'),
  faults(member) {
    const extension = findExtension(member.certificate, nameConstraints)
    const subject = subjectOf(member)
    const faults: Finding[] = []
    if (extension && member.ca !== true)
      faults.push(finding('constraints-without-ca', locate(member, extension.extension.node), { subject }))
    if (extension?.state !== 'decoded') return faults
    const { permittedSubtrees = [], excludedSubtrees = [] } = extension.value
    for (const subtree of [...permittedSubtrees, ...excludedSubtrees]) {
      const problem = problemOf(subtree)
      const params = { subject, constraint: nameText(subtree.base) }
      if (problem) faults.push(finding('constraint-unfit', locate(member, subtree.node), { ...params, problem }))
    }
    return faults
  },
})

function problemOf({ base, minimum, maximum }: GeneralSubtree): ConstraintProblem | undefined {
  if (minimum !== 0 || maximum !== undefined) return 'distance'
  if (base.kind === 'iPAddress' && base.octets.length !== 8 && base.octets.length !== 32) return 'address-range'
  // "DNS name restrictions are expressed as host.example.com." Only URIs and mailboxes have a form with a dot in front.
  return startsWithDot(base) ? 'leading-dot' : undefined
}

const startsWithDot = (base: GeneralName): boolean =>
  base.kind === 'dNSName' && base.string.text?.startsWith('.') === true
