import { judge } from './analyze.ts'
import { Cancellation, Cancelled } from './cancellation.ts'
import { toHex } from './lib/hex.ts'
import type { CertificateId, ObjectId, OcspResponseId, OtherId, RevocationListId } from './finding/location.ts'
import { digest } from './crypto/digest.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { createVerifier } from './crypto/verifier.ts'
import type { Certificate } from './certificate/certificate.ts'
import type { Engine } from './engine.ts'
import { label } from './explain/label.ts'
import { exportDer } from './export/der.ts'
import { exportPathPem } from './export/path-pem.ts'
import { exportPem } from './export/pem.ts'
import { listAsn1, listAsn1At, wholeOf } from './report/describe-asn1.ts'
import { describeCertificate } from './report/describe-certificate.ts'
import { describeEntries, findEntries } from './report/describe-entries.ts'
import { describeOcspResponse } from './report/describe-ocsp-response.ts'
import { describeOther } from './report/describe-other.ts'
import { describeRevocationList } from './report/describe-revocation-list.ts'
import type { ObjectDetail } from './report/detail.ts'
import { Finder } from './report/find.ts'
import type { Report } from './report/report.ts'
import { Workspace } from './workspace.ts'

export interface EngineOptions {
  /** `crypto.subtle` of wherever the engine runs. Absent on plain http, where everything works without it, only slower. */
  readonly subtle?: SubtleCrypto | undefined
  /**
   * Lets other requests be heard; awaited again and again during long work. It decides itself whether it is time for that: nothing here has a clock.
   * Without it such work cannot be cancelled.
   */
  readonly pause?: (() => Promise<void>) | undefined
}

/** An engine with an empty workspace. */
export function createEngine({ subtle, pause }: EngineOptions = {}): Engine {
  const verifier = createVerifier({ subtle })
  let workspace = new Workspace()
  let report: Report | undefined
  const judging = new Cancellation(pause)
  const unlocking = new Cancellation(pause)
  const uncancelled = { subtle, pause }

  const certificateOf = (id: CertificateId): Certificate | undefined => workspace.member(id)?.certificate
  const sha1Of = (certificate: Certificate): string => toHex(digest('SHA-1', certificate.bytes))

  async function describeObject(id: ObjectId): Promise<ObjectDetail | undefined> {
    const certificate = certificateOf(id as CertificateId)
    if (certificate) return describeCertificate(id as CertificateId, certificate)
    const list = workspace.revocationList(id as RevocationListId)
    if (list) return describeRevocationList(list)
    const response = workspace.ocspResponse(id as OcspResponseId)
    if (response) return describeOcspResponse(response)
    const other = workspace.other(id as OtherId)
    return other && (await describeOther(other, verifier))
  }

  const finderOf = (searched: Workspace): Finder =>
    new Finder({
      objects: () => searched.objects,
      sources: () => searched.sources,
      describe: describeObject,
      words: (term) => [label(term).label, label(term).rfc ?? ''].filter((word) => word !== ''),
      pause,
    })
  let finder = finderOf(workspace)

  return {
    open(inputs) {
      return Promise.all(inputs.map((input) => workspace.add(input, uncancelled)))
    },
    withdraw(ids) {
      workspace.withdraw(ids)
      return Promise.resolve()
    },
    async unlock(id, password) {
      try {
        return await workspace.unlock(id, password, { subtle, pause: unlocking.begin() })
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
      report = judged
      return report
    },
    cancelJudge() {
      judging.cancel()
      return Promise.resolve()
    },
    detail(id) {
      const certificate = certificateOf(id)
      return Promise.resolve(certificate && describeCertificate(id, certificate))
    },
    objectDetail: describeObject,
    revocationEntries(id, { start, count }) {
      const held = workspace.revocationList(id)
      return Promise.resolve(held && describeEntries(held.list, start, count))
    },
    findRevoked(id, serialNumber) {
      const held = workspace.revocationList(id)
      return Promise.resolve(held && findEntries(held.list, serialNumber))
    },
    find(text) {
      return finder.find(text)
    },
    asn1(id, inside, { start, count }) {
      const whole = workspace.encoded(id)
      return Promise.resolve(whole && listAsn1(whole, inside ?? wholeOf(whole), start, count))
    },
    asn1At(id, offset) {
      const whole = workspace.encoded(id)
      return Promise.resolve(whole && listAsn1At(whole, offset))
    },
    octets(id, { start, end }) {
      return Promise.resolve(workspace.encoded(id)?.bytes.slice(Math.max(0, start), Math.max(0, end)))
    },
    exportCertificate(id, format) {
      const certificate = certificateOf(id)
      const write = format === 'pem' ? exportPem : exportDer
      return Promise.resolve(certificate && write(certificate, sha1Of(certificate)))
    },
    exportPath(id) {
      const path = report?.paths.find((candidate) => candidate.id === id)
      const certificates =
        path?.certificates.map(certificateOf).filter((certificate) => certificate !== undefined) ?? []
      const [endEntity] = certificates
      return Promise.resolve(endEntity && exportPathPem(certificates, sha1Of(endEntity)))
    },
    clear() {
      workspace.forget()
      workspace = new Workspace()
      finder.end()
      finder = finderOf(workspace)
      report = undefined
      return Promise.resolve()
    },
  }
}

/** Signatures are most of the work of judging, so it rests before each. */
const resting = (verifier: SignatureVerifier, rest: () => Promise<void>): SignatureVerifier => ({
  async verify(signed) {
    await rest()
    return verifier.verify(signed)
  },
})
