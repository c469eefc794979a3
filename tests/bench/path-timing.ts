import { webcrypto } from 'node:crypto'
import { Certificate, CertificateChainValidationEngine } from 'pkijs'
import { createEngine } from '../../src/core/index.ts'
import { during } from '../support/certificate-builder.ts'

export interface BenchTask {
  /** `ours`: every signature is verified. `known`: all were before, so that what is left is building and judging. */
  readonly engine: 'ours' | 'known' | 'pkijs'
  readonly certificates: readonly Uint8Array[]
}

export interface Timing {
  readonly found: string
  /** Milliseconds. */
  readonly median: number
}

/** Until both are reached; enough for a median, and short enough for the whole to be run often. */
const [enoughRuns, enoughMilliseconds] = [15, 2_000]

/** One engine on one pool, again and again. Paths of the first certificate to the second are asked for. */
export async function timeEngine({ engine, certificates }: BenchTask): Promise<Timing> {
  const prepare = engine === 'pkijs' ? preparePkijs(certificates) : prepareOurs(certificates, engine === 'known')
  const found = await (await prepare())()
  const times: number[] = []
  const start = performance.now()
  while (times.length === 0 || (times.length < enoughRuns && performance.now() - start < enoughMilliseconds)) {
    const run = await prepare()
    const begin = performance.now()
    await run()
    times.push(performance.now() - begin)
  }
  return { found, median: times.sort((a, b) => a - b)[times.length >> 1]! }
}

/** Building and judging. Signatures count where every run gets an engine of its own, which nobody times while it reads the certificates. */
function prepareOurs(certificates: BenchTask['certificates'], known: boolean): () => Promise<() => Promise<string>> {
  const make = async () => {
    const engine = createEngine({ subtle: webcrypto.subtle as SubtleCrypto })
    await engine.open(certificates.map((bytes, at) => ({ name: `${at}`, bytes: Uint8Array.from(bytes) })))
    return async () => {
      const { paths, morePaths } = await engine.judge({ instant: during, target: 'c1', anchors: ['c2'] })
      return `${paths[0]?.verdict ?? 'no path'}, ${paths.length}${morePaths > 0 ? '+' : ''}`
    }
  }
  const once = known ? make() : undefined
  return () => once ?? make()
}

function preparePkijs(certificates: BenchTask['certificates']): () => Promise<() => Promise<string>> {
  const [leaf, root, ...others] = certificates.map((bytes) => Certificate.fromBER(Uint8Array.from(bytes)))
  const run = async () => {
    // The engine takes the last of `certs` for the one that is asked for.
    const validation = new CertificateChainValidationEngine({
      trustedCerts: [root!],
      certs: [...others, leaf!],
      checkDate: new Date(during),
    })
    const { result } = await validation.verify()
    return result ? 'valid' : 'refused'
  }
  return () => Promise.resolve(run)
}
