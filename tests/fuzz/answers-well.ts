import { expect } from 'vitest'
import type { Engine, Report } from '../../src/core/index.ts'
import { askEverything } from '../support/ask-everything.ts'
import { findingsOf } from '../support/inspect.ts'
import { inTime } from '../support/time-limit.ts'

/** Ample for a small input on a busy machine. */
const seconds = 4

/**
 * Asks everything about an input, and expects that the answers come in time and that no part of the program broke over
 * it.
 */
export async function answersWell(about: string, input: Uint8Array, engine: Engine): Promise<Report> {
  const report = await inTime(about, () => askEverything([{ name: about, bytes: input.slice() }], engine), seconds)
  const codes = findingsOf(report).map(({ code }) => code)
  expect(codes).not.toContain('reading-broken')
  expect(codes).not.toContain('check-broken')
  return report
}
