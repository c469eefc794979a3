import type { KindId, PathSummary, Settings } from '../../report/report.ts'
import type { HeadlineText } from '../headline/headline-text.ts'
import { profileChoices } from './choice.ts'
import { counted } from '../figures.ts'
import { endsSoonAsUsual } from '../../report/question/time.ts'
import { demandsWords } from './demands.ts'
import { purposeName } from './purpose.ts'

/** The rules by name, to stand after “by”. */
export const rulesWords: Readonly<Record<PathSummary['profile']['id'], string>> = {
  path: 'the usual rules',
  rfc5280: 'the rules of RFC 5280',
  webpki: 'the rules of public TLS',
  opcua: 'the rules of OPC UA',
}

/** One setting in words. */
interface Setting {
  /** In a list of all settings; absent where only what is unusual is worth a word. */
  readonly listed?: HeadlineText
  /** Behind “checked”, where it is not as usual. */
  readonly unusual?: HeadlineText
}

/** The kind that a path was judged as, if its purpose follows from its target. */
const judgedAs: Readonly<Record<KindId, string>> = {
  'ca-rollover': 'for any purpose',
  'code-signing': 'for code signing',
  'device-identity': 'for any purpose',
  'document-signing': 'for document signing',
  email: 'for e-mail',
  'issuing-ca': 'for any purpose',
  'ocsp-responder': 'as an OCSP responder',
  'opc-ua-application': 'as an OPC UA application',
  'other-purpose': 'for its own purpose',
  root: 'for any purpose',
  'server-and-root': 'as a TLS server',
  'time-stamping': 'for time stamping',
  'tls-client': 'as a TLS client',
  'tls-server': 'as a TLS server',
  unspecified: 'as a TLS server',
}

/** Every setting but the instant, in the order in which they are said. */
function inWords(settings: Settings, path?: PathSummary): Setting[] {
  const { purpose, names, applicationUri, profile, anchors, honourAnchorConstraints, revocation, endsSoonDays } =
    settings
  return [
    ...names.map(({ value }) => both('for the name ', { name: value })),
    purpose === 'auto'
      ? { listed: [path?.purpose.kind ? judgedAs[path.purpose.kind] : 'for what each certificate is for'] }
      : purpose === 'any'
        ? both('for any purpose')
        : { listed: [`purpose: ${purposeName(purpose)}`], unusual: [`for the purpose ${purposeName(purpose)}`] },
    ...(applicationUri === '' ? [] : [both('for the application URI ', { name: applicationUri })]),
    rulesSetting(profile, path),
    anchors ? { listed: ['chosen anchors'], unusual: ['with the anchors that you chose'] } : {},
    honourAnchorConstraints
      ? {}
      : { listed: ['without the root’s own dates and limits'], unusual: ['without the root’s own dates and limits'] },
    ...demandsWords(settings).map((words) => both(words)),
    revocationSettings[revocation],
    endsSoonAsUsual(settings) ? {} : { listed: [`“ends soon” from ${counted(endsSoonDays, 'day')} before`] },
  ]
}

/** Rules that follow from what the target is for are as usual. */
function rulesSetting(profile: Settings['profile'], path: PathSummary | undefined): Setting {
  const followed = profile === 'auto' ? path?.profile.id : profile
  if (followed === undefined || followed === 'path') return { listed: ['usual rules'] }
  const rules = profileChoices.find(({ id }) => id === followed)?.label ?? followed
  return { listed: [`rules: ${rules}`], ...(profile !== 'auto' && { unusual: [`by ${rulesWords[followed]}`] }) }
}

const both = (...text: HeadlineText): Setting => ({ listed: text, unusual: text })

const revocationSettings: Readonly<Record<Settings['revocation'], Setting>> = {
  'if-given': {},
  required: { listed: ['revocation required'], unusual: ['with revocation required'] },
  none: both('without revocation'),
}

/** Everything that is not as usual, in one line; empty where all is. */
export function basisWords(settings: Settings): HeadlineText {
  const parts = inWords(settings).flatMap(({ unusual }) => (unusual ? [unusual] : []))
  if (settings.instantChosen) parts.unshift(['for ', { instant: settings.instant }, ', not for now'])
  return parts.flatMap((part, i) => [i === 0 ? 'Checked ' : '; ', ...part])
}

/**
 * Everything but the instant that `path` was judged by, or all paths, to follow the instant: `, as a TLS server, usual
 * rules`.
 */
export const settingsWords = (settings: Settings, path?: PathSummary): HeadlineText =>
  inWords(settings, path).flatMap(({ listed }) => (listed ? [', ', ...listed] : []))

/** The words before the instant that was judged at. */
export const instantWords = ({ instantChosen }: Pick<Settings, 'instantChosen'>): string =>
  instantChosen ? 'Checked for another date:' : 'Checked for now'
