import { rulesWords } from './judged-by.ts'
import type { Answer, HeadlineText } from './headline-text.ts'
import { findRightRoot, saveRoot } from './next-step.ts'
import type { Situation } from './situation.ts'
import { stopsShort } from './stops-short.ts'

/** How far an unobjectionable path reaches. */
export function reached(situation: Situation): Answer {
  const { path, target, top, root } = situation
  switch (path.state) {
    case 'complete':
      if (!root) return atChosenAnchor(situation)
      return {
        tone: 'ready',
        title: ['The path is complete, up to the root ', { name: root.subject }],
        text: [...inOrder(situation), ...ofWhom(situation), ...thenImport(situation)],
        next: saveRoot(root),
      }
    case 'root-only':
      if (!root) return atChosenAnchor(situation)
      return {
        tone: 'ready',
        title: ['This is a root certificate: ', { name: root.subject }],
        text: [
          'It can be saved for KEPServerEX as it is. Whether it is the root of your server shows only together with the chain of that server: add that chain to see.',
        ],
        next: saveRoot(root),
      }
    case 'root-missing':
    case 'end-entity-only':
    case 'intermediate-only':
      return stopsShort(situation)
    case 'self-signed-end-entity':
      return {
        tone: 'attention',
        title: ['This certificate signed itself'],
        text: [
          'No CA stands above ',
          { name: target.subject },
          ', so there is no root to import. The certificate itself can be saved and imported in place of one, or KEPServerEX can be told to accept self-signed certificates. A certificate from a CA is the better way.',
        ],
        next: {
          action: 'save-self-signed',
          certificate: target.id,
          label: 'Save this self-signed certificate (.cer)',
        },
      }
    case 'unfinished':
      return {
        tone: 'attention',
        title: ['The search for the path had to end'],
        text: [
          'Above ',
          { name: top.subject },
          ' so many certificates might stand that the search ended before it found a path. Open the chain of this certificate alone.',
        ],
        next: { action: 'add-files', label: 'Choose other files' },
      }
    case 'top-not-root':
      return {
        tone: 'attention',
        title: ['The top certificate is not a root'],
        text: [
          { name: top.subject },
          ' stands on top, but no path to a root could be made from it: it is not a CA certificate that signed itself. Importing it as a root would be wrong.',
        ],
        next: findRightRoot,
      }
  }
}

/** What was found in order; no more than was looked at. */
function inOrder({ judged, instant }: Situation): HeadlineText {
  const below = judged.honourAnchorConstraints ? 'every certificate' : 'every certificate below the anchor'
  const dates: HeadlineText =
    judged.instant === 'chosen'
      ? [`Every signature was verified, and ${below} is within its dates on `, { instant }, '.']
      : [`Every signature was verified and ${below} is within its dates.`]
  const name: HeadlineText =
    judged.host === undefined ? [] : [' The server certificate is for the name ', { name: judged.host }, '.']
  const purpose = judged.purpose === undefined ? [] : [` Nothing in it rules out the purpose ${judged.purpose}.`]
  const rules = judged.profile === 'path' ? [] : [` It keeps ${rulesWords[judged.profile]} as far as they are checked.`]
  return [...dates, ...name, ...purpose, ...rules]
}

/** A root above some CA is not yet the root above the server. */
const ofWhom = ({ target }: Situation): HeadlineText =>
  target.role === 'intermediate'
    ? [
        ' The path begins at the CA ',
        { name: target.subject },
        ': whether your server stands below it shows only together with the chain of that server.',
      ]
    : []

/** An answer about another date is none about today. */
const thenImport = ({ judged }: Situation): HeadlineText => [
  judged.instant === 'chosen'
    ? ' That says nothing of today: judge for now before you import anything.'
    : ' Compare the fingerprint of the root with the one its owner states, then save it and import it into KEPServerEX.',
]

/** The person ended the path at a certificate that is no root. */
const atChosenAnchor = (situation: Situation): Answer => ({
  tone: 'attention',
  title: ['The path reaches ', { name: situation.top.subject }, ', the anchor that you chose'],
  text: [
    ...inOrder(situation),
    ' The anchor is not a root certificate: KEPServerEX needs the root, and importing this one in its place would be wrong.',
  ],
  next: { action: 'find-issuer', label: 'How to get the root' },
})
