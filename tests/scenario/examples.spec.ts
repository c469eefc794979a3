import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createEngine, exampleWords, headline, plainHeadline, type ExampleId } from '../../src/core/index.ts'
import { exampleText } from '../../src/ui/input/examples.ts'
import { inTemporaryFolder, needsOpenssl, opensslVersion } from '../support/openssl.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

describe('the script that makes the examples', () => {
  it.skipIf(!opensslVersion)(`writes the committed file, byte for byte (${opensslVersion ?? needsOpenssl})`, () => {
    inTemporaryFolder((folder) => {
      const again = join(folder, 'example-certificates.ts')
      execFileSync(execPath, [inProject('tests/vectors/make/examples.mjs'), again])
      expect(readFileSync(again, 'utf8')).toBe(readFileSync(inProject('src/ui/input/example-certificates.ts'), 'utf8'))
    })
  })
})

/** The answer that each example has to show, whatever the year. */
const stories: Readonly<Record<ExampleId, { code: string; next: string; who: string; certificates: number }>> = {
  complete: { code: 'ready', next: 'save-root', who: 'you', certificates: 3 },
  'root-missing': { code: 'root-missing', next: 'find-issuer', who: 'ca-owner', certificates: 2 },
  'expired-intermediate': { code: 'expired', next: 'replace-certificate', who: 'ca-owner', certificates: 3 },
  'self-signed': { code: 'self-signed-server', next: 'save-self-signed', who: 'you', certificates: 1 },
  'cross-signed': { code: 'roots-differ', next: 'compare-roots', who: 'you', certificates: 5 },
  'opc-ua': { code: 'opc-ua-application', next: 'save-application', who: 'opc-ua-operator', certificates: 1 },
}

describe('each example tells its story', () => {
  const ids = Object.keys(exampleWords) as ExampleId[]
  it.each(ids.flatMap((id) => [2026, 2035, 2044].map((year) => ({ id, year }))))(
    '$id in $year',
    async ({ id, year }) => {
      const engine = createEngine()
      await engine.open([{ name: 'example.pem', bytes: new TextEncoder().encode(exampleText(id)) }])
      const report = await engine.judge({ instant: Date.UTC(year, 11, 1) })
      const said = headline(report, report.paths[0])
      const { code, next, who } = said
      expect({ code, next: next.action, who, certificates: report.certificates.length }).toEqual(stories[id])
      const failed = report.paths[0]?.outcomes.filter(({ status, required }) => required && status === 'failed')
      expect(failed?.map(({ check }) => check)).toEqual(id === 'expired-intermediate' ? ['validity'] : [])
      expect(plainHeadline(said.title)).not.toBe('')
    },
  )
})
