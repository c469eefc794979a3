import type { JudgeBasis } from './check/path-context.ts'
import { RevocationData } from './check/revocation/revocation-data.ts'
import type { Settings } from './check/settings.ts'
import { judgeSigner } from './check/signer-path.ts'
import { LogSignatures } from './check/transparency/log-signatures.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import type { IssuerGraph } from './path/issuer-graph.ts'
import type { Kept } from './workspace/kept.ts'

/** All paths are judged on one basis, and so is the path of a signer of lists that stands in none of them. */
export function basisOf(kept: Kept, settings: Settings, graph: IssuerGraph, verifier: SignatureVerifier): JudgeBasis {
  const ground = { settings, graph, logSignatures: new LogSignatures(verifier) }
  const lists = kept.revocationLists.map(({ held }) => held)
  const responses = kept.ocspResponses.map(({ held }) => held)
  const counted: SignatureVerifier = { verify: (signed) => verifier.verify(signed, graph.work) }
  const revocation = new RevocationData(lists, responses, counted, (signer, anchor, heard) =>
    judgeSigner(signer, anchor, { ...ground, revocation: heard }),
  )
  return { ...ground, revocation }
}
