import { describe, expect, it } from 'vitest'
import type { SourceInput } from '../../src/core/engine.ts'
import type { FindingCode } from '../../src/core/finding/finding.ts'
import { during } from '../support/certificate-builder.ts'
import { backEnds, inspect, pemFile, source, type Cast, type SeenPath } from '../support/inspect.ts'
import { opensslVerify } from '../support/openssl-verify.ts'
import { needsOpenssl, opensslVersion } from '../support/openssl.ts'

/** The files that a person gives to the page, and the answer that is right for them. */
export interface Situation {
  /** The end of the sentence `the path of ...`. */
  readonly what: string
  /** The certificates, by the part they play. */
  readonly cast: Cast
  /** The dropped files; by default one PEM file with the cast in its order. */
  readonly files?: readonly SourceInput[]
  /** Milliseconds since 1970 UTC. */
  readonly instant?: number
  /** The expected paths in their order; or paths that must be among the others. */
  readonly paths: readonly SeenPath[] | { readonly among: readonly SeenPath[] }
  /** Exactly the errors that are found. */
  readonly errors?: readonly FindingCode[]
  /** Findings of any severity that must be there. */
  readonly says?: readonly FindingCode[]
  /** The reason why `openssl verify` rightly judges the path otherwise. */
  readonly opensslDiffers?: string
}

/** Runs the whole engine on each situation, and compares the expected answer with the result of OpenSSL. */
export function describeSituations(title: string, situations: readonly Situation[]): void {
  describe(title, () => {
    describe.each(backEnds)('%s', (_, createEngine) => {
      it.each(named(situations))('%s', async (_, situation) => {
        const { cast, files = [pemFile(Object.values(cast))], instant, paths, errors = [], says = [] } = situation
        // The engine may overwrite the octets of its input.
        const given = files.map(({ name, bytes }) => source(name, bytes))
        const seen = await inspect(given, cast, instant, createEngine())
        if ('among' in paths) expect(seen.paths).toEqual(expect.arrayContaining([...paths.among]))
        else expect(seen.paths).toEqual(paths)
        expect(seen.errors).toEqual([...errors].sort())
        expect(seen.codes).toEqual(expect.arrayContaining([...says]))
      })
    })

    const comparable = situations.filter(({ opensslDiffers }) => opensslDiffers === undefined)
    describe.skipIf(!opensslVersion)(`openssl verify agrees (${opensslVersion ?? needsOpenssl})`, () => {
      it.each(named(comparable))('%s', (_, { cast, paths, instant = during }) => {
        const expected = 'among' in paths ? paths.among : paths
        for (const { certificates, verdict } of expected) {
          const said = opensslVerify(
            certificates.map((part) => cast[part]!),
            instant,
          )
          if (verdict === 'valid') expect(said).toBe('OK')
          else expect(said).not.toBe('OK')
        }
      })
    })
  })
}

const named = (situations: readonly Situation[]) => situations.map((situation) => [situation.what, situation] as const)
