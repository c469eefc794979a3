import { BytesMap } from './lib/bytes-map.ts'
import { finding, type Finding } from './finding/finding.ts'
import type { CertificateId, Location, RevocationListId, SourceId } from './finding/location.ts'
import type { EncodedObject } from './container/encoded-object.ts'
import { openSource } from './container/open.ts'
import { displayName } from './certificate/name.ts'
import { readCertificate } from './certificate/certificate.ts'
import { readOcspResponse } from './certificate/ocsp-response.ts'
import { readRevocationList } from './certificate/revocation-list.ts'
import { HeldList, HeldResponse } from './check/revocation/held.ts'
import type { SourceInput } from './engine.ts'
import { Member } from './path/member.ts'
import type { ObjectSummary, SourceSummary } from './report/report.ts'

/** A certificate of the workspace with where it came from. */
export interface Holding {
  readonly member: Member
  readonly sources: SourceId[]
  times: number
}

/** What an object of a source turned out to be: the id of what is kept of it, or what is wrong with it. */
type Kept = Pick<ObjectSummary, 'certificate' | 'revocationList' | 'ocspResponse'> & { readonly damage?: Finding }

/**
 * Everything that was opened and is kept: certificates, revocation lists and OCSP responses, each in a buffer of its own, and the receipts. It grows as
 * sources are added. Of private keys and of files as wholes it keeps nothing.
 */
export class Workspace {
  readonly sources: SourceSummary[] = []
  readonly #certificates = new BytesMap<Holding>()
  readonly #byId = new Map<CertificateId, Member>()
  readonly #lists = new BytesMap<HeldList>()
  readonly #responses = new BytesMap<HeldResponse>()

  get holdings(): readonly Holding[] {
    return this.#certificates.values
  }

  get members(): readonly Member[] {
    return this.holdings.map(({ member }) => member)
  }

  get revocationLists(): readonly HeldList[] {
    return this.#lists.values
  }

  revocationList(id: RevocationListId): HeldList | undefined {
    return this.revocationLists.find((held) => held.id === id)
  }

  get ocspResponses(): readonly HeldResponse[] {
    return this.#responses.values
  }

  member(id: CertificateId): Member | undefined {
    return this.#byId.get(id)
  }

  /** Opens one source and yields its receipt. Overwrites its bytes afterwards if they held a private key. */
  add(input: SourceInput): SourceSummary {
    const id: SourceId = `s${this.sources.length + 1}`
    const { container, objects, findings, containsPrivateKey } = openSource(input, id)
    const damaged: Finding[] = []
    const summaries = objects.map((object): ObjectSummary => {
      const { kind, label, place } = object
      const { damage, ...kept } = this.#keep(object, id)
      if (damage) damaged.push(damage)
      return { kind, label, range: place.range, ...(place.lines && { lines: place.lines }), ...kept }
    })
    const summary: SourceSummary = {
      id,
      name: input.name,
      octets: input.bytes.length,
      container,
      objects: summaries,
      findings: [...findings, ...damaged],
    }
    this.sources.push(summary)
    if (containsPrivateKey) input.bytes.fill(0)
    return summary
  }

  #keep(object: EncodedObject, source: SourceId): Kept {
    const { lines, range } = object.place
    const location: Location = { source, range, ...(lines && { line: lines.first }) }
    switch (object.kind) {
      case 'certificate':
        return this.#keepCertificate(object.bytes, source, location)
      case 'revocation-list':
        return this.#keepList(object.bytes, source, location)
      case 'ocsp-response':
        return this.#keepResponse(object.bytes, source, location)
      default:
        return {}
    }
  }

  #keepCertificate(bytes: Uint8Array, source: SourceId, location: Location): Kept {
    const known = this.#certificates.get(bytes)
    if (known) {
      known.times++
      note(known.sources, source)
      return { certificate: known.member.id }
    }
    const reading = readCertificate(bytes)
    if (!reading.ok) {
      const { offset, expected } = reading.fault
      const subject = reading.partial.subject && displayName(reading.partial.subject)
      return { damage: finding('certificate-damaged', location, { offset, expected, subject }) }
    }
    const member = new Member(`c${this.holdings.length + 1}`, reading.certificate)
    this.#certificates.add(bytes, { member, sources: [source], times: 1 })
    this.#byId.set(member.id, member)
    return { certificate: member.id }
  }

  #keepList(bytes: Uint8Array, source: SourceId, location: Location): Kept {
    let held = this.#lists.get(bytes)
    if (!held) {
      const reading = readRevocationList(bytes)
      if (!reading.ok) {
        const { offset, expected } = reading.fault
        const issuer = reading.partial.issuer && displayName(reading.partial.issuer)
        return { damage: finding('revocation-list-damaged', location, { offset, expected, issuer }) }
      }
      held = this.#lists.add(bytes, new HeldList(`l${this.revocationLists.length + 1}`, reading.list))
    }
    note(held.sources, source)
    return { revocationList: held.id }
  }

  #keepResponse(bytes: Uint8Array, source: SourceId, location: Location): Kept {
    let held = this.#responses.get(bytes)
    if (!held) {
      const reading = readOcspResponse(bytes)
      if (!reading.ok) {
        const { offset, expected } = reading.fault
        return { damage: finding('ocsp-response-damaged', location, { offset, expected }) }
      }
      held = this.#responses.add(bytes, new HeldResponse(`o${this.ocspResponses.length + 1}`, reading.response))
    }
    note(held.sources, source)
    return { ocspResponse: held.id }
  }
}

function note(sources: SourceId[], source: SourceId): void {
  if (!sources.includes(source)) sources.push(source)
}
