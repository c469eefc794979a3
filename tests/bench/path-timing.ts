import { webcrypto } from 'node:crypto'
import { Certificate, CertificateChainValidationEngine } from 'pkijs'
import { createEngine, type JudgeSettings, type Report } from '../../src/core/index.ts'
import { during } from '../support/certificate-builder.ts'

export interface BenchTask {
  /**
   * `ours`: every signature is verified. `known`: all were verified before, so that only building and judging are left.
   * `page`: as the page asks, every signature is verified, for the paths from everything that is there to every
   * self-signed certificate.
   */
  readonly engine: 'ours' | 'known' | 'page' | 'pkijs'
  readonly certificates: readonly Uint8Array[]
}

export interface Timing {
  readonly found: string
  /** Milliseconds. */
  readonly median: number
}

/** Puts into words what was found; not timed. */
type Found = () => string

/** Until both are reached; enough for a median, and short enough for the whole to be run often. */
const [enoughRuns, enoughMilliseconds] = [15, 2_000]

/** One engine on one pool, again and again. Paths of the first certificate to the second are asked for. */
export async function timeEngine({ engine, certificates }: BenchTask): Promise<Timing> {
  const prepare = engine === 'pkijs' ? preparePkijs(certificates) : prepareOurs(certificates, engine)
  const found = (await (await prepare())())()
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

/**
 * Building and judging. Signatures count where every run gets an engine of its own; the reading of the certificates is
 * not timed.
 */
function prepareOurs(
  certificates: BenchTask['certificates'],
  mode: 'ours' | 'known' | 'page',
): () => Promise<() => Promise<Found>> {
  const asked: Partial<JudgeSettings> = mode === 'page' ? {} : { target: 'c1', anchors: ['c2'] }
  const make = async () => {
    const engine = createEngine({ subtle: webcrypto.subtle as SubtleCrypto })
    await engine.open(certificates.map((bytes, at) => ({ name: `${at}`, bytes: Uint8Array.from(bytes) })))
    return async () => {
      const report = await engine.judge({ instant: during, ...asked })
      return () => `${report.paths[0]?.verdict ?? 'no path'}, ${report.paths.length}, ${megabytes(report)} MB`
    }
  }
  const once = mode === 'known' ? make() : undefined
  return () => once ?? make()
}

function preparePkijs(certificates: BenchTask['certificates']): () => Promise<() => Promise<Found>> {
  const [leaf, root, ...others] = certificates.map((bytes) => Certificate.fromBER(Uint8Array.from(bytes)))
  const run = async () => {
    // The engine takes the last of `certs` for the one that is asked for.
    const validation = new CertificateChainValidationEngine({
      trustedCerts: [root!],
      certs: [...others, leaf!],
      checkDate: new Date(during),
    })
    const { result } = await validation.verify()
    return () => (result ? 'valid' : 'refused')
  }
  return () => Promise.resolve(run)
}

/** Of the Report as JSON. */
const megabytes = (report: Report): string => (JSON.stringify(report).length / 1e6).toFixed(1)
