import type { Place } from './encoded-object.ts'
import { Text } from './spelling/text.ts'

/** Octets in which objects are looked for: a source as it came, or what a wrapping held. */
export class Material {
  #text: Text | undefined

  constructor(
    readonly bytes: Uint8Array,
    /** Where it all stands, if inside a wrapping; undefined for a source itself. */
    readonly within: Place | undefined,
    /** How many wrappings are around it. */
    readonly layer: number,
  ) {}

  /** The octets as text. Made when first asked for. */
  get text(): Text {
    return (this.#text ??= new Text(this.bytes))
  }

  /** Where octets of a binary format stand in the source. */
  place(start: number, end: number): Place {
    return this.within ?? { range: { start, end } }
  }

  /** Where characters of {@link text} stand in the source. */
  textPlace(start: number, end: number): Place {
    return this.within ?? this.text.place(start, end)
  }

  forget(): void {
    this.#text?.forget()
  }
}
