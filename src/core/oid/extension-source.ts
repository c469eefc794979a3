/** Where an extension is defined. */
export interface ExtensionSource {
  readonly document: string
  /** Absent where the document has no sections, or where none could be confirmed in the edition that is named. */
  readonly section?: string
}

/** An extension that is decoded: what the screen's words hang on, and where it is defined. */
export type DecodedExtensionSource<T extends string = string> = ExtensionSource & { readonly term: T }

/** Entries for the extensions of one document. */
export const definedIn =
  (document: string) =>
  <T extends string>(term: T, section?: string): DecodedExtensionSource<T> => ({
    term,
    document,
    ...(section !== undefined && { section }),
  })
