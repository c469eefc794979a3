import { finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import type { Member } from '../../path/member.ts'
import {
  failed,
  notApplicable,
  notChecked,
  passed,
  type Outcome,
  type PathCheck,
  type PathContext,
} from '../contract.ts'
import { issuersOf } from '../opc-ua/application-rule.ts'
import { subjectOf } from '../members.ts'
import { askLists } from '../revocation/ask-lists.ts'

/**
 * Every CA above an application has a revocation list that counts, even an empty one: without it an application cannot
 * tell that the certificates of the CA were not revoked. A list that was added and does not count fails; one that was
 * not added is only missing here.
 * @see OPC 10000-4 section 6.1.3, steps "Find Revocation List" and "Revocation Check"
 */
export const opcUaListsCheck = {
  id: 'opc-ua-lists',
  reference: opcUa(4, '6.1.3'),
  async run(context) {
    const issuers = issuersOf(context)
    if (issuers.length === 0) return [notApplicable(undefined, 'not-opc-ua')]
    if (context.settings.revocation === 'none') return [notApplicable(undefined, 'nothing-asked')]
    const outcomes: Outcome[] = []
    for (const issuer of issuers) outcomes.push(await judge(issuer, context))
    return outcomes
  },
} as const satisfies PathCheck

async function judge(issuer: Member, context: PathContext): Promise<Outcome> {
  const { members } = context.path
  const below = members[members.indexOf(issuer) - 1]
  if (!below) return notApplicable(issuer, 'lowest')
  const question = { certificate: below.certificate, issuer: below.issuer, issuedBy: issuer, context }
  const statements = await askLists(question)
  if (statements.some(({ kind }) => kind !== 'unusable')) return passed(issuer)
  const [unusable] = statements
  const name = subjectOf(issuer)
  if (unusable?.kind === 'unusable') {
    const { because, by } = unusable
    const location = { certificate: issuer.id, ...by.location }
    return failed(
      issuer,
      finding('opc-ua-list-unusable', location, { issuer: name, because, nextUpdate: by.nextUpdate }),
    )
  }
  const params = { issuer: name, others: context.revocation.lists }
  return notChecked(issuer, 'no-revocation-data', [finding('opc-ua-list-missing', { certificate: issuer.id }, params)])
}
