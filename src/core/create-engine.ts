import { judge, type Judgement } from './judge.ts'
import { Cancellation, Cancelled } from './lib/cancellation.ts'
import type { ObjectId, RevocationListId } from './finding/location.ts'
import { sha256Text } from './crypto/digest.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { createVerifier } from './crypto/verifier.ts'
import { readTreeTwice } from './asn1/second-reading/read-tree-twice.ts'
import { readTwice } from './certificate/second-reading/read-twice.ts'
import type { RevocationList } from './certificate/revocation-list/revocation-list.ts'
import type { Engine } from './engine.ts'
import { contentOf } from './export/content-of.ts'
import { forms } from './export/form/registry.ts'
import { listAsn1, listAsn1At, wholeOf, type EncodedWhole } from './report/asn1/describe-asn1.ts'
import { describeEntries, findEntries } from './report/describe-entries.ts'
import { describeObject } from './report/describe-object.ts'
import type { DetailOf } from './report/detail.ts'
import { encodedWhole } from './report/other-object.ts'
import { Finder } from './find/finder.ts'
import { nearestFingerprint } from './find/nearest-fingerprint.ts'
import { shareMemory } from './path/issuer-graph.ts'
import type { BundledRoots } from './workspace/bundled-roots.ts'
import type { KeptObject } from './workspace/kept-object.ts'
import { Workspace } from './workspace/workspace.ts'

export interface EngineOptions {
  /**
   * `crypto.subtle` of wherever the engine runs. Absent on plain http, where everything works without it, only slower.
   */
  readonly subtle?: SubtleCrypto | undefined
  /**
   * Lets other requests be heard; awaited again and again during long work. It decides itself whether it is time for
   * that: nothing here has a clock. Without it such work cannot be cancelled.
   */
  readonly pause?: (() => Promise<void>) | undefined
  /** Roots that complete a path whose own files do not; Mozilla's list where absent. */
  readonly bundledRoots?: BundledRoots | undefined
}

/** An engine with an empty workspace. */
export function createEngine({ subtle, pause, bundledRoots }: EngineOptions = {}): Engine {
  const verifier = createVerifier({ subtle })
  const workspace = new Workspace(bundledRoots)
  const { kept } = workspace
  const judging = new Cancellation(pause)
  const unlocking = new Cancellation(pause)
  const uncancelled = { subtle, pause }
  let latest: Judgement | undefined

  const listOf = (id: RevocationListId): RevocationList | undefined => kept.find(id)?.held.list
  const encoded = (id: ObjectId): EncodedWhole | undefined => {
    const object: KeptObject | undefined = kept.find(id)
    return object && encodedWhole(object)
  }

  const finder = new Finder({
    workspace,
    describe: (object) => describeObject(object, verifier),
    pause,
  })

  return {
    open(inputs) {
      return Promise.all(inputs.map((input) => workspace.add(input, uncancelled)))
    },
    withdraw(ids) {
      workspace.withdraw(ids)
      latest = undefined
      return Promise.resolve()
    },
    forget() {
      workspace.withdraw(workspace.receipts.map(({ id }) => id))
      return Promise.resolve()
    },
    async unlock(id, { octets }) {
      try {
        return await workspace.unlock(id, octets, { subtle, pause: unlocking.begin() })
      } catch (thrown) {
        if (thrown instanceof Cancelled) return { status: 'cancelled' }
        throw thrown
      }
    },
    cancelUnlock() {
      unlocking.cancel()
      return Promise.resolve()
    },
    rehearseUnlock(id, iterations) {
      return workspace.rehearse(id, iterations, uncancelled)
    },
    async judge(settings) {
      const rest = judging.begin()
      const judged = await judge(workspace, settings, resting(verifier, rest))
      await rest()
      latest = judged
      return judged.report
    },
    async verdicts(ids) {
      return latest && (await latest.verdicts.of(ids))
    },
    cancelJudge() {
      judging.cancel()
      return Promise.resolve()
    },
    async detail<Id extends ObjectId>(id: Id) {
      const object: KeptObject | undefined = kept.find(id)
      return object && ((await describeObject(object, verifier)) as DetailOf<Id>)
    },
    revocationEntries(id, { start, count }) {
      const list = listOf(id)
      return Promise.resolve(list && describeEntries(list, start, count))
    },
    findRevoked(id, serialNumber) {
      const list = listOf(id)
      return Promise.resolve(list && findEntries(list, serialNumber))
    },
    find(text, terms) {
      return finder.find(text, terms)
    },
    compareFingerprint(stated) {
      const bundled = latest?.report.certificates.filter(({ origin }) => origin === 'bundled') ?? []
      const certificates = [...kept.certificates, ...bundled.flatMap(({ id }) => kept.find(id) ?? [])]
      return Promise.resolve(nearestFingerprint(stated, certificates))
    },
    asn1(id, inside, { start, count }) {
      const whole = encoded(id)
      return Promise.resolve(whole && listAsn1(whole, inside ?? wholeOf(whole), start, count))
    },
    asn1At(id, offset) {
      const whole = encoded(id)
      return Promise.resolve(whole && listAsn1At(whole, offset))
    },
    octets(id, { start, end }) {
      return Promise.resolve(encoded(id)?.bytes.slice(Math.max(0, start), Math.max(0, end)))
    },
    readTwice({ bytes }) {
      return Promise.resolve(readTwice(bytes))
    },
    readTreeTwice({ bytes }) {
      return Promise.resolve(readTreeTwice(bytes))
    },
    fingerprints(ids) {
      return Promise.resolve(ids.map((id) => sha256Of(encoded(id)?.bytes)))
    },
    sha256({ bytes }) {
      return Promise.resolve(sha256Of(bytes))
    },
    async export(form, { objects, name, password = '' }) {
      const chosen = objects.map((id): KeptObject | undefined => kept.find(id)).filter((each) => each !== undefined)
      const file = await forms[form](contentOf(chosen, password, subtle))
      return file && { ...file, name: name ?? file.name, sha256: sha256Of(file.bytes) }
    },
  }
}

function sha256Of(bytes: Uint8Array): string
function sha256Of(bytes: Uint8Array | undefined): string | undefined
function sha256Of(bytes: Uint8Array | undefined): string | undefined {
  return bytes && sha256Text(bytes)
}

/** Signatures are most of the work of judging, so it rests before each. Those that are known need no rest. */
const resting = (verifier: SignatureVerifier, rest: () => Promise<void>): SignatureVerifier =>
  shareMemory(
    {
      async verify(signed, work) {
        await rest()
        return verifier.verify(signed, work)
      },
    },
    verifier,
  )
