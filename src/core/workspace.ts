import { equalBytes, quickHash } from './lib/bytes.ts'
import { finding, type Finding } from './finding/finding.ts'
import type { CertificateId, SourceId } from './finding/location.ts'
import type { EncodedObject } from './container/encoded-object.ts'
import { openSource } from './container/open.ts'
import { displayName } from './certificate/name.ts'
import { readCertificate } from './certificate/certificate.ts'
import type { SourceInput } from './engine.ts'
import { Member } from './path/member.ts'
import type { ObjectSummary, SourceSummary } from './report/report.ts'

/** A certificate of the workspace with where it came from. */
export interface Holding {
  readonly member: Member
  readonly sources: SourceId[]
  times: number
}

/**
 * Everything that was opened and is kept: the certificates, each in a buffer of its own, and the receipts. It grows as sources are added. Of
 * private keys and of files as wholes it keeps nothing.
 */
export class Workspace {
  readonly sources: SourceSummary[] = []
  readonly #holdings = new Map<CertificateId, Holding>()
  readonly #byHash = new Map<number, Holding[]>()

  get holdings(): readonly Holding[] {
    return [...this.#holdings.values()]
  }

  get members(): readonly Member[] {
    return this.holdings.map(({ member }) => member)
  }

  member(id: CertificateId): Member | undefined {
    return this.#holdings.get(id)?.member
  }

  /** Opens one source and yields its receipt. Overwrites its bytes afterwards if they held a private key. */
  add(input: SourceInput): SourceSummary {
    const id: SourceId = `s${this.sources.length + 1}`
    const { container, objects, findings } = openSource(input, id)
    const damaged: Finding[] = []
    const summaries = objects.map((object) => this.#keep(object, id, damaged))
    const summary: SourceSummary = {
      id,
      name: input.name,
      octets: input.bytes.length,
      container,
      objects: summaries,
      findings: [...findings, ...damaged],
    }
    this.sources.push(summary)
    if (objects.some((object) => object.kind === 'private-key')) input.bytes.fill(0)
    return summary
  }

  #keep(object: EncodedObject, source: SourceId, damaged: Finding[]): ObjectSummary {
    const { kind, label, place } = object
    const summary: ObjectSummary = { kind, label, range: place.range, ...(place.lines && { lines: place.lines }) }
    if (object.kind !== 'certificate') return summary
    const known = this.#find(object.bytes)
    if (known) {
      known.times++
      if (!known.sources.includes(source)) known.sources.push(source)
      return { ...summary, certificate: known.member.id }
    }
    const reading = readCertificate(object.bytes)
    if (!reading.ok) {
      const { offset, expected } = reading.fault
      const subject = reading.partial.subject && displayName(reading.partial.subject)
      const line = place.lines?.first
      damaged.push(
        finding(
          'certificate-damaged',
          { source, range: place.range, ...(line && { line }) },
          { offset, expected, subject },
        ),
      )
      return summary
    }
    const member = new Member(`c${this.#holdings.size + 1}`, reading.certificate)
    this.#remember({ member, sources: [source], times: 1 })
    return { ...summary, certificate: member.id }
  }

  #find(bytes: Uint8Array): Holding | undefined {
    return this.#byHash.get(quickHash(bytes))?.find(({ member }) => equalBytes(member.certificate.bytes, bytes))
  }

  #remember(holding: Holding): void {
    this.#holdings.set(holding.member.id, holding)
    const hash = quickHash(holding.member.certificate.bytes)
    const others = this.#byHash.get(hash)
    if (others) others.push(holding)
    else this.#byHash.set(hash, [holding])
  }
}
