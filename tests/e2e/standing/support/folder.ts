import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder with files that a browser reads from the disk, as a person's own. */
export class Folder {
  readonly #path = mkdtempSync(join(tmpdir(), 'chainlight-standing-'))

  /** Writes a file and yields its path. */
  write(name: string, content: Uint8Array | string): string {
    const path = join(this.#path, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.#path, { recursive: true, force: true })
  }
}
