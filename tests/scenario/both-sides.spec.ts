import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { definitions } from '../../src/core/finding/definitions.ts'
import type { FindingCode } from '../../src/core/finding/finding.ts'
import type { Report } from '../../src/core/report/report.ts'
import { source } from '../support/inspect.ts'
import { filesOf, judged } from './answer/situation.ts'
import { everySituation } from './answer/situations/index.ts'
import { rareFindings } from './rare-findings.ts'

const tests = fileURLToPath(new URL('..', import.meta.url))

/**
 * Findings that a small file cannot raise, or only with tools of a spec of its own. That spec has both sides: what is
 * within the limit, or sound, stays without the finding.
 */
const elsewhere: Partial<Record<FindingCode, string>> = {
  'certificate-damaged': 'scenario/beside-the-chain.spec.ts',
  'check-broken': 'core/check/contained.spec.ts',
  'container-too-large': 'core/container/hostile.spec.ts',
  'encoding-damaged': 'core/container/der.spec.ts',
  'entries-overlap': 'core/container/archive/archive.spec.ts',
  'findings-left-out': 'core/finding/capped.spec.ts',
  'key-identifiers-differ': 'scenario/choosing-the-issuer.spec.ts',
  'keys-not-tried': 'core/finding/capped.spec.ts',
  'keystore-iterations-refused': 'core/container/keystore/hostile.spec.ts',
  'keystore-not-read': 'core/container/keystore/hostile.spec.ts',
  'keystore-too-large': 'core/container/keystore/hostile.spec.ts',
  'names-refused-more': 'core/check/path/name-constraints.spec.ts',
  'names-too-many': 'core/check/path/name-constraints.spec.ts',
  'ocsp-response-damaged': 'core/workspace/damaged.spec.ts',
  'ocsp-response-unsuccessful': 'core/check/revocation/ocsp-response.spec.ts',
  'readers-differ': 'core/report/question/second-reading.spec.ts',
  'reading-broken': 'core/container/keystore/hostile.spec.ts',
  'revocation-entries-damaged': 'core/workspace/damaged.spec.ts',
  'revocation-list-damaged': 'core/workspace/damaged.spec.ts',
  'search-stopped': 'core/container/opening.spec.ts',
  'signatures-not-computed': 'core/path/plain-work.spec.ts',
  'timestamp-in-future': 'core/check/transparency/built.spec.ts',
  'timestamp-not-of-log': 'core/check/transparency/built.spec.ts',
  'timestamp-not-verified': 'core/check/transparency/built.spec.ts',
  'timestamp-verified': 'core/check/transparency/built.spec.ts',
  'timestamps-left-out': 'core/check/transparency/built.spec.ts',
  'too-many-layers': 'core/container/hostile.spec.ts',
  'too-many-objects': 'core/container/opening.spec.ts',
  'work-limit-reached': 'core/path/targets.spec.ts',
}

/** Its reader is there for nothing else: a file that other readers open is the other side. */
const onlyByItsReader: readonly FindingCode[] = ['bytes-around']

/** Codes by where they were found: a check, the reader of a file, or the whole. */
const raised = new Map<FindingCode, Set<string>>()
/** The codes that each of these found, every time that it was made. */
const made = new Map<string, Set<FindingCode>[]>()

function note(ground: string, codes: readonly FindingCode[]) {
  for (const code of codes) raised.set(code, (raised.get(code) ?? new Set()).add(ground))
  made.set(ground, [...(made.get(ground) ?? []), new Set(codes)])
}

function noteAll({ paths, sources, findings }: Report) {
  for (const { outcomes } of paths) {
    for (const { check, status, findings: found } of outcomes) {
      const codes = found.map(({ code }) => code)
      if (codes.length > 0 || (status !== 'not-applicable' && status !== 'not-checked')) note(check, codes)
    }
  }
  for (const { container = 'no reader', findings: found } of sources)
    note(
      container,
      found.map(({ code }) => code),
    )
  const ofSources = new Set(sources.flatMap(({ findings: found }) => found))
  note(
    'the whole',
    findings.filter((each) => !ofSources.has(each)).map(({ code }) => code),
  )
}

function vectors() {
  const folder = join(tests, 'vectors')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('make') && !/\.(json|md)$/.test(file) && statSync(join(folder, file)).isFile())
    .map((file) => [source(file, readFileSync(join(folder, file)))])
}

describe('every finding', () => {
  beforeAll(async () => {
    for (const situation of everySituation) {
      noteAll(await judged(filesOf(situation, situation.certificates ?? []), situation))
    }
    for (const files of [...vectors(), ...Object.values(rareFindings)]) noteAll(await judged(files, {}))
  }, 240_000)

  const codes = (Object.keys(definitions) as FindingCode[]).filter((code) => !(code in elsewhere))

  it('is raised by a situation, a vector or a file made for it', () => {
    const without = codes.filter((code) => !raised.has(code))
    expect(
      without.map(
        (code) => `nothing raises the finding ${code}: give it a situation, a vector or a file in rare-findings.ts`,
      ),
    ).toEqual([])
  })

  it('is not raised by the same check, or the same reader, of another one', () => {
    const always = codes.filter((code) =>
      [...(raised.get(code) ?? [])].every((ground) => made.get(ground)?.every((found) => found.has(code))),
    )
    expect(always).toEqual(onlyByItsReader)
  })

  it('that has a file made for it is raised by that file', async () => {
    for (const [code, files] of Object.entries(rareFindings)) {
      const { paths, findings } = await judged(files, {})
      const found = [...findings, ...paths.flatMap(({ outcomes }) => outcomes.flatMap((each) => each.findings))]
      expect(
        found.map((each) => each.code),
        code,
      ).toContain(code)
    }
  })

  it('that a spec of its own shows is named there', () => {
    const wrong = Object.entries(elsewhere).filter(
      ([code, spec]) => !readFileSync(join(tests, spec), 'utf8').includes(code),
    )
    expect(wrong).toEqual([])
    // Codes that a situation or a vector shows by now belong to them.
    expect(Object.keys(elsewhere).filter((code) => raised.has(code as FindingCode))).toEqual([])
  })
})
