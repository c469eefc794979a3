import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/core/index.ts'
import type { ReportDocument, ReportInput } from '../../../../src/core/export/report/document.ts'
import { reportIds } from '../../../../src/core/finding/report-form.ts'
import { filesOf } from '../../../scenario/answer/situation.ts'
import { everySituation } from '../../../scenario/answer/situations/index.ts'
import { listOf } from '../../../support/bundled-list.ts'
import { plantChain } from '../../../support/certificate-builder.ts'
import { noRoots, pemFile } from '../../../support/inspect.ts'
import { inputOf, written } from './reported.ts'

/** Texts of the files that name somebody or something, as far as they are too long to stand in our words by chance. */
function secretsOf({ report, details, fingerprints }: ReportInput): string[] {
  const named = report.certificates.flatMap((each) => [
    each.subject,
    each.issuer,
    ...[each.subjectName, each.issuerName].flatMap((name) => name.split(/[,+]?[A-Za-z.\d]+=/)),
    ...each.issuerAddresses,
    each.serialNumber.length > 12 ? each.serialNumber : '',
  ])
  const files = report.sources.flatMap(({ name, sha256 }) => [name, sha256])
  const inside = details.flatMap((each) => [...each.alternativeNames, each.fingerprints.sha1, each.fingerprints.sha256])
  const asked = [...report.settings.names.map(({ value }) => value), report.settings.applicationUri]
  return [...named, ...files, ...inside, ...asked, ...fingerprints].filter((text) => text.length > 7)
}

describe('a redacted report names nobody', () => {
  it.each(everySituation.map((situation) => [situation.what, situation] as const))('%s', async (_, situation) => {
    const { certificates = [], publicRoots, settings } = situation
    const engine = createEngine({
      subtle: crypto.subtle,
      bundledRoots: publicRoots ? listOf(...publicRoots) : noRoots,
    })
    const input = await inputOf(filesOf(situation, certificates), settings, engine)
    for (const id of reportIds) {
      const text = (written(id, input, true) ?? '').replaceAll('\r\n ', '').toLowerCase()
      for (const secret of secretsOf(input)) {
        expect(text).not.toContain(secret.toLowerCase())
        if (/^[0-9a-f]{16,}$/.test(secret)) expect(text).not.toContain(secret.match(/../g)?.join(':'))
      }
    }
  })
})

describe('the words in place of names', () => {
  const { root, issuing, server } = plantChain()

  it('are the same everywhere, and keep who issued whom', async () => {
    const input = await inputOf([pemFile([server, issuing, root])])
    const { certificates } = JSON.parse(written('json', input, true) ?? '') as ReportDocument
    const [first, second, third] = certificates
    expect(first?.issuer).toBe(second?.subject)
    expect(second?.issuerName).toBe(third?.subjectName)
    expect(third?.subjectName).toBe(`CN=${String(third?.subject)}`)
    expect(new Set(certificates.map(({ subject }) => subject)).size).toBe(3)
    expect(new Set(certificates.map(({ sha256 }) => sha256)).size).toBe(3)
    expect(written('html', input, true)).toContain(String(third?.subject))
  })

  it('leave dates, rules, algorithms and the answer as they are', async () => {
    const input = await inputOf([pemFile([server, issuing, root])])
    const [plain, hidden] = [false, true].map(
      (redact) => JSON.parse(written('json', input, redact) ?? '') as ReportDocument,
    )
    expect(hidden?.judged).toEqual(plain?.judged)
    expect(hidden?.checks).toEqual(plain?.checks)
    expect(hidden?.answer.code).toBe(plain?.answer.code)
    expect(hidden?.findings.map(({ code }) => code)).toEqual(plain?.findings.map(({ code }) => code))
    expect(hidden?.certificates.map(({ notAfter }) => notAfter)).toEqual(
      plain?.certificates.map(({ notAfter }) => notAfter),
    )
    expect(written('text', input, true)).toContain('ECDSA with SHA-256')
  })
})
