/** A file as a form writes it: its whole content, and a name that Windows, macOS and Linux accept. */
export interface WrittenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file to be saved. */
export interface ExportedFile extends WrittenFile {
  /** Of all its octets, in lowercase hexadecimal: what `sha256sum` and `Get-FileHash` print for the saved file. */
  readonly sha256: string
}
