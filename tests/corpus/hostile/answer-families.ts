import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { createEngine, type Engine, type Report, type SourceInput } from '../../../src/core/index.ts'
import { askEverything } from '../../support/ask-everything.ts'
import { certificate, during } from '../../support/certificate-builder.ts'
import { findingsOf } from '../../support/inspect.ts'
import { random } from '../../support/random.ts'
import { inTime } from '../../support/time-limit.ts'
import type { HostileFamily } from './hostile-case.ts'

/** To see a run again, set the number that it said. */
const seed = Number(env['CHAINLIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** Ample for what takes a fraction of it: a hang takes for ever, and a square minutes. */
const usually = 4

/** No screen shows more of them, and no Report carries more across from the worker. */
const mostFindings = 2_000

const neighbour = certificate({ subject: 'neighbour.plant.example' })

/** Holds that each case of these families gets its answer, in time, and harms no neighbour. */
export function answerFamilies(families: readonly HostileFamily[]): void {
  describe.each(families)('$name', ({ cases }) => {
    it.each(cases(random(seed)))('$name', { timeout: 300_000 }, async (hostile) => {
      const { name, files, certificates, says = [], seconds = usually, glance = false, mostLookedAt } = hostile
      const made = files()
      const list = made instanceof Uint8Array ? [made] : made
      const sources = () => [
        ...list.map((bytes, i) => ({ name: `hostile ${i}`, bytes: Uint8Array.from(bytes) })),
        { name: 'neighbour.pem', bytes: new Uint8Array(Buffer.from(neighbour.pem)) },
      ]
      const report = await inTime(
        `${name}, CHAINLIGHT_SEED=${seed}`,
        () => {
          const engine = createEngine({ subtle: crypto.subtle })
          return glance ? openAndJudge(sources(), engine) : askEverything(sources(), engine, mostLookedAt)
        },
        seconds,
      )
      const beside = report.sources.at(-1)?.objects[0]?.kept
      expect(report.certificates.find(({ id }) => id === beside)?.subject).toBe('neighbour.plant.example')
      expect(report.certificates.length).toBeGreaterThan(certificates)
      const codes = findingsOf(report).map(({ code }) => code)
      expect(codes).not.toContain('reading-broken')
      expect(codes).not.toContain('check-broken')
      expect(codes.length).toBeLessThan(mostFindings)
      for (const code of says) expect(codes).toContain(code)
    })
  })
}

async function openAndJudge(sources: readonly SourceInput[], engine: Engine): Promise<Report> {
  await engine.open(sources)
  return structuredClone(await engine.judge({ instant: during }))
}
