import { explain } from '../../explain/english.ts'
import { referenceWords } from '../../explain/finding/reference.ts'
import { headline, plainHeadline } from '../../explain/headline.ts'
import { hostWords } from '../../explain/headline/host-words.ts'
import { settingsWords } from '../../explain/settings/settings-words.ts'
import { actingWords } from '../../explain/who-words.ts'
import type { Finding, FindingCode } from '../../finding/finding.ts'
import type { CertificateId } from '../../finding/location.ts'
import type { Severity } from '../../finding/severity.ts'
import type { Who } from '../../finding/who.ts'
import type { HeadlineCode, Tone } from '../../report/question/answer/answer-data.ts'
import type { CertificateDetail } from '../../report/detail.ts'
import { privateKeyFinding, sortFindings } from '../../report/question/findings.ts'
import { worksUntil } from '../../report/question/time.ts'
import type { CheckOutcome, CertificateSummary, LinkSummary, PathSummary, Report } from '../../report/report.ts'

/** All that a report is made from. The same input makes the same report: nothing here asks a clock. */
export interface ReportInput {
  readonly report: Report
  /** The path that the report is about; undefined where there is none. */
  readonly path: PathSummary | undefined
  /** The person picked this path. */
  readonly chosen: boolean
  /** Of the certificates of the path. */
  readonly details: readonly CertificateDetail[]
  /** Findings of the second reading of these certificates, as far as it has come. */
  readonly readings?: readonly Finding[]
  /** SHA-256 of every certificate, in the order of the Report. */
  readonly fingerprints: readonly string[]
  readonly tool: Tool
}

/** The program that made the report. `commit` is empty where the page was built outside of its repository. */
export interface Tool {
  readonly name: string
  readonly version: string
  readonly commit: string
}

/**
 * The content of every report, as plain data with texts as they came: a writer makes them safe for its form. The JSON
 * form is this, by `report.schema.json`; `version` is raised where something that was there is gone or means something
 * else. Instants are ISO 8601 in UTC, or null where none is known.
 */
export interface ReportDocument {
  readonly schema: 'chainlight-report'
  readonly version: 1
  readonly redacted: boolean
  readonly tool: Tool
  readonly judged: {
    readonly instant: string
    readonly instantChosen: boolean
    readonly rules: PathSummary['profile']['id'] | null
    readonly settings: string
  }
  readonly answer: {
    readonly code: HeadlineCode
    readonly tone: Tone
    readonly title: string
    readonly text: string
    readonly remarks: readonly string[]
    readonly who: Who
    readonly acts: string
    readonly verdict: PathSummary['verdict'] | null
    readonly worksUntil: string | null
  }
  readonly files: readonly { readonly name: string; readonly octets: number; readonly sha256: string }[]
  /** From the target up. */
  readonly path: readonly { readonly certificate: CertificateId; readonly signature: LinkSummary['signature'] }[]
  /** Every certificate that is open, and the built-in roots that complete a path. */
  readonly certificates: readonly ReportCertificate[]
  readonly findings: readonly ReportFinding[]
  /** Every check of the path, in the order in which they are made. */
  readonly checks: readonly {
    readonly check: CheckOutcome['check']
    readonly status: CheckOutcome['status']
    readonly required: boolean
    readonly certificate: CertificateId | null
    readonly why: NonNullable<CheckOutcome['why']> | null
    readonly reference: string
  }[]
}

export interface ReportCertificate {
  readonly id: CertificateId
  readonly subject: string
  readonly issuer: string
  readonly subjectName: string
  readonly issuerName: string
  readonly serialNumber: string
  readonly notBefore: string | null
  readonly notAfter: string | null
  readonly role: CertificateSummary['role']
  readonly kind: CertificateSummary['kind']['id']
  readonly origin: CertificateSummary['origin']
  readonly sha256: string
  /** Names of the files that hold it. */
  readonly files: readonly string[]
}

export interface ReportFinding {
  readonly code: FindingCode
  readonly severity: Severity
  /** False of advice: rules that are stricter than the chosen ones. */
  readonly counts: boolean
  readonly what: string
  readonly why: string
  readonly toDo: string
  readonly who: Who
  readonly acts: string
  readonly certificate: CertificateId | null
  readonly file: string | null
  readonly reference: string
}

export function documentOf(input: ReportInput, redacted: boolean): ReportDocument {
  const { report, path, chosen, fingerprints, tool } = input
  const { settings, sources, certificates } = report
  const said = headline(report, path, chosen)
  const fileName = (id: string | undefined) => sources.find((each) => each.id === id)?.name
  const works = path && worksUntil(report, path)
  const { counting, advice, revocationUnknown } = sortFindings(report, path, input.readings)
  const key = privateKeyFinding(report.findings)
  const found = (counts: boolean) => (finding: Finding) => ({
    code: finding.code,
    severity: finding.severity,
    counts,
    ...explain(finding),
    who: finding.who,
    acts: actingWords(finding),
    certificate: finding.location.certificate ?? null,
    file: fileName(finding.location.source) ?? null,
    reference: referenceWords(finding.reference),
  })
  return {
    schema: 'chainlight-report',
    version: 1,
    redacted,
    tool,
    judged: {
      instant: iso(settings.instant) ?? '',
      instantChosen: settings.instantChosen,
      rules: path?.profile.id ?? null,
      settings: plainHeadline(settingsWords(settings, path)).replace(/^, /, ''),
    },
    answer: {
      code: said.code,
      tone: said.tone,
      title: plainHeadline(said.title),
      text: plainHeadline(said.text),
      remarks: [...(said.host ? [hostWords(said.host)] : []), ...said.remarks].map(plainHeadline),
      who: said.who,
      acts: actingWords(said),
      verdict: path?.verdict ?? null,
      worksUntil: iso(works?.until),
    },
    files: sources.map(({ name, octets, sha256 }) => ({ name, octets, sha256 })),
    path: (path?.certificates ?? []).map((certificate, i) => ({
      certificate,
      signature: path?.links[i]?.signature ?? 'not-verified',
    })),
    certificates: certificates.map((each, i) => ({
      id: each.id,
      subject: each.subject,
      issuer: each.issuer,
      subjectName: each.subjectName,
      issuerName: each.issuerName,
      serialNumber: each.serialNumber,
      notBefore: iso(each.notBefore),
      notAfter: iso(each.notAfter),
      role: each.role,
      kind: each.kind.id,
      origin: each.origin,
      sha256: fingerprints[i] ?? '',
      files: each.sources.flatMap((id) => fileName(id) ?? []),
    })),
    findings: [
      ...(key ? [key] : []).map(found(true)),
      ...counting.map(found(true)),
      ...revocationUnknown.map(found(true)),
      ...advice.map(found(false)),
    ],
    checks: (path?.outcomes ?? []).map(({ check, status, required, certificate, why, reference }) => ({
      check,
      status,
      required,
      certificate: certificate ?? null,
      why: why ?? null,
      reference: referenceWords(reference),
    })),
  }
}

/** The last instant of a JavaScript date (ECMA-262 section 21.4.1.1). */
const lastInstant = 8.64e15

/** `2026-11-25T12:00:00Z`; null where there is no instant. */
const iso = (instant: number | undefined): string | null =>
  instant === undefined || Math.abs(instant) > lastInstant
    ? null
    : new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z')
