import { isCertificateId, type createEngine, type JudgeSettings, type Report } from '../../src/core/index.ts'
import type { Case, Suite } from './suite.ts'

export type Engine = ReturnType<typeof createEngine>

/** The engine's answer to a case. Any verdict but valid is invalid. */
export interface Answer {
  readonly verdict: 'valid' | 'invalid'
  /** Of the valid path, sorted. */
  readonly policies: readonly string[]
}

/**
 * Opens a case's certificates and CRLs with a fresh engine and asks whether its leaf has a valid path to one of its
 * anchors.
 */
export async function judgeCase(suite: Suite, example: Case, engine: Engine): Promise<Answer> {
  const certificates = [...new Set([...example.anchors, ...example.intermediates, example.leaf])]
  const receipts = await engine.open([
    ...certificates.map((name) => ({ name, bytes: decode(suite.certs[name]) })),
    ...(example.crls ?? []).map((name) => ({ name, bytes: decode(suite.crls?.[name]) })),
  ])
  const idOf = (reference: string) =>
    receipts[certificates.indexOf(reference)]?.objects.flatMap(({ kept }) =>
      kept && isCertificateId(kept) ? kept : [],
    )[0]
  const target = idOf(example.leaf)
  const anchors = example.anchors.map(idOf).filter((id) => id !== undefined)
  if (!target) return { verdict: 'invalid', policies: [] }

  let policies: readonly string[] = []
  for (const purpose of example.eku?.length ? example.eku : [undefined]) {
    const report = await engine.judge({ ...settingsOf(example), purpose: purpose ?? 'any', target, anchors })
    const path = report.paths.find((each) => each.verdict === 'valid' && !isByCommonNameOnly(each))
    if (!path) return { verdict: 'invalid', policies: [] }
    policies = [...path.policies].sort()
  }
  return { verdict: 'valid', policies }
}

/**
 * True where only the common name holds the host. The suites follow RFC 9525, by which that does not count; the profile
 * `path` notes it, as OpenSSL lets it pass.
 */
const isByCommonNameOnly = ({ outcomes }: Report['paths'][number]): boolean =>
  outcomes.some(({ check, status }) => check === 'names' && status === 'noted')

const kinds = { DNS: 'dns', IP: 'ip', RFC822: 'email' } as const

function settingsOf(example: Case): JudgeSettings {
  const { policy, maxDepth } = example
  return {
    instant: Date.parse(example.time),
    profile: example.profile,
    revocation: example.revocation,
    honourAnchorConstraints: example.honourAnchorConstraints,
    keyUsage: (example.keyUsage ?? []) as NonNullable<JudgeSettings['keyUsage']>,
    names: (example.names ?? []).map(({ kind, value }) => ({ kind: kinds[kind], value })),
    ...(policy && { policy }),
    ...(typeof maxDepth === 'number' && { maximumIntermediates: maxDepth }),
  }
}

const decode = (base64 = '') => new Uint8Array(Buffer.from(base64, 'base64'))
