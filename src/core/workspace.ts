import { BytesMap } from './lib/bytes-map.ts'
import { finding, type Finding } from './finding/finding.ts'
import type {
  CertificateId,
  Location,
  ObjectId,
  OcspResponseId,
  OtherId,
  RevocationListId,
  SourceId,
} from './finding/location.ts'
import type { EncodedObject, OtherKind } from './container/encoded-object.ts'
import { openKeystore, type OpenedKeystore } from './container/keystore/open-keystore.ts'
import { rehearseKeystore } from './container/keystore/rehearse-keystore.ts'
import { openSource } from './container/open.ts'
import type { PasswordWork } from './crypto/password-work.ts'
import { displayName } from './certificate/name.ts'
import { readCertificate } from './certificate/certificate.ts'
import { readOcspResponse } from './certificate/ocsp-response.ts'
import { readRevocationList } from './certificate/revocation-list.ts'
import { HeldList, HeldResponse } from './check/revocation/held.ts'
import type { SourceInput, UnlockOutcome } from './engine.ts'
import { Member } from './path/member.ts'
import type { EncodedWhole } from './report/describe-asn1.ts'
import type { Searched } from './report/find/search.ts'
import { typeOf, type OtherObject } from './report/other-object.ts'
import type { ObjectSummary, SourceSummary } from './report/report.ts'
import { HeldKeystore, Source } from './source.ts'

/** A certificate of the workspace with where it came from. */
export interface Holding {
  readonly member: Member
  readonly sources: SourceId[]
  /** How many times each source has it. */
  readonly times: Map<SourceId, number>
}

/** What an object of a source turned out to be: the id of what is kept of it, or what is wrong with it. */
type Kept = Pick<ObjectSummary, 'kept'> & { readonly damage?: Finding }

/**
 * Everything that was opened and is kept: certificates, revocation lists, OCSP responses and whatever else can be looked at, each in a buffer of its
 * own, and the receipts. It grows as sources are added. Of private keys and of files as wholes it keeps nothing, but for keystores while there is a password to be given for them.
 */
export class Workspace {
  #sources: Source[] = []
  /** How many ids of each kind were given. */
  readonly #given = { c: 0, e: 0, l: 0, o: 0, s: 0 }
  readonly #certificates = new BytesMap<Holding>()
  readonly #byId = new Map<CertificateId, Member>()
  readonly #lists = new BytesMap<HeldList>()
  readonly #responses = new BytesMap<HeldResponse>()
  readonly #others = new BytesMap<OtherObject>()

  get sources(): readonly SourceSummary[] {
    return this.#sources.map(({ summary }) => summary)
  }

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

  ocspResponse(id: OcspResponseId): HeldResponse | undefined {
    return this.ocspResponses.find((held) => held.id === id)
  }

  get others(): readonly OtherObject[] {
    return this.#others.values
  }

  other(id: OtherId): OtherObject | undefined {
    return this.others.find((held) => held.id === id)
  }

  /** Everything that is kept: certificates, lists, responses, others, each in order of first appearance. */
  get objects(): readonly Searched[] {
    return [
      ...this.members.map(({ id, certificate: { bytes } }) => ({ id, bytes })),
      ...this.revocationLists.map(({ id, list }) => ({ id, bytes: list.bytes, list })),
      ...this.ocspResponses.map(({ id, response: { bytes } }) => ({ id, bytes })),
      ...this.others.map(({ id, bytes }) => ({ id, bytes })),
    ]
  }

  /** The bytes of whatever is kept under an id, and the name of its definition. */
  encoded(id: ObjectId): EncodedWhole | undefined {
    const certificate = this.#byId.get(id as CertificateId)?.certificate
    if (certificate) return { bytes: certificate.bytes, type: 'Certificate' }
    const list = this.revocationList(id as RevocationListId)?.list
    if (list) return { bytes: list.bytes, type: 'CertificateList' }
    const response = this.ocspResponse(id as OcspResponseId)?.response
    if (response) return { bytes: response.bytes, type: 'OCSPResponse' }
    const other = this.other(id as OtherId)
    return other && { bytes: other.bytes, type: typeOf[other.kind] }
  }

  member(id: CertificateId): Member | undefined {
    return this.#byId.get(id)
  }

  /**
   * Opens one source and yields its receipt. Overwrites its bytes afterwards if they held a private key. Its id is settled before the first wait;
   * keystores are opened as far as that goes without a password.
   */
  async add(input: SourceInput, work: PasswordWork): Promise<SourceSummary> {
    const source = this.#open(input)
    for (const held of source.keystores) await this.#openKeystore(source, held, undefined, work)
    return source.summary
  }

  /** Tries the password on every keystore of the source that one is good for. What `work.pause` throws is passed on. */
  async unlock(id: SourceId, password: string, work: PasswordWork): Promise<UnlockOutcome> {
    const source = this.#sources.find(({ identity }) => identity.id === id)
    if (!source || source.locked.length === 0) return { status: 'not-locked' }
    let opened = false
    for (const held of source.locked) {
      opened = (await this.#openKeystore(source, held, password, work)) || opened
    }
    return opened ? { status: 'unlocked', source: source.summary } : { status: 'wrong-password' }
  }

  /** Makes about so many iterations of what `unlock` makes, and yields how many they were. */
  async rehearse(id: SourceId, iterations: number, work: PasswordWork): Promise<number> {
    const source = this.#sources.find(({ identity }) => identity.id === id)
    const fraction = Math.min(1, iterations / (source?.summary.locked?.work ?? iterations))
    let made = 0
    for (const { keystore } of source?.locked ?? []) made += await rehearseKeystore(keystore, fraction, work)
    return made
  }

  /** Takes sources out again, with all that none of the others brought. */
  withdraw(ids: readonly SourceId[]): void {
    const gone = new Set(ids)
    const isGone = ({ identity }: Source): boolean => gone.has(identity.id)
    for (const { keystores } of this.#sources.filter(isGone)) for (const held of keystores) held.withdraw()
    this.#sources = this.#sources.filter((source) => !isGone(source))
    const remains = ({ sources }: { sources: SourceId[] }): boolean => {
      sources.splice(0, sources.length, ...sources.filter((id) => !gone.has(id)))
      return sources.length > 0
    }
    const certificates = this.holdings
    this.#certificates.retain(remains)
    for (const { member, sources, times } of certificates) {
      if (sources.length === 0) this.#byId.delete(member.id)
      for (const id of gone) times.delete(id)
    }
    this.#lists.retain(remains)
    this.#responses.retain(remains)
    this.#others.retain(remains)
  }

  /** Overwrites the keystores that are still locked. */
  forget(): void {
    for (const { keystores } of this.#sources) for (const held of keystores) held.forget()
  }

  #open(input: SourceInput): Source {
    const id: SourceId = `s${++this.#given.s}`
    const { container, objects, findings, containsPrivateKey } = openSource(input, id)
    const damaged: Finding[] = []
    const items = objects.map((object) => {
      const summary = this.#summarize(object, id, damaged)
      return 'sealed' in object ? new HeldKeystore(object, summary) : summary
    })
    const identity = { id, name: input.name, octets: input.bytes.length, container }
    const source = new Source(identity, items, [...findings, ...damaged])
    this.#sources.push(source)
    if (containsPrivateKey) input.bytes.fill(0)
    return source
  }

  /** False where this is no password of it; then nothing has changed. */
  async #openKeystore(
    source: Source,
    held: HeldKeystore,
    password: string | undefined,
    work: PasswordWork,
  ): Promise<boolean> {
    const { lock } = held
    const opened = await openKeystore(held.keystore, source.identity, password, work)
    if (!opened) return false
    if (held.isUnder(lock)) this.#fill(source, held, opened)
    return true
  }

  #fill(source: Source, held: HeldKeystore, { objects, findings, integrity, lock }: OpenedKeystore): void {
    const damaged: Finding[] = []
    // Under a lock that guards only the integrity the certificates were taken before.
    if (held.lock?.guards !== 'integrity') {
      held.objects = objects.map((object) => this.#summarize(object, source.identity.id, damaged))
    }
    held.findings = [...findings, ...damaged]
    held.integrity = integrity
    held.lock = lock
    if (!lock) held.forget()
    source.renew()
  }

  /** Keeps the object and yields its line of the receipt; what is wrong with it goes to `damaged`. */
  #summarize(object: EncodedObject, id: SourceId, damaged: Finding[]): ObjectSummary {
    const { kind, label, place } = object
    const { damage, ...kept } = this.#keep(object, id)
    if (damage) damaged.push(damage)
    const added = 'added' in object ? { added: object.added } : {}
    const alias = 'alias' in object && object.alias !== undefined ? { alias: object.alias } : {}
    return { kind, label, ...alias, ...place, ...added, ...kept }
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
      case 'attribute-certificate':
      case 'certificate-request':
      case 'cms':
      case 'key-parameters':
      case 'public-key':
        return { kept: this.#keepOther(object.kind, object.bytes, source) }
      case 'java-keystore':
      case 'pkcs12':
      case 'private-key':
      case 'secret':
      case 'unknown': // it may be a key in a form that we do not know
        return {}
    }
  }

  #keepCertificate(bytes: Uint8Array, source: SourceId, location: Location): Kept {
    const known = this.#certificates.get(bytes)
    if (known) {
      known.times.set(source, (known.times.get(source) ?? 0) + 1)
      note(known.sources, source)
      return { kept: known.member.id }
    }
    const reading = readCertificate(bytes)
    if (!reading.ok) {
      const { offset, expected } = reading.fault
      const subject = reading.partial.subject && displayName(reading.partial.subject)
      const damage = finding('certificate-damaged', location, { offset, expected, subject })
      return { kept: this.#keepOther('certificate', bytes, source), damage }
    }
    const member = new Member(`c${++this.#given.c}`, reading.certificate)
    this.#certificates.add(bytes, { member, sources: [source], times: new Map([[source, 1]]) })
    this.#byId.set(member.id, member)
    return { kept: member.id }
  }

  #keepList(bytes: Uint8Array, source: SourceId, location: Location): Kept {
    let held = this.#lists.get(bytes)
    if (!held) {
      const reading = readRevocationList(bytes)
      if (!reading.ok) {
        const { offset, expected } = reading.fault
        const issuer = reading.partial.issuer && displayName(reading.partial.issuer)
        const damage = finding('revocation-list-damaged', location, { offset, expected, issuer })
        return { kept: this.#keepOther('revocation-list', bytes, source), damage }
      }
      held = this.#lists.add(bytes, new HeldList(`l${++this.#given.l}`, reading.list))
    }
    note(held.sources, source)
    return { kept: held.id }
  }

  #keepResponse(bytes: Uint8Array, source: SourceId, location: Location): Kept {
    let held = this.#responses.get(bytes)
    if (!held) {
      const reading = readOcspResponse(bytes)
      if (!reading.ok) {
        const { offset, expected } = reading.fault
        const damage = finding('ocsp-response-damaged', location, { offset, expected })
        return { kept: this.#keepOther('ocsp-response', bytes, source), damage }
      }
      held = this.#responses.add(bytes, new HeldResponse(`o${++this.#given.o}`, reading.response))
    }
    note(held.sources, source)
    return { kept: held.id }
  }

  #keepOther(kind: OtherKind, bytes: Uint8Array, source: SourceId): OtherId {
    const held =
      this.#others.get(bytes) ?? this.#others.add(bytes, { id: `e${++this.#given.e}`, kind, bytes, sources: [] })
    note(held.sources, source)
    return held.id
  }
}

function note(sources: SourceId[], source: SourceId): void {
  if (!sources.includes(source)) sources.push(source)
}
