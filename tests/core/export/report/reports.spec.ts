import { createHash } from 'node:crypto'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/core/index.ts'
import schema from '../../../../src/core/export/report/report.schema.json' with { type: 'json' }
import { makeReport } from '../../../../src/core/export/report/make-report.ts'
import { reportIds, type ReportId } from '../../../../src/core/finding/report-form.ts'
import { reportForms } from '../../../../src/core/export/report/registry.ts'
import { filesOf } from '../../../scenario/answer/situation.ts'
import { everySituation } from '../../../scenario/answer/situations/index.ts'
import { listOf } from '../../../support/bundled-list.ts'
import { certificate, during, plantChain } from '../../../support/certificate-builder.ts'
import { noRoots, pemFile, source } from '../../../support/inspect.ts'
import { inputOf, tool, written } from './reported.ts'

const validate = new Ajv({ allErrors: true }).compile(schema)
const day = 86_400_000

describe('the published schema', () => {
  it.each(everySituation.map((situation) => [situation.what, situation] as const))(
    'holds: %s',
    async (_, situation) => {
      const { certificates = [], publicRoots, settings } = situation
      const engine = createEngine({
        subtle: crypto.subtle,
        bundledRoots: publicRoots ? listOf(...publicRoots) : noRoots,
      })
      const input = await inputOf(filesOf(situation, certificates), settings, engine)
      for (const redact of [false, true]) {
        validate(JSON.parse(written('json', input, redact) ?? ''))
        expect(validate.errors).toBeNull()
      }
      // Every other form can say it, too.
      for (const id of reportIds) expect(() => makeReport(id, input, true)).not.toThrow()
    },
  )

  it('refuses a report of another version, without a field, or with one more', async () => {
    const { root, issuing, server } = plantChain()
    const right = JSON.parse(written('json', await inputOf([pemFile([server, issuing, root])])) ?? '') as object
    expect(validate(right)).toBe(true)
    expect(validate({ ...right, version: 2 })).toBe(false)
    expect(validate({ ...right, files: [{ name: 'a', octets: 1 }] })).toBe(false)
    expect(validate({ ...right, more: 1 })).toBe(false)
    expect(validate({ ...right, judged: undefined })).toBe(false)
  })
})

describe('a report of every form', () => {
  const { root, issuing, server } = plantChain()
  const file = pemFile([server, issuing, root], 'chain of the plant.pem')

  it.each(reportIds)('%s holds files, tool, instant, rules, answer, path and who acts', async (id) => {
    const text = unfolded(id, written(id, await inputOf([file])) ?? '')
    const digest = createHash('sha256').update(file.bytes).digest('hex')
    for (const part of [file.name, digest, tool.version, tool.commit]) expect(text).toContain(part)
    expect(text).toContain('2026')
    expect(text).toContain('TLS server')
    expect(text).toMatch(/Verified|ready|root/i)
    if (id !== 'ics') for (const { subject } of [root, issuing, server]) expect(text).toContain(subject as string)
    expect(text).toContain('You')
  })

  it.each(reportIds.filter((id) => id !== 'ics'))('%s holds the findings with who acts', async (id) => {
    const expired = certificate({ ...server.spec, notAfter: during - day })
    const text = unfolded(id, written(id, await inputOf([pemFile([expired, issuing, root])])) ?? '')
    expect(text).toContain('expired')
    expect(text).toMatch(/The server.{1,6}s administrator/)
  })

  it('one input gives one file, octet for octet, and another name where it is redacted', async () => {
    const input = await inputOf([file])
    for (const id of reportIds) {
      expect(makeReport(id, input, false)).toEqual(makeReport(id, input, false))
      const { ending } = reportForms[id]
      expect(makeReport(id, input, false)?.name).toBe(`thingworx.plant.example-report${ending}`)
      expect(makeReport(id, input, true)?.name).toMatch(/^name-\d-report-redacted\.[a-z]+$/)
    }
  })

  it.each(['html', 'markdown', 'text'] as const)(
    '%s says once what is so of several files, as the page does',
    async (id) => {
      const notes = ['first.txt', 'second.txt', 'third.txt'].map((name) => source(name, 'Please import it.'))
      const text = (written(id, await inputOf([file, ...notes])) ?? '').replaceAll('\\', '')
      expect(text.split('contains no certificate')).toHaveLength(2)
      expect(text).toContain('first.txt, second.txt, third.txt')
    },
  )

  it('text has every field and extension of every certificate of the path', async () => {
    const text = written('text', await inputOf([file])) ?? ''
    for (const part of [
      'subjectPublicKeyInfo:',
      'X509v3 basicConstraints: critical',
      'pathLenConstraint: 0',
      'X509v3 subjectAltName:',
    ])
      expect(text).toContain(part)
    expect(text.match(/^Certificate:$/gm)).toHaveLength(3)
  })
})

describe('the reminder', () => {
  const { root, issuing, server } = plantChain()
  const ending = async (notAfter: number) =>
    written('ics', await inputOf([pemFile([certificate({ ...server.spec, notAfter }), issuing, root])]))?.replaceAll(
      '\r\n ',
      '',
    )

  it('stands a month before the first certificate of the path ends', async () => {
    const text = (await ending(Date.UTC(2027, 4, 31))) ?? ''
    expect(text).toContain('DTSTART;VALUE=DATE:20270501\r\n')
    expect(text).toContain('before 2027-05-31')
    expect(text).toContain('BEGIN:VALARM')
  })

  it('stands on the next day where less than a month is left', async () => {
    expect(await ending(during + 10 * day)).toContain('DTSTART;VALUE=DATE:20260616\r\n')
  })

  it('is not made where the path works no more', async () => {
    expect(await ending(during - day)).toBeUndefined()
  })
})

/** Lines of a calendar are folded within 75 octets. */
const unfolded = (id: ReportId, text: string) => (id === 'ics' ? text.replaceAll('\r\n ', '') : text)
