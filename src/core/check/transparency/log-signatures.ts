import { Budget } from '../../lib/budget.ts'
import { toHex } from '../../lib/hex.ts'
import type { ListedLog } from '../../oid/certificate-logs.ts'
import type { UnverifiedTimestamp } from '../../finding/transparency.ts'
import { digest } from '../../crypto/digest.ts'
import type { SignatureOutcome, SignatureVerifier } from '../../crypto/signature-verifier.ts'
import { certificateLog } from '../../certificate/certificate-log.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import {
  signedCertificateTimestamps,
  type SignedCertificateTimestamp,
} from '../../certificate/extension/signed-certificate-timestamps.ts'
import type { Member } from '../../path/member.ts'
import { loggedCertificate } from './logged-certificate.ts'
import { signedTimestamp, type LoggedEntry } from './signed-timestamp.ts'

/**
 * Timestamps of one certificate that are verified. The policies of Chrome and Apple ask for two or three, and CAs put
 * in eight at most.
 */
const perCertificate = 16
/**
 * Timestamps that are verified for one report: as many as the thousand certificates have whose paths are listed, with
 * four each.
 */
const perReport = 4_000
/**
 * Octets of a certificate that are put together and hashed for every timestamp: three times those of one with 10,000
 * names.
 */
const largestCertificate = 2 ** 20

/** A timestamp, the log that it names, where that is known, and whether that log signed it. */
export interface JudgedTimestamp {
  readonly sct: SignedCertificateTimestamp
  readonly log: ListedLog | undefined
  readonly signature: 'verified' | 'wrong' | UnverifiedTimestamp
}

/** By timestamp, then by the issuer's key. */
type Memory = WeakMap<SignedCertificateTimestamp, Map<string, SignatureOutcome>>

/**
 * The results of each verifier, kept as long as the certificates are, as for their own signatures in
 * `path/issuer-graph.ts`.
 */
const memories = new WeakMap<SignatureVerifier, Memory>()

/** Whether the logs signed the timestamps that stand in certificates; for one report, within a bound for all of it. */
export class LogSignatures {
  readonly #budget = new Budget(perReport)
  readonly #judged = new WeakMap<Member, Map<string, Promise<readonly JudgedTimestamp[]>>>()
  readonly #memory: Memory

  constructor(
    readonly verifier: SignatureVerifier,
    /** Which log has an identifier. */
    readonly findLog = certificateLog,
  ) {
    this.#memory = memories.get(verifier) ?? new WeakMap()
    memories.set(verifier, this.#memory)
  }

  /**
   * The timestamps of a certificate in their order; without its issuer, whose key a log signs too, none can be
   * verified.
   */
  of(member: Member, issuer: Member | undefined): Promise<readonly JudgedTimestamp[]> {
    const issuerKey = issuer?.certificate.spki.node.encoded
    const key = issuerKey ? toHex(issuerKey) : ''
    const byKey = this.#judged.get(member) ?? new Map<string, Promise<readonly JudgedTimestamp[]>>()
    this.#judged.set(member, byKey)
    const judged = byKey.get(key) ?? this.#judge(member, issuerKey, key)
    byKey.set(key, judged)
    return judged
  }

  async #judge(member: Member, issuerKey: Uint8Array | undefined, key: string): Promise<readonly JudgedTimestamp[]> {
    const { certificate } = member
    const timestamps = extensionValue(certificate, signedCertificateTimestamps) ?? []
    const tooLarge = certificate.tbs.encoded.length > largestCertificate
    const entry =
      issuerKey && !tooLarge
        ? { certificate: loggedCertificate(certificate), issuerKeyHash: digest('SHA-256', issuerKey) }
        : undefined
    const judged: JudgedTimestamp[] = []
    for (const [i, sct] of timestamps.entries()) {
      const log = sct.version === 1 ? this.findLog(sct.logId) : undefined
      const within = i < perCertificate && this.#budget.spend()
      const signature = tooLarge
        ? 'certificate-too-large'
        : within
          ? await this.#verify(sct, log, entry, key)
          : 'too-many-timestamps'
      judged.push({ sct, log, signature })
    }
    return judged
  }

  async #verify(
    sct: SignedCertificateTimestamp,
    log: ListedLog | undefined,
    entry: LoggedEntry | undefined,
    key: string,
  ): Promise<JudgedTimestamp['signature']> {
    const signed = signedTimestamp(sct, log, entry)
    if (!signed.ok) return signed.error
    const byKey = this.#memory.get(sct) ?? new Map<string, SignatureOutcome>()
    this.#memory.set(sct, byKey)
    const outcome = byKey.get(key) ?? (await this.verifier.verify(signed.value))
    byKey.set(key, outcome)
    if (outcome.status === 'not-verified') return 'timestamp-algorithm-unknown'
    return outcome.status === 'valid' ? 'verified' : 'wrong'
  }
}
