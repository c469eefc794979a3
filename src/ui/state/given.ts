/**
 * One file or text that the person gave. It is read when its turn comes, and again should the engine have to be raised
 * anew.
 */
export interface Given {
  readonly name: string
  /** Known without reading it. */
  readonly octets: number
  /**
   * Yields a buffer of its own each time; undefined where it can be read no more. What `signal` or `onRead` throws is
   * passed on.
   */
  read(signal: AbortSignal, onRead: (octets: number) => void): Promise<Uint8Array | undefined>
  /** Where the octets themselves are kept: overwrites them, so that it can be read no more. */
  letGo?(): void
}

/** A text has no file to be read from again, so it is kept until somebody lets go of it. */
export function givenText(text: string, name: string): Given {
  let bytes: Uint8Array | undefined = new TextEncoder().encode(text)
  return {
    name,
    octets: bytes.length,
    read: () => Promise.resolve(bytes?.slice()),
    letGo() {
      bytes?.fill(0)
      bytes = undefined
    },
  }
}
