import { createEngine, type EngineOptions } from '../../src/core/index.ts'
import type { Engine, SourceInput } from '../../src/core/engine.ts'
import type { FindingCode } from '../../src/core/finding/finding.ts'
import type { CertificateId } from '../../src/core/finding/location.ts'
import type { PathState, Report, Verdict } from '../../src/core/report/report.ts'
import { during, type BuiltCertificate } from './certificate-builder.ts'

/** Certificates by the part they play in a situation. */
export type Cast = Readonly<Record<string, BuiltCertificate>>

/** A path as the engine reports it, its certificates named by their parts. */
export interface SeenPath {
  readonly state: PathState
  readonly verdict: Verdict
  /** From the target up. */
  readonly certificates: readonly string[]
  readonly missingIssuer?: string
  readonly addresses?: readonly string[]
}

export interface Seen {
  readonly engine: Engine
  readonly report: Report
  readonly paths: readonly SeenPath[]
  /** Codes of the findings of severity `error`, wherever they stand, each once, sorted. */
  readonly errors: readonly FindingCode[]
  /** Codes of all findings. */
  readonly codes: readonly FindingCode[]
}

export const source = (name: string, content: string | Uint8Array): SourceInput => ({
  name,
  // A copy: the engine may overwrite what it was given.
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
})

/** One PEM file with these certificates in this order. */
export const pemFile = (certificates: readonly BuiltCertificate[], name = 'chain.pem'): SourceInput =>
  source(name, certificates.map(({ pem }) => pem).join(''))

/** The two ways to verify signatures: with WebCrypto, and without as on a page from plain http. */
/** No roots of its own: a chain that ends early stays so. */
export const noRoots = { find: () => undefined, named: () => [], withNameAndKeyOf: () => undefined }

export const backEnds = [
  ['with WebCrypto', (more: EngineOptions = {}) => createEngine({ subtle: crypto.subtle, ...more })],
  ['without WebCrypto', (more: EngineOptions = {}) => createEngine(more)],
] as const

/** Opens the files with a new engine and says what it sees at an instant. */
export async function inspect(
  files: readonly SourceInput[],
  cast: Cast = {},
  instant = during,
  engine = createEngine({ subtle: crypto.subtle }),
): Promise<Seen> {
  await engine.open(files)
  return look(engine, cast, instant)
}

/** The engine's view of all that it was given so far. */
export async function look(engine: Engine, cast: Cast, instant = during): Promise<Seen> {
  const report = await engine.judge({ instant })
  const parts = await partsOf(engine, report, cast)
  const findings = findingsOf(report)
  return {
    engine,
    report,
    paths: report.paths.map(({ state, verdict, certificates, missingIssuer }) => ({
      state,
      verdict,
      certificates: certificates.map((id) => parts.get(id) ?? id),
      ...(missingIssuer ? { missingIssuer: missingIssuer.issuer, addresses: missingIssuer.addresses } : {}),
    })),
    errors: codesOf(findings.filter(({ severity }) => severity === 'error')),
    codes: codesOf(findings),
  }
}

/** All findings of a Report: of its sources and the whole, and of its paths. */
export function findingsOf(report: Report) {
  return [...report.findings, ...report.paths.flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings))]
}

/** Part of each certificate, told by its bytes: what the engine exports must be what the builder built. */
async function partsOf(engine: Engine, report: Report, cast: Cast): Promise<Map<CertificateId, string>> {
  const byBytes = new Map(Object.entries(cast).map(([part, { der }]) => [hex(der), part]))
  const parts = new Map<CertificateId, string>()
  for (const { id } of report.certificates) {
    const file = await engine.export('der', { objects: [id] })
    const part = file && byBytes.get(hex(file.bytes))
    if (part !== undefined) parts.set(id, part)
  }
  return parts
}

const codesOf = (findings: readonly { readonly code: FindingCode }[]) =>
  [...new Set(findings.map(({ code }) => code))].sort()
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
