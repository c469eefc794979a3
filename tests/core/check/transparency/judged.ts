import { Budget } from '../../../../src/core/lib/budget.ts'
import type { ListedLog } from '../../../../src/core/oid/certificate-logs.ts'
import { createVerifier } from '../../../../src/core/crypto/verifier.ts'
import { readCertificate } from '../../../../src/core/certificate/certificate.ts'
import type { Outcome } from '../../../../src/core/check/contract.ts'
import { contextOf } from '../../../../src/core/check/path-context.ts'
import { certificateTransparencyCheck } from '../../../../src/core/check/path/certificate-transparency.ts'
import { RevocationData } from '../../../../src/core/check/revocation/revocation-data.ts'
import { completeSettings } from '../../../../src/core/check/settings.ts'
import { LogSignatures } from '../../../../src/core/check/transparency/log-signatures.ts'
import { buildPaths } from '../../../../src/core/path/build.ts'
import { IssuerGraph } from '../../../../src/core/path/issuer-graph.ts'
import { Member } from '../../../../src/core/path/member.ts'
import { during, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { listed, logId } from '../../../support/transparency-log.ts'
import type { TestKey } from '../../../support/test-keys.ts'

export const engines = [
  ['with WebCrypto', createVerifier({ subtle: crypto.subtle })],
  ['without WebCrypto', createVerifier()],
] as const

export type Verifier = (typeof engines)[number][1]

/** A list of nothing but these logs. */
export function listOf(...keys: readonly TestKey[]): (id: Uint8Array) => ListedLog | undefined {
  const logs = new Map(keys.map((key) => [logId(key).toString('hex'), listed(key)]))
  return (id) => logs.get(Buffer.from(id).toString('hex'))
}

export function memberOf(der: Uint8Array, id: `c${number}` = 'c1'): Member {
  const reading = readCertificate(der)
  if (!reading.ok) throw new Error('the test made no certificate')
  return new Member(id, reading.certificate)
}

/** The outcome of the check for the first of these certificates, in the likeliest path from it. */
export async function outcomeOf(
  chain: readonly BuiltCertificate[],
  logs: readonly TestKey[],
  verifier: Verifier = engines[0][1],
  instant = during,
): Promise<Outcome> {
  const members = chain.map(({ der }, i) => memberOf(der, `c${i + 1}`))
  const graph = new IssuerGraph(members, verifier)
  const search = { graph, judge: () => 0, budget: new Budget(1000), anchors: undefined }
  for await (const path of buildPaths(members[0]!, search)) {
    const context = await contextOf(path, {
      settings: completeSettings({ instant }),
      graph,
      revocation: new RevocationData([], [], verifier, () => Promise.resolve('not-valid')),
      logSignatures: new LogSignatures(verifier, listOf(...logs)),
    })
    const [outcome] = await certificateTransparencyCheck.run(context)
    return outcome!
  }
  throw new Error('no path')
}

/** Status, why, and the findings with why they are not verified, in one line. */
export function inOneLine({ status, why, findings }: Outcome): string {
  const codes = findings.map(({ code, params }) => ('because' in params ? `${code} (${String(params.because)})` : code))
  return [status, ...(why ? [`(${why})`] : []), ...codes].join(' | ')
}
