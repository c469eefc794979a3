import type { CertificateSummary } from '../../report/report.ts'
import type { Answer, HeadlineText } from './headline-text.ts'
import { findIssuer, wholeChain } from './next-step.ts'
import type { Situation } from './situation.ts'

/** A path whose top certificate was issued by one that is not there. */
export function stopsShort(situation: Situation): Answer {
  const { path, target, top, namesakes, apart } = situation
  const missing = { name: path.missingIssuer?.issuer ?? top.issuer }
  const [namesake] = namesakes
  if (namesake) return wrongNamesake(situation, namesake)
  if (apart.length > 0) return gap(situation, missing)
  switch (path.state) {
    case 'end-entity-only':
      return {
        tone: 'attention',
        title: ['Only the lowest certificate of the chain is here'],
        text: [
          { name: target.subject },
          ' belongs to a server, a device or a person. Importing it into KEPServerEX would be wrong: what is needed is the root above it. It was issued by ',
          missing,
          ', which is not there. Often the whole chain can be saved in one go.',
        ],
        next: wholeChain,
      }
    case 'intermediate-only':
      return {
        tone: 'attention',
        title: ['This is an intermediate certificate, not a root'],
        text: [
          { name: target.subject },
          ' belongs to a CA, but ',
          missing,
          ' issued it. KEPServerEX needs the root; an intermediate in its place fails.',
        ],
        next: findIssuer,
      }
    default:
      return {
        tone: 'attention',
        title: ['The root certificate is missing'],
        text: [
          'What you opened stops at ',
          { name: top.subject },
          ', an intermediate. It was issued by ',
          missing,
          ', which is not there. KEPServerEX needs the root, so there is nothing to import yet.',
        ],
        next: findIssuer,
      }
  }
}

/** By its name it would be the one, and people would import it for that. */
const wrongNamesake = ({ top }: Situation, namesake: CertificateSummary): Answer => ({
  tone: 'attention',
  title: ['The certificate ', { name: namesake.subject }, ' here is not the one that is needed'],
  text: [
    { name: top.subject },
    ' was issued by a CA of that name, but not with the key of the certificate here. Importing it would not help. A CA that was renewed or set up anew has several certificates of one name: get the one whose key made the signature.',
  ],
  next: { action: 'find-issuer', label: 'How to get the right one' },
})

/** CAs are there whose place may be above this path; nothing shows it without what is between. */
function gap({ path, top, apart }: Situation, missing: HeadlineText[number]): Answer {
  const [first, second] = apart
  const others: HeadlineText = second
    ? ['Other CAs are here as well, but whether one of them stands above it']
    : [{ name: first?.subject ?? '' }, ' is here as well, but whether it stands above it']
  const alone = path.state === 'end-entity-only'
  return {
    tone: 'attention',
    title: ['The issuer of ', { name: top.subject }, ' is missing'],
    text: [
      missing,
      ' issued it and is not there. ',
      ...others,
      ' cannot be told without the certificate between the two. Import nothing before the path is complete.',
      alone ? ' Often the whole chain can be saved in one go.' : '',
    ],
    next: alone ? wholeChain : { action: 'find-issuer', label: 'How to get what is missing' },
  }
}
