import { answer, createEngine, sortFindings } from '../../../src/core/index.ts'
import type {
  AnswerRemark,
  CertificateSummary,
  HeadlineCode,
  JudgeSettings,
  Report,
  Step,
  Tone,
} from '../../../src/core/index.ts'
import type { SourceInput } from '../../../src/core/engine.ts'
import type { Finding, FindingCode } from '../../../src/core/finding/finding.ts'
import type { Severity } from '../../../src/core/finding/severity.ts'
import type { Who } from '../../../src/core/finding/who.ts'
import { listOf, type ListedRoot } from '../../support/bundled-list.ts'
import { during, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { noRoots, pemFile, source } from '../../support/inspect.ts'

/** A finding by its severity and its code. */
export type Said = `${Severity} ${FindingCode}`

/** The files that a person opens, and the right answer to them. */
export interface AnswerSituation {
  readonly what: string
  /** Opened as one PEM file, in this order and in the reverse. */
  readonly certificates?: readonly BuiltCertificate[]
  /** Files that are opened after the chain; the only files where there is no chain. */
  readonly files?: readonly SourceInput[]
  /** The content of the built-in list of public roots; the list is empty where this is absent. */
  readonly publicRoots?: readonly ListedRoot[]
  readonly settings?: Partial<JudgeSettings>
  readonly code: HeadlineCode
  readonly next: Step['action']
  readonly second?: Step['action']
  readonly who: Who
  /** The name of the CA that has to act. */
  readonly ca?: string
  readonly tone: Tone
  /** The kind of the target of the first path; absent where there is no path. */
  readonly kind?: CertificateSummary['kind']['id']
  /** Exactly the findings that count: those of required checks and those of the files. */
  readonly findings?: readonly Said[]
  /** Exactly the advice: findings on which no verdict rests. */
  readonly advice?: readonly Said[]
  /** Remarks that have to be there. */
  readonly remarks?: readonly AnswerRemark['code'][]
  /** The headline and the label of the button on the screen. Only where a browser test reads them. */
  readonly screen?: { readonly title: string; readonly button: string | RegExp; readonly who: string }
}

/** Opens these files and judges them as the situation asks. */
export async function judged(
  given: readonly SourceInput[],
  { settings, publicRoots }: Pick<AnswerSituation, 'settings' | 'publicRoots'>,
): Promise<Report> {
  const bundledRoots = publicRoots ? listOf(...publicRoots) : noRoots
  const engine = createEngine({ subtle: crypto.subtle, bundledRoots })
  // The engine may overwrite the octets of its input.
  await engine.open(given.map(({ name, bytes }) => source(name, bytes)))
  return engine.judge({ instant: during, ...settings })
}

/** The answer to a Report, without ids and without anything that depends on the order within one file. */
export function answerOf(report: Report) {
  const [path] = report.paths
  const { code, next, second, who, ca, tone, remarks } = answer(report, path)
  const { counting, advice } = sortFindings(report, path)
  return {
    code,
    next: next.action,
    second: second?.action,
    who,
    ca,
    tone,
    kind: report.certificates.find(({ id }) => id === path?.certificates[0])?.kind.id,
    findings: saidBy(counting),
    advice: saidBy(advice),
    remarks: remarks.map((remark) => remark.code).filter((each) => each !== 'wrong-order'),
  }
}

const saidBy = (findings: readonly Finding[]): Said[] =>
  [...new Set(findings.map(({ severity, code }): Said => `${severity} ${code}`))].sort()

/** The expected answer to a situation, in the form of `answerOf`. */
export const expectedOf = (situation: AnswerSituation): Omit<ReturnType<typeof answerOf>, 'remarks' | 'ca'> => ({
  code: situation.code,
  next: situation.next,
  second: situation.second,
  who: situation.who,
  tone: situation.tone,
  kind: situation.kind,
  findings: [...(situation.findings ?? [])].sort(),
  advice: [...(situation.advice ?? [])].sort(),
})

/** The files of a situation, with the certificates of its chain in one file and in this order. */
export const filesOf = ({ files = [] }: AnswerSituation, certificates: readonly BuiltCertificate[]): SourceInput[] => [
  ...(certificates.length > 0 ? [pemFile(certificates)] : []),
  ...files,
]
