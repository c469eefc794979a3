import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { notApplicable, noted, passed, type PathCheck } from '../contract.ts'
import { placeOf, subjectOf } from '../members.ts'

/**
 * The Authority Key Identifier of each certificate is the Subject Key Identifier of the one above. A difference breaks
 * nothing, for identifiers are hints and the signature decides. Still some strict programs refuse it.
 * @see RFC 5280 section 4.2.1.1
 */
export const keyIdentifiersCheck = {
  id: 'key-identifiers',
  reference: rfc(5280, '4.2.1.1'),
  run({ path }) {
    return path.edges.map(({ subject, issuer, keyIdentifiers }) => {
      const location = placeOf(subject, authorityKeyIdentifier)
      if (keyIdentifiers === 'equal') return passed(subject, location.range)
      if (keyIdentifiers === 'absent') return notApplicable(subject, 'identifier-absent', location.range)
      const params = { subject: subjectOf(subject), issuer: subjectOf(issuer) }
      return noted(subject, finding('key-identifiers-differ', location, params), location.range)
    })
  },
} as const satisfies PathCheck
