/** The only door into the core: for the screen, the worker, and tests of the whole. */
export { createEngine, type EngineOptions } from './create-engine.ts'
export { pathsPerTarget } from './path/targets.ts'
export type { JudgeSettings, PolicyInputs, Profile, ReferenceIdentifier, RevocationMode } from './check/settings.ts'
export { isOverdue } from './check/revocation/currency.ts'
export { askedHost } from './check/names/asked-host.ts'
export { askedPolicy, namedPolicies } from './check/policy/asked-policy.ts'
export { purposeChoices, type PurposeChoice } from './check/purpose-choices.ts'
export type { CertificateFormat, Engine, SourceInput, UnlockOutcome } from './engine.ts'
export type { ExportedFile } from './export/exported-file.ts'
export type { Finding, FindingCode } from './finding/finding.ts'
export {
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
export type * from './report/report.ts'
export type * from './report/detail.ts'
export type * from './report/asn1-listing.ts'
export type * from './report/find/hit.ts'
export { longestQuery } from './report/find/query.ts'
export { anyPolicy } from './certificate/extension/certificate-policies.ts'
export { keyUsageBits, type KeyUsageBit } from './certificate/extension/key-usage.ts'
export type { Row, RowTerm, RowValue } from './certificate/row.ts'
export { glossary, noteTerms, termIds, type GlossaryEntry, type TermId } from './explain/glossary.ts'
export { explain } from './explain/english.ts'
export { checkWords, whyWords } from './explain/check-words.ts'
export type { Explanation } from './explain/explanation.ts'
export {
  demandsWords,
  headline,
  judgedAsUsual,
  plainHeadline,
  type Headline,
  type HeadlineText,
  type JudgedBy,
  type NextStep,
} from './explain/headline.ts'
export type { Guide, Phrase, Sentence } from './explain/guide/guide.ts'
export { getMissingRoot } from './explain/guide/get-missing-root.ts'
export { importIntoKepserverex } from './explain/guide/import-into-kepserverex.ts'
export { replaceCertificate } from './explain/guide/replace-certificate.ts'
export { saveFromBrowser } from './explain/guide/save-from-browser.ts'
export { selfSignedServer } from './explain/guide/self-signed-server.ts'
export { encodeBase64 } from './lib/base64.ts'
export type { ByteRange } from './lib/byte-range.ts'
export { findText } from './asn1/find-text.ts'
export { toHex } from './lib/hex.ts'
export { asciiForm, unicodeForm } from './lib/idn.ts'
export { hostRemarks, textRemarks, unicodeFormRemarks, type TextRemark } from './lib/text-remark.ts'
export { codeOf, textSegments, visibleText } from './lib/visible-text.ts'
export { keyPurposesSource } from './oid/key-purposes.ts'
export type { ListSource } from './oid/list-source.ts'
export { policiesSource, policyName } from './oid/policies.ts'
export { label, type Label } from './explain/label.ts'
export { extensionNaming } from './oid/index.ts'
