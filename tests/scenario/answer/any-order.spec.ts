import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BuiltCertificate } from '../../support/certificate-builder.ts'
import { source } from '../../support/inspect.ts'
import { answerOf, judged, type AnswerSituation } from './situation.ts'
import { everySituation } from './situations/index.ts'

/** Situations with several files, but so few that many orders can be tried. */
const shuffled = everySituation.filter(({ certificates = [], files = [] }) => {
  const count = certificates.length + files.length
  return count > 1 && count < 30
})

/** One file for each certificate. Its name depends on its content, not on its place in the order. */
const filesFor = (certificates: readonly BuiltCertificate[], { files = [] }: AnswerSituation) => [
  ...certificates.map(({ der }, i) => source(`${certificates.length - i}.cer`, der)),
  ...files,
]

/** A failing test prints its seed; the same seed gives the same orders again. */
const seed = Number(process.env['CHAINLIGHT_SEED'] ?? 20261130)

describe('files in any order', () => {
  it('give the same answer, the same findings and the same remarks', { timeout: 240_000 }, async () => {
    const situation = fc.constantFrom(...shuffled)
    const shuffledFiles = situation.chain((each) => {
      const files = filesFor(each.certificates ?? [], each)
      return fc.tuple(fc.constant(each), fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))
    })
    await fc.assert(
      fc.asyncProperty(shuffledFiles, async ([each, inOrder, otherwise]) => {
        const [first, second] = [await judged(inOrder, each), await judged(otherwise, each)]
        expect(answerOf(second), each.what).toEqual(answerOf(first))
      }),
      { numRuns: 200, seed },
    )
  })
})
