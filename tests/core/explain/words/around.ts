import { encapsulatesWords, treeFaultWords, treeHint } from '../../../../src/core/explain/asn1/encoding.ts'
import { lookupWords } from '../../../../src/core/explain/error-text/lookup-words.ts'
import { chainSummaryWords } from '../../../../src/core/explain/compare/chain-words.ts'
import { differenceWords } from '../../../../src/core/explain/compare/difference-words.ts'
import { fingerprintAnswer, fingerprintHints } from '../../../../src/core/explain/find/fingerprint-words.ts'
import { findHints, nothingLeft } from '../../../../src/core/explain/find/hints.ts'
import {
  redactedWords,
  reminderWords,
  reportSaved,
  reportWords,
} from '../../../../src/core/explain/export/report-words.ts'
import { adviceWords, privateKeyTitle } from '../../../../src/core/explain/finding/severity.ts'
import { noAddressWords, unknownRevocationWords } from '../../../../src/core/explain/finding/unknown-revocation.ts'
import {
  compareRootsTitle,
  fingerprintWords,
  rootProvesNothing,
} from '../../../../src/core/explain/guide/fingerprints.ts'
import { belongingWords } from '../../../../src/core/explain/object/belonging.ts'
import { damageWords, pemWords, sizeWords } from '../../../../src/core/explain/object/damage.ts'
import {
  cancelledWords,
  cancellingWords,
  raisingWords,
  phaseWords,
  stoppedWords,
} from '../../../../src/core/explain/page/progress.ts'
import { closedWords, keysWords } from '../../../../src/core/explain/page/keys.ts'
import { pasteWords, startWords } from '../../../../src/core/explain/page/start.ts'
import {
  missingIssuerWords,
  moreTargetsWords,
  otherRootsWords,
  rejectedWords,
  unlistedWords,
  unrelatedWords,
} from '../../../../src/core/explain/path/beside.ts'
import {
  anyPurposeWords,
  ownIssuerWords,
  shownOnceWords,
  unreadableDate,
} from '../../../../src/core/explain/path/certificate.ts'
import {
  costlyWords,
  passwordPrivacy,
  tryingTakes,
  wrongPasswordWords,
} from '../../../../src/core/explain/receipt/lock.ts'
import { nothingRecognised } from '../../../../src/core/explain/receipt/receipt.ts'
import {
  entriesFound,
  entryFaultWords,
  listTitle,
  revocationDateWords,
  usedForNone,
} from '../../../../src/core/explain/revocation/entry.ts'
import { purposeHint, settingHints } from '../../../../src/core/explain/settings/hints.ts'
import { purposeChoices } from '../../../../src/core/explain/settings/purpose.ts'
import { asOctetsWords } from '../../../../src/core/explain/text/remark.ts'
import type { Difference } from '../../../../src/core/report/question/compare/difference.ts'
import type { Sentence } from '../../../../src/core/explain/text/sentence.ts'
import { listSourceWords } from '../../../../src/core/explain/text/source.ts'

const fault = { offset: 12, expected: 'an INTEGER' }
const rest = { start: 12, end: 20 }
const names = ['a.example', 'b.example', 'c.example']
const unknown = [true, false].map((required) => unknownRevocationWords(names, required))

const differences: readonly Difference[] = [
  { code: 'one-certificate' },
  { code: 'names-lost', names },
  { code: 'purposes-lost', purposes: ['tls-server'] },
  { code: 'issuer-new', issuer: 'CN=a' },
  { code: 'key-same' },
  { code: 'key-new' },
  { code: 'root-same', root: 'Root CA' },
  ...[true, false].map((sameName) => ({ code: 'root-new', root: 'Root CA', sameName }) as const),
  ...[[], ['a CA']].map((send) => ({ code: 'root-crossed', root: 'Root CA', send }) as const),
  { code: 'self-signed-new', name: 'a.example' },
  { code: 'top-same', name: 'Issuing CA' },
  { code: 'issuer-same', issuer: 'Root CA' },
  { code: 'one-chain' },
  { code: 'chain-fails', checks: ['validity'] },
  { code: 'chain-fails', checks: ['validity', 'signature'] },
  { code: 'names-added', names },
  { code: 'intermediates-new', names },
  { code: 'chain-ends-sooner', before: 2, now: 1 },
  { code: 'chain-ends-later', before: 1, now: 2 },
  { code: 'ends-first', name: 'Issuing CA', until: 0 },
  { code: 'gap', from: 0, to: 1 },
  { code: 'root-renewed', root: 'Root CA', until: 0, over: false },
  { code: 'root-renewed', root: 'Root CA', until: 0, over: true },
  { code: 'root-unknown' },
  { code: 'ends-sooner', before: 2, now: 1 },
  { code: 'ends-later', before: 1, now: 2 },
]

const summaries = (['needed', 'not-needed', 'for-now', 'unlikely', 'unknown'] as const).flatMap((importing) =>
  [true, false].flatMap((yes) =>
    [0, 1, undefined].map((namesLost) =>
      chainSummaryWords({ importing, fails: yes, namesLost, server: yes, until: yes ? 'endless' : 0 }),
    ),
  ),
)

/** Sentences of the page that stand around what was decoded and decided: hints, notices and titles, by subject. */
export const noticesAround: Readonly<Record<string, readonly (string | Sentence)[]>> = {
  encoding: [treeHint, encapsulatesWords, treeFaultWords({ kind: 'nested-too-deep', ...fault, rest }), asOctetsWords],
  'error look-up': [...Object.values(lookupWords).map((each) => (typeof each === 'string' ? each : each(3)))],
  belonging: (
    [
      'request-answered',
      'key-of-certificate',
      'key-of-request',
      'public-key-known',
      'request-unanswered',
      'key-of-none',
    ] as const
  ).map((code) =>
    belongingWords(
      { code, certificate: undefined, request: undefined, file: 's1' },
      { certificates: [], others: [], sources: [] },
    ),
  ),
  compare: [...differences.map(differenceWords), ...summaries],
  find: [...Object.values(findHints), ...Object.values(nothingLeft)],
  fingerprint: [
    ...Object.values(fingerprintHints).flat(),
    ...[undefined, { name: 'a.example', same: true }, { name: 'a.example', same: false }].map((nearest) =>
      fingerprintAnswer({ digest: 'SHA-1', digits: '0'.repeat(39) }, nearest),
    ),
  ],
  findings: [privateKeyTitle, ...Object.values(adviceWords([])), noAddressWords],
  'unknown revocation': unknown.flatMap(({ title, what, toDo }) => [title, what, toDo]),
  fingerprints: [compareRootsTitle, fingerprintWords('a.example'), rootProvesNothing],
  object: [
    sizeWords({ octets: 1200 }),
    sizeWords({ octets: 700, fault: { offset: 4, expected: 'an INTEGER', missing: 500 } }),
    damageWords({ offset: 4, expected: 'an INTEGER' }),
    damageWords({ offset: 4, expected: 'an INTEGER', missing: 500 }),
    pemWords('The certificate'),
    listSourceWords({ documents: 'RFC 5280', date: '2026-11-25' }),
  ],
  page: [
    ...[true, false].map(cancelledWords),
    cancellingWords,
    raisingWords,
    stoppedWords,
    ...Object.values(phaseWords),
    ...Object.values(startWords),
    ...Object.values(pasteWords),
    closedWords(1),
    closedWords(3),
    keysWords.single,
    ...keysWords.keys.map(([, does]) => does),
  ],
  path: [
    ...Object.values(missingIssuerWords),
    ...[1, 2].flatMap((count) => [moreTargetsWords(count), unrelatedWords.title(count), rejectedWords.title(count)]),
    otherRootsWords,
    unlistedWords,
    unrelatedWords.advice,
    rejectedWords.more(3),
  ],
  certificate: [unreadableDate, ownIssuerWords, anyPurposeWords, shownOnceWords(2)],
  password: [
    tryingTakes('about 40 seconds'),
    ...['about 40 seconds', undefined].map((duration) => costlyWords({ work: 10_000_000 }, duration)),
    wrongPasswordWords,
    passwordPrivacy,
  ],
  receipt: [nothingRecognised],
  report: [
    ...Object.values(redactedWords),
    reportSaved,
    ...Object.values(reportWords).map(({ hint }) => hint),
    ...Object.values(reminderWords).map((say) => say('a.example', '2027-05-31')),
  ],
  'revocation list': [
    ...Object.values(revocationDateWords),
    usedForNone,
    ...[0, 2].map((found) => entriesFound(found, 1000)),
    entryFaultWords(fault),
    ...['1', undefined].map(listTitle),
  ],
  settings: [...Object.values(settingHints), ...(['any', 'auto', ...purposeChoices] as const).map(purposeHint)],
}
