/** Where an extension is defined. */
export interface ExtensionSource {
  readonly document: string
  /** Empty where the document has no sections, or none of the editions agree on them. */
  readonly section: string
}
