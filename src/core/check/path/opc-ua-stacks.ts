import { finding, type Finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import { notApplicable, passed, type PathCheck } from '../contract.ts'
import { applicationOf, weighed } from '../opc-ua/application-rule.ts'
import { stackFacts, stackRules } from '../opc-ua/stacks.ts'
import { subjectOf } from '../members.ts'

/**
 * Rules of single programs beyond the standard: reported with the program and the source, and not judged. A program
 * that is not in the table, or a rule that nobody wrote down, is left out.
 */
export const opcUaStacksCheck = {
  id: 'opc-ua-stacks',
  reference: opcUa(4, '6.1.3'),
  async run(context) {
    const application = applicationOf(context)
    if (!application) return [notApplicable(undefined, 'not-opc-ua')]
    const facts = await stackFacts(application, context)
    const findings = stackRules.flatMap(({ stack, problem, status, certain, source, refused }): Finding[] => {
      const member = refused(facts)
      if (!member) return []
      const params = { subject: subjectOf(member), stack, problem, status, certain, source }
      return [finding('opc-ua-stack-refuses', { certificate: member.id }, params)]
    })
    const { range } = application.certificate.subject.node
    return findings.length > 0 ? [{ ...weighed(application, findings), range }] : [passed(application)]
  },
} as const satisfies PathCheck
