import type { Assumption } from '../finding/definitions.ts'
import type { Finding, FindingCode, ParamsOf } from '../finding/finding.ts'
import type { SourceId } from '../finding/location.ts'
import type { EncodedObject, Place } from './encoded-object.ts'
import { Budget } from '../lib/budget.ts'
import { inflatedAtLeast, inflatedAtMost, inflatedTimes, maximumObjects } from './limits.ts'
import { Material } from './material.ts'
import { Said } from './said.ts'

/** Collects what one source yields while readers work through it. */
export class Opening {
  readonly objects: EncodedObject[] = []
  readonly #said: Said
  #containsPrivateKey = false
  #full = false
  /** How many wrappings are around what is read. */
  #layer = 0

  constructor(
    source: SourceId,
    /** Has the registry open what was wrapped. */
    readonly openWrapped: (material: Material, opening: Opening) => void,
    /** Octets of the source; what is unpacked grows with them. */
    octets = 0,
  ) {
    this.#said = new Said(source)
    this.inflation = new Budget(Math.min(inflatedAtMost, inflatedAtLeast + inflatedTimes * octets))
  }

  /** The budget of octets that may be unpacked, for all layers of the source together. */
  readonly inflation: Budget

  /** Grows with everything that is taken or said. */
  get yielded(): number {
    return this.objects.length + this.#said.count
  }

  get containsPrivateKey(): boolean {
    return this.#containsPrivateKey
  }

  /** True once as many objects were found as are taken from one source: readers stop. */
  get full(): boolean {
    return this.#full
  }

  /** True once an error was found: then that says why there is no certificate. */
  get damaged(): boolean {
    return this.#said.error
  }

  add(object: EncodedObject): void {
    if (this.objects.length >= maximumObjects) {
      if (!this.#full) this.say('too-many-objects', object.place, { limit: maximumObjects })
      this.#full = true
      return
    }
    this.objects.push(object)
    switch (object.kind) {
      case 'private-key':
        this.#containsPrivateKey = true
        this.say('private-key-present', object.place, { label: object.label, encrypted: object.encrypted })
        break
      case 'java-keystore':
      case 'pkcs12':
        this.#containsPrivateKey = true
        break
      case 'certificate':
      case 'ocsp-response':
      case 'revocation-list':
      case 'unknown': // the stage that finds one says more
        break
      case 'cms':
        if (object.empty) this.say('other-object', object.place, { kind: object.kind, label: object.label })
        break
      default:
        this.say('other-object', object.place, { kind: object.kind, label: object.label })
    }
  }

  say<C extends FindingCode>(code: C, place: Place, params: ParamsOf<C>): void {
    this.#said.say(code, place, params)
  }

  /**
   * Notes that something was read in a way that not every program would read it. One finding for each kind, at the
   * first place.
   */
  assume(assumption: Assumption, place: Place): void {
    this.#said.assume(assumption, place)
  }

  /**
   * Opens what a wrapping held, at the place where the wrapping stands in the source. The bytes are a copy of the
   * reader's, and overwritten once a key was seen: where nothing came of them, `idle` has a look at them before.
   */
  enter(bytes: Uint8Array, place: Place, idle?: (material: Material) => void): void {
    const material = new Material(bytes, place, this.#layer + 1)
    const before = this.yielded
    this.#layer++
    this.openWrapped(material, this)
    this.#layer--
    if (this.yielded === before) idle?.(material)
    if (!this.#containsPrivateKey) return
    material.forget()
    bytes.fill(0)
  }

  /** Enters octets that were read in a way that not every program would, and notes that. */
  enterAs(assumption: Assumption, bytes: Uint8Array, place: Place): void {
    this.assume(assumption, place)
    this.enter(bytes, place)
  }

  /** Everything to be said, with what was assumed and how much was left out. Call it once, at the end. */
  finish(): readonly Finding[] {
    return this.#said.finish()
  }
}

/**
 * Notes how the whole of a text was written, where that is not plain ASCII or a superset of it. For readers of text,
 * once each.
 */
export function assumeSpelling(material: Material, opening: Opening): void {
  const { octets, encoding, spellings } = material.text
  const everything = material.textPlace(0, octets.length)
  if (encoding !== 'ascii') opening.assume(encoding, everything)
  for (const spelling of spellings) opening.assume(spelling, everything)
}
