import { toHex } from '../../lib/hex.ts'
import { minimalInteger } from '../../asn1/integer.ts'
import type { SignatureOutcome, SignatureVerifier, SignedMessage } from '../../crypto/signature-verifier.ts'
import type { SingleResponse } from '../../certificate/ocsp-response.ts'
import type { Member } from '../../path/member.ts'
import type { HeldList, HeldResponse } from './held.ts'

/** One answer out of an OCSP response. */
export interface HeldAnswer {
  readonly held: HeldResponse
  readonly single: SingleResponse
}

/** `unknown`: more paths would have to be judged, or a longer search made, than is allowed. */
export type SignerVerdict = 'valid' | 'not-valid' | 'unknown'

/**
 * Whether a certificate beside the path has a valid path of its own to the anchor, by the lists and responses that ask.
 */
export type SignerJudge = (signer: Member, anchor: Member, heard: RevocationData) => Promise<SignerVerdict>

/**
 * The revocation lists and OCSP responses that a report is made with, found by whom they are about. Whether a key
 * signed one of them is computed once, and so is whether a signer's own path is valid.
 */
export class RevocationData {
  readonly #lists = new Map<string, HeldList[]>()
  readonly #answers = new Map<string, HeldAnswer[]>()
  readonly #signatures = new Map<unknown, Map<string, Promise<SignatureOutcome>>>()
  readonly #signers = new Map<string, Promise<SignerVerdict>>()
  readonly #beingJudged = new Set<string>()

  /** How many lists were given. */
  readonly lists: number

  constructor(
    lists: readonly HeldList[],
    responses: readonly HeldResponse[],
    readonly verifier: SignatureVerifier,
    readonly judge: SignerJudge,
  ) {
    this.lists = lists.length
    for (const held of lists) append(this.#lists, held.issuer, held)
    for (const held of responses) {
      for (const single of held.response.basic?.responses ?? []) {
        append(this.#answers, serialKey(single.certId.serialNumber.content), { held, single })
      }
    }
  }

  /** Those whose issuer has this comparable name. */
  listsOf(issuer: string): readonly HeldList[] {
    return this.#lists.get(issuer) ?? []
  }

  /** Those about some certificate with this serial number, of whatever issuer. */
  answersAbout(serialNumber: Uint8Array): readonly HeldAnswer[] {
    return this.#answers.get(serialKey(serialNumber)) ?? []
  }

  /** Whether a key signed something; `signed` stands for the message, so that it is hashed once for each key. */
  verify(signed: object, message: SignedMessage): Promise<SignatureOutcome> {
    const key = toHex((message.inheritedParameters ?? message.signer).node.encoded) + toHex(message.signer.node.encoded)
    const known = this.#signatures.get(signed) ?? new Map<string, Promise<SignatureOutcome>>()
    this.#signatures.set(signed, known)
    const outcome = known.get(key) ?? this.verifier.verify(message)
    known.set(key, outcome)
    return outcome
  }

  /**
   * Whether a signer beside the path is to be believed. While that is being found out, the question may come up again,
   * for a CA may list the certificate of its CRL key in the very list that this key signs: then it is not asked twice,
   * and the list counts.
   */
  judgeSigner(signer: Member, anchor: Member): Promise<SignerVerdict> {
    const key = `${signer.id} ${anchor.id}`
    if (this.#beingJudged.has(key)) return Promise.resolve('valid')
    const known = this.#signers.get(key)
    if (known) return known
    this.#beingJudged.add(key)
    const answer = this.judge(signer, anchor, this).finally(() => this.#beingJudged.delete(key))
    this.#signers.set(key, answer)
    return answer
  }
}

const serialKey = (serialNumber: Uint8Array): string => toHex(minimalInteger(serialNumber))

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
