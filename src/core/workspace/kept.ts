import { BytesMap } from '../lib/bytes-map.ts'
import { finding, type Finding } from '../finding/finding.ts'
import { isBundledRootId, type Location, type ObjectId, type SourceId } from '../finding/location.ts'
import type { EncodedObject, OtherKind } from '../container/encoded-object.ts'
import { sha256Text } from '../crypto/digest.ts'
import { readCertificate } from '../certificate/certificate.ts'
import { displayName } from '../certificate/name.ts'
import { readOcspResponse } from '../certificate/ocsp-response.ts'
import { readRevocationList } from '../certificate/revocation-list/revocation-list.ts'
import { HeldList, HeldResponse } from '../check/revocation/held.ts'
import { Member } from '../path/member.ts'
import { mozillaRoots, type BundledRoots } from './bundled-roots.ts'
import type { KeptCertificate, KeptList, KeptObject, KeptOther, KeptResponse, KeptUnder } from './kept-object.ts'

/** The result for an object of a source: the id under which it is kept, absent if it is not kept, and its faults. */
export interface Keeping {
  readonly kept?: ObjectId
  readonly damage?: Finding
}

type Encoded = Pick<Extract<EncodedObject, { readonly bytes: Uint8Array }>, 'bytes' | 'ofSigner' | 'find' | 'cut'>

/**
 * Everything that is kept of what was opened: each object once, in a buffer of its own, found by its id. Of private
 * keys it keeps nothing.
 */
export class Kept {
  /** @param bundled roots that no source brought and that are found by their ids all the same */
  constructor(readonly bundled: BundledRoots = mozillaRoots()) {}

  readonly #byId = new Map<ObjectId, KeptObject>()
  readonly #certificates = new BytesMap<KeptCertificate>(sha256Text)
  readonly #lists = new BytesMap<KeptList>(sha256Text)
  readonly #responses = new BytesMap<KeptResponse>(sha256Text)
  readonly #others = new BytesMap<KeptOther>(sha256Text)
  /** How many ids of each kind were given: none is given twice. */
  readonly #given = { c: 0, e: 0, l: 0, o: 0 }

  /** In order of first appearance, as are the others. */
  get certificates(): readonly KeptCertificate[] {
    return this.#certificates.values
  }

  get revocationLists(): readonly KeptList[] {
    return this.#lists.values
  }

  get ocspResponses(): readonly KeptResponse[] {
    return this.#responses.values
  }

  get others(): readonly KeptOther[] {
    return this.#others.values
  }

  /** Certificates, lists, responses and others, each in order of first appearance. */
  get all(): readonly KeptObject[] {
    return [...this.certificates, ...this.revocationLists, ...this.ocspResponses, ...this.others]
  }

  /** Undefined where nothing is kept under this id. */
  find<Id extends ObjectId>(id: Id): KeptUnder<Id> | undefined {
    // Ids of each kind begin with a letter of their own.
    return (isBundledRootId(id) ? this.bundled.find(id) : this.#byId.get(id)) as KeptUnder<Id> | undefined
  }

  /** Keeps an object of a source, or notes that this source has it too. What may be a private key is not kept. */
  keep(object: EncodedObject, source: SourceId): Keeping {
    const { lines, range } = object.place
    const location: Location = { source, range, ...(lines && { line: lines.first }) }
    switch (object.kind) {
      case 'certificate':
        return this.#keepCertificate(object, source, location)
      case 'revocation-list':
        return this.#keepList(object.bytes, source, location)
      case 'ocsp-response':
        return this.#keepResponse(object.bytes, source, location)
      case 'attribute-certificate':
      case 'certificate-request':
      case 'cms':
      case 'key-parameters':
      case 'public-key':
        return this.#keepOther(object.kind, object.bytes, source)
      case 'java-keystore':
      case 'pkcs12':
      case 'private-key':
      case 'secret':
      case 'unknown': // it may be a key in a form that we do not know
        return {}
    }
  }

  /** Takes out all that no other source brought. */
  withdraw(sources: ReadonlySet<SourceId>): void {
    for (const kept of this.all) {
      for (const id of sources) kept.times.delete(id)
      if (kept.as === 'certificate') for (const noted of [kept.forItself, kept.whole]) remove(noted, sources)
      if (kept.times.size === 0) this.#byId.delete(kept.id)
    }
    for (const shelf of [this.#certificates, this.#lists, this.#responses, this.#others]) {
      shelf.retain(({ times }) => times.size > 0)
    }
  }

  #keepCertificate({ bytes, ofSigner, find, cut }: Encoded, source: SourceId, location: Location): Keeping {
    const known = this.#certificates.get(bytes)
    if (known && !ofSigner) known.forItself.add(source)
    if (known && !find) known.whole.add(source)
    if (known) return note(known, source)
    const reading = readCertificate(bytes)
    if (!reading.ok) {
      if (cut) return this.#keepOther('certificate', bytes, source)
      const { offset, expected } = reading.fault
      const subject = reading.partial.subject && displayName(reading.partial.subject)
      const damage = finding('certificate-damaged', location, { offset, expected, subject })
      return { ...this.#keepOther('certificate', bytes, source), damage }
    }
    const member = new Member(`c${++this.#given.c}`, reading.certificate)
    const { id } = member
    const forItself = new Set(ofSigner ? [] : [source])
    const whole = new Set(find ? [] : [source])
    return this.#add(
      this.#certificates,
      { as: 'certificate', id, kind: 'certificate', bytes, times: new Map(), forItself, whole, member },
      source,
    )
  }

  #keepList(bytes: Uint8Array, source: SourceId, location: Location): Keeping {
    const known = this.#lists.get(bytes)
    if (known) return note(known, source)
    const reading = readRevocationList(bytes)
    if (!reading.ok) {
      const { offset, expected } = reading.fault
      const issuer = reading.partial.issuer && displayName(reading.partial.issuer)
      const damage = finding('revocation-list-damaged', location, { offset, expected, issuer })
      return { ...this.#keepOther('revocation-list', bytes, source), damage }
    }
    const held = new HeldList(`l${++this.#given.l}`, reading.list)
    const { id } = held
    return this.#add(
      this.#lists,
      { as: 'revocation-list', id, kind: 'revocation-list', bytes, times: new Map(), held },
      source,
    )
  }

  #keepResponse(bytes: Uint8Array, source: SourceId, location: Location): Keeping {
    const known = this.#responses.get(bytes)
    if (known) return note(known, source)
    const reading = readOcspResponse(bytes)
    if (!reading.ok) {
      const { offset, expected } = reading.fault
      const damage = finding('ocsp-response-damaged', location, { offset, expected })
      return { ...this.#keepOther('ocsp-response', bytes, source), damage }
    }
    const held = new HeldResponse(`o${++this.#given.o}`, reading.response)
    const { id } = held
    return this.#add(
      this.#responses,
      { as: 'ocsp-response', id, kind: 'ocsp-response', bytes, times: new Map(), held },
      source,
    )
  }

  #keepOther(kind: OtherKind, bytes: Uint8Array, source: SourceId): Keeping {
    const known = this.#others.get(bytes)
    if (known) return note(known, source)
    return this.#add(this.#others, { as: 'other', id: `e${++this.#given.e}`, kind, bytes, times: new Map() }, source)
  }

  #add<K extends KeptObject>(shelf: BytesMap<K>, kept: K, source: SourceId): Keeping {
    shelf.add(kept.bytes, kept)
    this.#byId.set(kept.id, kept)
    return note(kept, source)
  }
}

function remove<T>(from: Set<T>, gone: Iterable<T>): void {
  for (const each of gone) from.delete(each)
}

function note({ id, times }: KeptObject, source: SourceId): Keeping {
  times.set(source, (times.get(source) ?? 0) + 1)
  return { kept: id }
}
