/** A file to be saved: its whole content, and a name that Windows, macOS and Linux accept. */
export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
