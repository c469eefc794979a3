import type { AnswerRemark } from '../../report/question/answer/answer-data.ts'
import { counted } from '../figures.ts'
import { listDay } from '../text/source.ts'
import type { HeadlineText } from './headline-text.ts'
import { asName, type Naming } from './words.ts'

/** A remark as one sentence. */
export function answerRemarkWords(remark: AnswerRemark, { name, source }: Naming): HeadlineText {
  switch (remark.code) {
    case 'not-now':
      return ['This holds for ', { instant: remark.instant }, '. Check for today before you import anything.']
    case 'added-from-list':
      return [`The root was added from Mozilla’s list of ${listDay(remark.listDate)}. It is not from your file.`]
    case 'begins-at-ca':
      return [
        'The chain begins at the CA ',
        name(remark.certificate),
        '. Add the server’s chain to see whether it belongs to it.',
      ]
    case 'name-matches':
      return ['The server certificate covers the name ', asName(remark.value), '.']
    case 'name-not-checked':
      return ['The host name was not checked: enter the host that KEPServerEX connects to.']
    case 'works-until':
      return [
        'The whole chain works until ',
        { instant: remark.until },
        ', because ',
        name(remark.certificate),
        ' ends first.',
      ]
    case 'member-ends-soon':
      return [name(remark.certificate), ` ends in ${counted(remark.days, 'day')}.`]
    case 'outlives-issuer':
      return [name(remark.certificate), ' lasts longer than its issuer ', name(remark.issuer), '.']
    case 'public-root':
      return [`This is a public root (Mozilla’s list of ${listDay(remark.listDate)}). KEPServerEX may already know it.`]
    case 'private-root':
      return [`This is a private root: it is not in Mozilla’s list of ${listDay(remark.listDate)}.`]
    case 'list-old':
      return [
        `The list of public roots is from ${listDay(remark.listDate)}, more than a year old. Use a newer version of this page.`,
      ]
    case 'part-damaged':
      return ['A certificate in ', source(remark.source), ' is damaged and is not used. Get that file again.']
    case 'wrong-order':
      return [
        source(remark.source),
        ' has the certificates in another order than servers must send them. Save the path as one file to get the right order.',
      ]
  }
}
