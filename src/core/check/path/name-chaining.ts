import { rfc } from '../../finding/reference.ts'
import { endsAtAnchor, standsForItself, topOf } from '../../path/certification-path.ts'
import { notApplicable, notChecked, passed, type PathCheck } from '../contract.ts'
import { whyNobodyAbove } from '../members.ts'

/**
 * Every certificate's issuer is the subject of the one above it. The search joins certificates by nothing else, so this
 * cannot fail here; it is listed because a person looks for it. @see RFC 5280 section 6.1.3 (a)(4)
 */
export const nameChainingCheck = {
  id: 'name-chaining',
  reference: rfc(5280, '6.1.3'),
  run({ path }) {
    const top = topOf(path)
    const below = path.edges.map(({ subject, issuer }) => {
      if (subject.issuer !== issuer.subject) throw new Error('the search joined certificates whose names differ')
      return passed(subject, subject.certificate.issuer.node.range)
    })
    const ends = endsAtAnchor(path.end) || standsForItself(path.end)
    return [...below, ends ? notApplicable(top, 'path-ends') : notChecked(top, whyNobodyAbove(path))]
  },
} as const satisfies PathCheck
