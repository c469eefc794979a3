import type { HostCheck } from '../../report/question/host.ts'
import type { HeadlineText } from './headline-text.ts'
import { asName } from './words.ts'

/** The question that asks for the host. */
export const hostQuestion = 'Which host does KEPServerEX connect to?'

/** The sentence for typed text that names no host. */
export const hostUnusableWords = 'This is not a host name or an IP address, so no name was checked.'

/**
 * The result of the check of the host, for the field that asks for it. It is shorter if the headline has `said` the
 * names.
 */
export function hostWords(host: HostCheck, said = false): HeadlineText {
  switch (host.state) {
    case 'not-asked':
      return ['The name was not checked. Enter a host name, an IP address or a URL.']
    case 'not-checked':
      return ['The name could not be checked: the names in the certificate cannot be read.']
    case 'covered':
      return ['The certificate covers ', asName(host.value), '.']
    case 'common-name':
      return ['Only the common name is ', asName(host.value), ': many programs refuse that.']
    case 'differs':
      return host.presented.length === 0
        ? ['The certificate has no such name.']
        : said
          ? ['The certificate does not cover this name.']
          : [
              'Not covered. The certificate covers ',
              ...host.presented.flatMap((name, i) => (i === 0 ? [asName(name)] : [', ', asName(name)])),
              host.more > 0 ? ` and ${host.more} more.` : '.',
            ]
  }
}
