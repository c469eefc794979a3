import { plainNumber, hexPairs } from '../../explain/figures.ts'
import { reportLabels as say, redactedWords } from '../../explain/export/report-words.ts'
import { severityWords } from '../../explain/finding/severity.ts'
import { signatureWords } from '../../explain/path/link.ts'
import { roleWord } from '../../explain/path/role.ts'
import { verdictSentences } from '../../explain/path/verdict.ts'
import { instantWords } from '../../explain/settings/settings-words.ts'
import type { CertificateDetail } from '../../report/detail.ts'
import type { ReportDocument, ReportFinding } from './document.ts'

/** A label and its value; an empty label where the value speaks for itself. */
export type Line = readonly [label: string, value: string]

/** A part of a report as every form for people writes it: a heading, and lines in groups that belong together. */
export interface Block {
  readonly title: string
  readonly groups: readonly (readonly Line[])[]
}

/** A finding, and the files of all that say the same of other files. */
interface Alike {
  readonly each: ReportFinding
  readonly files: readonly string[]
}

/** As on the page: one for each fact that is found in several files. */
function alike(findings: readonly ReportFinding[]): readonly Alike[] {
  const groups = new Map<string, { each: ReportFinding; files: string[] }>()
  for (const [i, each] of findings.entries()) {
    const { file, certificate, what } = each
    const ofFile = file !== null && certificate === null
    const fact = ofFile ? JSON.stringify({ ...each, file: '', what: what.replaceAll(file, '') }) : String(i)
    const known = groups.get(fact)
    if (known) known.files.push(file ?? '')
    else groups.set(fact, { each, files: file === null ? [] : [file] })
  }
  return [...groups.values()]
}

/** The report for people: the answer, how it was found, the files, the path and the findings. */
export function blocksOf(document: ReportDocument, details: readonly CertificateDetail[]): readonly Block[] {
  const { answer, judged, tool, files, path, certificates, findings } = document
  const named = (id: string | null) => certificates.find((each) => each.id === id)
  const line = (label: string, value: string | null | undefined): Line[] => (value ? [[label, value]] : [])
  const finding = ({ each, files }: Alike): Line[] => [
    [severityWords[each.severity], each.what],
    ['', each.why],
    [say.toDo, each.toDo],
    ...(each.who === 'nobody' ? [] : line(say.who, each.acts)),
    ...line(say.where, named(each.certificate)?.subject ?? files.join(', ')),
    [say.source, each.reference],
  ]
  const [counting, advice] = [true, false].map((counts) => findings.filter((each) => each.counts === counts))
  return [
    {
      title: say.answer,
      groups: [
        [
          ['', answer.title],
          ...line('', answer.text),
          ...answer.remarks.map((remark): Line => ['', remark]),
          [say.who, answer.acts],
          ...line(say.verdict, answer.verdict && verdictSentences[answer.verdict]),
          ...line(say.works, answer.worksUntil),
        ],
      ],
    },
    {
      title: say.judged,
      groups: [
        [
          [say.instant, `${judged.instant} (${instantWords(judged).replace(/:$/, '')})`],
          [say.rules, judged.settings],
          [say.tool, `${tool.name} ${tool.version} ${tool.commit}`.trim()],
          ...(document.redacted ? line('', redactedWords.said) : []),
        ],
      ],
    },
    {
      title: say.files,
      groups: files.map(({ name, octets, sha256 }) => [
        ['', `${name} (${plainNumber(octets)} ${say.octets})`],
        ['SHA-256', sha256],
      ]),
    },
    {
      title: say.path,
      groups: [...path].reverse().flatMap(({ certificate, signature }) => {
        const each = named(certificate)
        const detail = details.find(({ id }) => id === certificate)
        if (!each) return []
        return [
          [
            [roleWord[each.role], each.subject],
            [say.subject, each.subjectName],
            [say.issuer, each.issuerName],
            [say.serial, hexPairs(each.serialNumber, ':')],
            [say.valid, `${each.notBefore ?? '?'} - ${each.notAfter ?? '?'}`],
            ...line(say.names, detail?.alternativeNames.join(', ')),
            [say.signature, signatureWords[signature]],
            ['SHA-256', each.sha256],
            ...line('SHA-1', detail?.fingerprints.sha1),
            ...line(say.origin, each.origin === 'bundled' ? say.bundled : each.files.join(', ')),
          ],
        ]
      }),
    },
    { title: say.findings, groups: counting?.length ? alike(counting).map(finding) : [[['', say.noFindings]]] },
    ...(advice?.length ? [{ title: say.advice, groups: alike(advice).map(finding) }] : []),
  ]
}
