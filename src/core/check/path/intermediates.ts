import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { failed, notApplicable, passed, type PathCheck } from '../contract.ts'
import { countedIntermediates } from '../members.ts'

/**
 * The path has no more intermediates than the person allows. The self-issued do not count, as they do not for path
 * length constraints, and the anchor is none; a top that is no anchor is one.
 * @see RFC 5280 section 6.1.4 (l), whose way of counting this is
 */
export const intermediatesCheck = {
  id: 'intermediates',
  reference: rfc(5280, '6.1.4'),
  run({ path, anchor, settings }) {
    const { maximumIntermediates: maximum } = settings
    if (maximum === undefined) return [notApplicable(undefined, 'nothing-asked')]
    const intermediates = countedIntermediates(path.members.filter((member) => member !== anchor))
    if (intermediates <= maximum) return [passed(undefined)]
    return [failed(undefined, finding('too-many-intermediates', {}, { maximum, intermediates }))]
  },
  breaks: (_newest, below, { maximumIntermediates: maximum }) =>
    maximum !== undefined && countedIntermediates(below) > maximum,
} as const satisfies PathCheck
