import { demandsWords, type JudgedBy, type Profile, type RevocationMode } from '../../core/index.ts'

/** One of several, with a sentence that says what choosing it means. */
export interface Option<T extends string> {
  readonly id: T
  readonly label: string
  readonly hint: string
}

export const profileOptions: readonly Option<Profile>[] = [
  {
    id: 'path',
    label: 'Path',
    hint: 'What a program that connects will demand: RFC 5280 section 6 as OpenSSL applies it. Stricter rules are advice.',
  },
  {
    id: 'rfc5280',
    label: 'RFC 5280',
    hint: 'Also what RFC 5280 demands of certificates and CAs themselves. Many a good plant root fails this.',
  },
  {
    id: 'webpki',
    label: 'Public TLS',
    hint: 'Also what the CA/Browser Forum demands of public websites. A CA of your own need not keep it.',
  },
]

export const revocationOptions: readonly Option<RevocationMode>[] = [
  {
    id: 'if-given',
    label: 'If given',
    hint: 'Revocation lists and OCSP answers that you add count; without any, it says so.',
  },
  {
    id: 'required',
    label: 'Required',
    hint: 'Without a current list or answer for every certificate below the anchor the path stays undetermined.',
  },
  { id: 'none', label: 'Not consulted', hint: 'Lists and answers are shown and not asked.' },
]

const revocationWords: Record<RevocationMode, string | undefined> = {
  'if-given': undefined,
  required: 'revocation required',
  none: 'revocation not consulted',
}

/** What was judged by, behind the date: `any purpose, rules: path`. The name stands apart, for it was typed by somebody. */
export function judgedWords(judged: JudgedBy): string {
  const { purpose, profile, revocation, anchors, honourAnchorConstraints } = judged
  const rules = profileOptions.find(({ id }) => id === profile)?.label ?? profile
  return [
    purpose === undefined ? 'any purpose' : `purpose: ${purpose}`,
    `rules: ${profile === 'path' ? 'path' : rules}`,
    anchors === 'chosen' ? 'chosen anchors' : undefined,
    honourAnchorConstraints ? undefined : 'of the anchor only name and key',
    ...demandsWords(judged),
    revocationWords[revocation],
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
