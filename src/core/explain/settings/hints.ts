import type { PurposeChoice } from './purpose.ts'
import type { Sentence } from '../text/sentence.ts'

/** Sentences beside the settings: the meaning of a choice, or the form in which it is typed. */
export const settingHints = {
  applicationUri: ['Compared, letter by letter, with the URI in its certificate. Only for OPC UA.'],
  noAnchors: ['Your files contain no CA certificates.'],
  depth: [
    { term: 'intermediate-certificate', text: 'Intermediates' },
    ' between the lowest certificate and the anchor; those that name themselves as their issuer do not count.',
  ],
  depthUnusable: ['Type a whole number from 0 to 999. No limit is set now.'],
  endsSoon: ['The page warns from then on that a certificate ends soon.'],
  endsSoonUnusable: ['Type a whole number of days from 0 to 999. 30 days are used now.'],
  keyUsage: [
    'The operations that the key of the lowest certificate must allow. Without the extension Key Usage it allows everything.',
  ],
  policies: ['Policies matter only if a certificate of the path or you require one.'],
  policyUnknown: ['This page does not know such a policy. Type its object identifier, such as 2.23.140.1.2.1.'],
  atOnce: ['Every change checks the paths again. See ', { term: 'path-validation', text: 'what is checked' }, '.'],
} as const satisfies Readonly<Record<string, Sentence>>

/** The rule that a purpose brings; `purpose` is a listed one, or one of the two choices that name none. */
export function purposeHint(purpose: PurposeChoice | 'any' | 'auto'): Sentence {
  if (purpose === 'any') return ['Purposes are not checked. OPC UA uses those of TLS.']
  if (purpose === 'auto') return ['A server is checked as a TLS server, a client as a TLS client, and so on.']
  return [
    `For ${purpose.usedBy}. Every certificate of the path that limits its `,
    { term: 'extended-key-usage', text: 'purposes' },
    ' must allow it.',
  ]
}
