import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { noted, notApplicable, passed, type PathCheck } from '../contract.ts'
import { subjectOf } from '../members.ts'

/**
 * The Authority Key Identifier of each certificate is the Subject Key Identifier of the one above. A difference breaks nothing, for
 * identifiers are hints and the signature decides; some strict programs refuse it all the same. @see RFC 5280 section 4.2.1.1
 */
export const keyIdentifiersCheck: PathCheck = {
  id: 'key-identifiers',
  reference: rfc(5280, '4.2.1.1'),
  run({ path }) {
    return path.edges.map(({ subject, issuer, keyIdentifiers }) => {
      if (keyIdentifiers === 'equal') return passed(subject)
      if (keyIdentifiers === 'absent') return notApplicable(subject, 'extension-absent')
      const params = { subject: subjectOf(subject), issuer: subjectOf(issuer) }
      return noted(subject, finding('key-identifiers-differ', { certificate: subject.id }, params))
    })
  },
}
