import { expect } from 'vitest'
import type { Engine, Report } from '../../src/core/index.ts'
import { askEverything } from '../support/ask-everything.ts'
import { during } from '../support/certificate-builder.ts'
import { findingsOf } from '../support/inspect.ts'
import { inTime } from '../support/time-limit.ts'

/** Ample for a small input on a busy machine. */
const seconds = 4

/** The passwords of the keystores among the vectors; each vector is opened by one of them. */
const passwords = ['plant1', '', '1234', 'Pläntchen €5 😀', 'changeit', 'secret']

/** Keystores that ask for more are not opened: each of the passwords would take as long. */
const mostIterations = 20_000

/**
 * Asks everything about an input, tries the passwords on what is locked in it, and expects that the answers come in
 * time and that no part of the program broke over it.
 */
export async function answersWell(about: string, input: Uint8Array, engine: Engine): Promise<Report> {
  const report = await inTime(about, () => askEverything([{ name: about, bytes: input.slice() }], engine), seconds)
  standsIn(report)
  if (!report.sources.some(({ locked }) => locked && locked.iterations <= mostIterations)) return report
  const unlocked = await inTime(`${about}, with passwords`, () => afterUnlocking(report, engine), seconds)
  standsIn(unlocked)
  return unlocked
}

function standsIn(report: Report): void {
  const codes = findingsOf(report).map(({ code }) => code)
  expect(codes).not.toContain('reading-broken')
  expect(codes).not.toContain('check-broken')
}

async function afterUnlocking({ sources }: Report, engine: Engine): Promise<Report> {
  for (const { id, locked } of sources) {
    if (!locked || locked.iterations > mostIterations) continue
    for (const password of passwords) {
      const { status } = await engine.unlock(id, { octets: new TextEncoder().encode(password) })
      if (status !== 'wrong-password') break
    }
  }
  const report = await engine.judge({ instant: during })
  for (const { id } of report.certificates) expect(await engine.detail(id)).toBeDefined()
  return report
}
