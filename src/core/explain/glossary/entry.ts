/**
 * The entry of one term, for an engineer who is not a certificate expert. Plain sentences without markup. `source`
 * names the document that the facts rest on.
 */
export interface Entry<Id extends string = string> {
  /** The everyday heading, such as `Self-signed certificate`. */
  readonly term: string
  /** Other names a person may meet for the same thing. */
  readonly alsoCalled?: readonly string[]
  /** One sentence, at most 200 characters. */
  readonly inShort: string
  /** One to three short paragraphs for whoever reads on. */
  readonly more?: readonly string[]
  /** The meaning for a connection of KEPServerEX to ThingWorx; absent if it has none. */
  readonly inPractice?: string
  /** Entries worth reading next, the most useful first. */
  readonly see?: readonly Id[]
  /** `RFC 5280 section 4.2.1.9`, `X.690`, or the name of a document. */
  readonly source: string
}

/** The entries of one subject, by id: kebab-case, the same in code, in `see` and in links within the page. */
export type GlossaryPart = Readonly<Record<string, Entry>>
