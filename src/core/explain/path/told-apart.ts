import type { Mark } from '../../report/question/told-apart.ts'
import type { HeadlineText } from '../headline/headline-text.ts'
import { hexPairs } from '../figures.ts'

/** The property that tells a certificate from another one with equal words. */
export function markWords(mark: Mark): HeadlineText {
  switch (mark.by) {
    case 'dates':
      return ['valid from ', { instant: mark.notBefore ?? 0 }, ' to ', { instant: mark.notAfter ?? 0 }]
    case 'serial-number':
      return [`serial number ${hexPairs(mark.serialNumber)}`]
    case 'key':
      return [`key number ${mark.key} of those that are open`]
    case 'number':
      return [`number ${mark.number} of the certificates that are open`]
    case 'file':
      return ['from ', ...mark.names.flatMap((name, i) => (i === 0 ? [{ name }] : [', ', { name }]))]
  }
}
