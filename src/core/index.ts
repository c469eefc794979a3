/**
 * The only door into the core: for the page, the worker, and tests of the whole. The engine reaches no sentence, and
 * the build drops from its script what only the page says.
 */

// The engine: what can be asked of it.
export { createEngine, type EngineOptions } from './create-engine.ts'
export type { Engine, ExportSelection, SourceInput, UnlockOutcome } from './engine.ts'

// Its answers: plain data.
export type * from './report/report.ts'
export type * from './report/detail.ts'
export type * from './report/asn1/asn1-listing.ts'
export type * from './find/hit.ts'
export type { Row, RowTerm, RowValue } from './certificate/row/row.ts'
export type { ExportedFile, WrittenFile } from './export/exported-file.ts'
export type { Finding, FindingCode } from './finding/finding.ts'
export { formsFor, isGuarded, type FormId, type Held } from './finding/form.ts'
export { reportIds, type ReportId } from './finding/report-form.ts'
export { heldBy, targetIds, wantedIds, type TargetId, type WantedId } from './finding/target.ts'
export {
  isBundledRootId,
  isCertificateId,
  isRevocationListId,
  type CertificateId,
  type Location,
  type ObjectId,
  type OtherId,
  type RevocationListId,
  type SourceId,
} from './finding/location.ts'
export type { Reference } from './finding/reference.ts'
export type { Severity } from './finding/severity.ts'
export type { Acting, Who } from './finding/who.ts'

// The settings for judging.
export type { JudgeSettings, PolicyInputs, Profile, ReferenceIdentifier, RevocationMode } from './check/settings.ts'
export { askedHost, askedPort } from './check/names/asked-host.ts'
export { askedPolicy, namedPolicies } from './check/policy/asked-policy.ts'
export {
  anchorChoices,
  anchorLimitsDemand,
  policyDemands,
  profileChoices,
  revocationChoices,
  type Choice,
} from './explain/settings/choice.ts'
export { purposeHint, settingHints } from './explain/settings/hints.ts'
export { purposeChoices, type PurposeChoice } from './explain/settings/purpose.ts'
export { instantWords, settingsWords } from './explain/settings/settings-words.ts'
export { anyPolicy } from './certificate/extension/certificate-policies.ts'
export { keyUsageBits, type KeyUsageBit } from './certificate/extension/key-usage.ts'
export { keyPurposesSource } from './oid/key-purposes.ts'
export type { ListSource } from './oid/list-source.ts'
export { policiesSource, policyName } from './oid/policies.ts'
export { pathsPerTarget } from './path/targets.ts'
export { longestQuery } from './find/query.ts'
export type { NearFingerprint } from './find/nearest-fingerprint.ts'
export { readFingerprint, type StatedFingerprint } from './lib/stated-fingerprint.ts'
export { sideBySide, type Stretch } from './lib/side-by-side.ts'

// Pure questions about a Report.
export { groupAlike, type AlikeFindings } from './report/question/alike.ts'
export {
  lacksIssuer,
  otherRoots,
  possibleAnchors,
  rejectedOn,
  unlistedBeside,
  unrelatedTo,
} from './report/question/beside-path.ts'
export { dateStateOf, otherFailures, type DateState } from './report/question/certificate-on-path.ts'
export { against, checksWorstFirst, fieldOf, isUneventful, type CheckResult } from './report/question/checks.ts'
export { readingFinding } from './report/question/second-reading.ts'
export { partAt, partsOf, type EncodingPart } from './report/question/encoding-parts.ts'
export {
  privateKeyFinding,
  sortFindings,
  type SortedFindings,
  type UnknownRevocation,
} from './report/question/findings.ts'
export { savedWords } from './explain/headline/saved-words.ts'
export { answer } from './report/question/answer/answer.ts'
export type { Answer, AnswerRemark, HeadlineCode, Tone } from './report/question/answer/answer-data.ts'
export type { RootOffer, Step } from './report/question/answer/step.ts'
export { countCertificates, isServer, type CertificateCounts } from './report/question/counts.ts'
export { wrongOrder } from './report/question/file-order.ts'
export { savedInstead, type Saved, type SavedFile } from './report/question/saved.ts'
export { selectObjects, type Chosen } from './export/select-objects.ts'
export type { Tool } from './export/report/document.ts'
export { makeReport } from './export/report/make-report.ts'
export type { Target, TargetFile } from './export/target/contract.ts'
export { targets } from './export/target/registry.ts'
export { fittingPolicies, opcUaAnswer, opcUaStatusOf, type OpcUaAnswer } from './report/question/opc-ua.ts'
export {
  compareCertificates,
  counterparts,
  olderFirst,
  type Compared,
} from './report/question/compare/compare-certificates.ts'
export {
  compareChains,
  proposedChains,
  type ChainComparison,
  type ComparedChain,
} from './report/question/compare/compare-chains.ts'
export { pairChains, type ChainPair } from './report/question/compare/pair-chains.ts'
export { weightOf, type Difference, type Weight } from './report/question/compare/difference.ts'
export { belongings, type Belonging } from './report/question/belonging.ts'
export { timelineOf, type Bar, type Span, type Timeline } from './report/question/timeline.ts'
export { clockDoubt, outlivers, timeLeft, worksUntil, type LifeState, type TimeLeft } from './report/question/time.ts'
export { hostCheck, type HostCheck } from './report/question/host.ts'
export {
  countParts,
  filterRows,
  groupRows,
  inventoryColumns,
  inventoryParts,
  inventoryRows,
  needsInventory,
  sortRows,
  type InventoryColumn,
  type InventoryOrder,
  type InventoryPart,
  type InventoryRow,
  type Verdicts,
} from './report/question/inventory.ts'
export { nameSource } from './report/question/name-source.ts'
export { hasSeveralPaths, narrowedTo, offeredPaths, type OfferedPath } from './report/question/path-choice.ts'
export {
  countWays,
  hasSeveralWays,
  rejectedOnWays,
  waysListed,
  waysOf,
  type Certified,
  type Holder,
  type HolderId,
  type WayCounts,
  type Ways,
} from './report/question/ways.ts'
export {
  certificatesToldApart,
  namedAbove,
  namedOfPath,
  toldApart,
  type Mark,
  type ToldApart,
} from './report/question/told-apart.ts'
export { policyStateOf, type PolicyState } from './report/question/path-policies.ts'
export { arrangeReceipt, isShut, type ReceiptLine, type ReceiptText } from './report/question/receipt.ts'
export { isEarlyFor, isOverdueFor } from './report/question/revocation.ts'

// Words: findings and checks, the headline, guides, terms.
export { glossary, noteTerms, type GlossaryEntry, type TermId } from './explain/glossary.ts'
export { termPieces, type TermPiece } from './explain/glossary/in-sentence.ts'
export { searchGlossary } from './explain/glossary/search.ts'
export {
  readingsArrived,
  secondReadingWords,
  type SecondReadingWords,
} from './explain/second-reading/second-reading-words.ts'
export { treeReadingWords } from './explain/second-reading/tree-reading-words.ts'
export { explain } from './explain/english.ts'
export { checkWords, whyWords } from './explain/check-words.ts'
export type { Explanation } from './explain/explanation.ts'
export { actingWords, whoWords } from './explain/who-words.ts'
export { headline, plainHeadline, type Headline, type HeadlineText, type NextStep } from './explain/headline.ts'
export { hostQuestion, hostUnusableWords, hostWords } from './explain/headline/host-words.ts'
export { exampleFileName, exampleNotice, exampleWords, type ExampleId } from './explain/examples.ts'
export { label, type Label } from './explain/label.ts'
export type { Phrase, Sentence } from './explain/text/sentence.ts'
export type { Guide } from './explain/guide/guide.ts'
export { compareRootsTitle, fingerprintWords, rootProvesNothing } from './explain/guide/fingerprints.ts'
export { completeChain } from './explain/guide/complete-chain.ts'
export { getAgain } from './explain/guide/get-again.ts'
export { getCurrentList } from './explain/guide/get-current-list.ts'
export { getMissingRoot } from './explain/guide/get-missing-root.ts'
export { importIntoKepserverex } from './explain/guide/import-into-kepserverex.ts'
export { importIntoOpcUa } from './explain/guide/import-into-opc-ua.ts'
export { guidesOf, nextSteps, type NextSteps } from './explain/guide/next-steps.ts'
export { replaceApplication } from './explain/guide/replace-application.ts'
export { replaceCertificate } from './explain/guide/replace-certificate.ts'
export type { Command } from './explain/guide/command/command.ts'
export { iisCommands, keystoreCommands, nginxCommands } from './explain/guide/command/install.ts'
export {
  requestCommands,
  requestKeys,
  requestKinds,
  usualWants,
  sayLeftOut,
  wantsOf,
  type RequestKey,
  type RequestKind,
} from './explain/guide/command/request.ts'
export { saveChainCommands } from './explain/guide/command/save-chain.ts'
export { installChain, makeRequest, renewCertificate, saveChainByCommand } from './explain/guide/server-guides.ts'
export { saveFromBrowser } from './explain/guide/save-from-browser.ts'
export { selfSignedServer } from './explain/guide/self-signed-server.ts'

// Words for everything else that the core decides.
export {
  againstWord,
  inventoryHeadings,
  inventoryKind,
  inventoryTitle,
  inventoryWords,
  leftWords,
  partWords,
  pathWords,
} from './explain/inventory/inventory-words.ts'
export { explainErrorText, type ErrorTextMatch } from './explain/error-text/explain-error-text.ts'
export { lookupWords } from './explain/error-text/lookup-words.ts'
export { mayHoldObject } from './explain/error-text/may-hold-object.ts'
export { tieToReport, type Tie } from './explain/error-text/tie-to-report.ts'
export {
  aboutWords,
  encapsulatesWords,
  entryName,
  oddityWords,
  partNames,
  tagWords,
  treeFaultWords,
  treeHint,
  valueWords,
} from './explain/asn1/encoding.ts'
export { extensionWord, statusWords, weightWords } from './explain/check/status.ts'
export { counted, hexPairs, octets, plainNumber, utcInstant } from './explain/figures.ts'
export { answerWords, fieldWords, hitExcerpt } from './explain/find/hit.ts'
export { belongingWords } from './explain/object/belonging.ts'
export { changedExtensions, changeWords, chainSummaryWords } from './explain/compare/chain-words.ts'
export { comparedRows, type ComparedRow, type ComparedSide } from './explain/compare/compared-rows.ts'
export { compareWords, differenceWords } from './explain/compare/difference-words.ts'
export { fingerprintAnswer, fingerprintHints } from './explain/find/fingerprint-words.ts'
export { findHints, nothingLeft } from './explain/find/hints.ts'
export { matchingTerms } from './explain/find/matching-terms.ts'
export {
  byteForByte,
  formWords,
  missingWords,
  noSuchSystem,
  storePasswordFault,
  storePasswordWords,
  wantedWords,
} from './explain/export/export-words.ts'
export { lookCommands, lookTitles, openedCommands } from './explain/export/look-commands.ts'
export { printWords, redactedWords, reportLabels, reportSaved, reportWords } from './explain/export/report-words.ts'
export { leadsOf, type Lead } from './explain/finding/lead.ts'
export { referenceWords } from './explain/finding/reference.ts'
export { adviceWords, countsInWords, privateKeyTitle, sameForWords, severityWords } from './explain/finding/severity.ts'
export { noAddressWords, unknownRevocationWords } from './explain/finding/unknown-revocation.ts'
export { plainName } from './explain/object/plain-name.ts'
export { damageWords, pemWords, sizeWords } from './explain/object/damage.ts'
export { keptTerm, keptWord, objectWord } from './explain/object/kind.ts'
export { requestSignatureWords } from './explain/object/self-signature.ts'
export {
  anotherPathWords,
  cancelledWords,
  cancellingWords,
  checkedAgainWords,
  openedWords,
  phaseWords,
  raisingWords,
  waitingWords,
  stoppedWords,
} from './explain/page/progress.ts'
export { pasteWords, startWords } from './explain/page/start.ts'
export {
  missingIssuerWords,
  moreTargetsWords,
  otherRootsWords,
  rejectedWords,
  unlistedWords,
  unrelatedWords,
} from './explain/path/beside.ts'
export {
  anyPurposeWords,
  bundledOrigin,
  dateWords,
  failureWord,
  givenTimes,
  otherRootWords,
  ownIssuerWords,
  shownOnceWords,
  unreadableDate,
} from './explain/path/certificate.ts'
export {
  backToNow,
  barEndWords,
  barKind,
  barStateWord,
  instantHandle,
  timelineColumns,
  timelineTitle,
  togetherWords,
} from './explain/path/timeline.ts'
export { aboutPage } from './explain/page/about.ts'
export { closedWords, keysWords } from './explain/page/keys.ts'
export { allMatch, keyIdentifierWords, namesMatch, selfSignatureWords, signatureWords } from './explain/path/link.ts'
export { pathsFound, reachWord } from './explain/path/reach.ts'
export { rejectionWords } from './explain/path/rejection.ts'
export { markWords } from './explain/path/told-apart.ts'
export { roleTerm, roleWord } from './explain/path/role.ts'
export { againstWords, policyWords, verdictSentences, verdictWords } from './explain/path/verdict.ts'
export { certifiedWords, faultWords, holderWords, waysFacts, waysTitle, waysWords } from './explain/path/ways.ts'
export {
  aboutSoLong,
  costlyWords,
  lockWords,
  passwordPrivacy,
  tryingTakes,
  wrongPasswordWords,
} from './explain/receipt/lock.ts'
export {
  containerWord,
  heldWords,
  integrityWords,
  noteWords,
  nothingRecognised,
  placeWords,
  whyNotKept,
  type NoteWords,
} from './explain/receipt/receipt.ts'
export { refusalWords, type RefusalReason } from './explain/receipt/refusal.ts'
export {
  entriesFound,
  entryFaultWords,
  listTitle,
  reasonWords,
  revocationDateWords,
  usedForNone,
} from './explain/revocation/entry.ts'
export { responseStatusWords } from './explain/revocation/response-status.ts'
export { writtenCommands } from './explain/target/command-text.ts'
export type { TargetCommand, TargetText } from './explain/target/target-text.ts'
export { targetTexts } from './explain/target/target-texts.ts'
export { asOctetsWords, remarkWords } from './explain/text/remark.ts'
export { listSourceWords } from './explain/text/source.ts'

// The lists that are built in, and of which day they are.
export { logListSources as listsOfLogs } from './oid/certificate-log-table.ts'
export { publicRootSource as listOfRoots } from './oid/public-root-table.ts'

// Secrets on their way to the engine.
export { passwordOctets } from './crypto/password-scheme.ts'
export { fixedOctets } from './lib/secrets.ts'

// Octets, texts and host names as they are shown.
export { encodeBase64 } from './lib/base64.ts'
export type { ByteRange } from './lib/byte-range.ts'
export { toHex } from './lib/hex.ts'
export { asciiForm, unicodeForm } from './lib/idn.ts'
export { hostRemarks, textRemarks, unicodeFormRemarks, type TextRemark } from './lib/text-remark.ts'
export { codeOf, textSegments, visibleText } from './lib/visible-text.ts'
export { findText } from './asn1/find-text.ts'
