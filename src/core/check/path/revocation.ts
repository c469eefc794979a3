import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { extendedKeyUsage, ocspSigning } from '../../certificate/extension/extended-key-usage.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { noRevocationAvailable } from '../../certificate/extension/no-revocation-available.ts'
import { ocspNoCheck } from '../../certificate/extension/ocsp-no-check.ts'
import type { Member } from '../../path/member.ts'
import { revocationAddresses } from '../../path/revocation-addresses.ts'
import { notApplicable, notChecked, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { inTurn, subjectOf } from '../members.ts'
import { askLists } from '../revocation/ask-lists.ts'
import { askResponses } from '../revocation/ask-responses.ts'
import { allReasons, reasonsIn } from '../revocation/reasons.ts'
import type { Speaker, Statement } from '../revocation/statement.ts'

/**
 * Whether an issuer has withdrawn a certificate, by the CRLs and OCSP responses that were given. Every one that is
 * about a certificate is heard, and one that says revoked outweighs all others. Where none was given, nothing was
 * checked, and the person reads where the certificate says that they are.
 * @see RFC 5280 section 6.3, RFC 6960 section 3.2
 */
export const revocationCheck = {
  id: 'revocation',
  reference: rfc(5280, '6.3'),
  run: (context) => inTurn(context, judge),
} as const satisfies PathCheck

async function judge(member: Member, context: PathContext): Promise<Outcome> {
  if (member === context.anchor) return notApplicable(member, 'path-ends')
  if (context.settings.revocation === 'none') return notApplicable(member, 'nothing-asked')
  // RFC 9608 section 3: such a certificate is not asked about. A CA has no business having the extension, so there it
  // excuses nothing.
  const unavailable = findExtension(member.certificate, noRevocationAvailable)
  if (member.ca !== true && unavailable)
    return notApplicable(member, 'no-revocation-available', unavailable.extension.node.range)
  const noCheck = member === context.path.members[0] ? findExtension(member.certificate, ocspNoCheck) : undefined
  if (noCheck && answersOcsp(member))
    return notApplicable(member, 'responder-not-asked-about', noCheck.extension.node.range)
  const { members } = context.path
  const issuedBy = members[members.indexOf(member) + 1] ?? (context.selfLink ? member : undefined)
  const question = { certificate: member.certificate, issuer: member.issuer, issuedBy, context }
  return outcomeOf(member, [...(await askLists(question)), ...(await askResponses(question))], context)
}

/** The extension means something in the certificate of an OCSP responder only. @see RFC 6960 section 4.2.2.2.1 */
const answersOcsp = ({ certificate }: Member): boolean =>
  extensionValue(certificate, extendedKeyUsage)?.purposes.includes(ocspSigning) === true

function outcomeOf(member: Member, statements: readonly Statement[], context: PathContext): Outcome {
  const { instant } = context.settings
  const covered = statements.reduce((mask, each) => mask | (each.kind === 'good' ? each.reasons : 0), 0)
  const revoked = statements.some(({ kind }) => kind === 'revoked')
  const answered = revoked || covered === allReasons
  const findings = statements.map((statement) => findingOf(statement, member, instant, answered))
  // Lists and responses know a certificate by its serial number.
  const { range } = member.certificate.serialNumber
  if (revoked) return { status: 'failed', member, findings, range }
  if (answered) return { status: 'passed', member, findings, range }
  if (covered !== 0) {
    const reasons = reasonsIn(allReasons & ~covered)
    const partial = finding(
      'revocation-partly-known',
      { certificate: member.id },
      { subject: subjectOf(member), reasons },
    )
    return notChecked(member, 'reasons-not-covered', [partial, ...findings])
  }
  const unknown = finding(
    'revocation-not-checked',
    { certificate: member.id },
    {
      subject: subjectOf(member),
      unusable: findings.length > 0,
      ...revocationAddresses(member.certificate),
    },
  )
  return notChecked(member, findings.length > 0 ? 'revocation-data-unusable' : 'no-revocation-data', [
    unknown,
    ...findings,
  ])
}

/** A statement that the answer does not need is a notice. */
function findingOf(statement: Statement, member: Member, instant: number, answered: boolean): Finding {
  const { by } = statement
  const location = { certificate: member.id, ...by.location, range: member.certificate.serialNumber.range }
  const params = { subject: subjectOf(member), ...datesOf(by) }
  switch (statement.kind) {
    case 'good':
      return finding('not-revoked', location, { ...params, reasons: reasonsIn(statement.reasons) })
    case 'revoked': {
      const { reason, date, invalidityDate } = statement.revocation
      return finding('revoked', location, { ...params, reason, date, invalidityDate })
    }
    case 'unusable': {
      const { because } = statement
      return finding(
        'revocation-data-unusable',
        location,
        { ...params, because, instant },
        answered ? 'notice' : undefined,
      )
    }
  }
}

const datesOf = ({ source, signer, thisUpdate, nextUpdate }: Speaker) => ({ source, signer, thisUpdate, nextUpdate })
