import type { Intake, Progress, Refusal } from '../state/workspace.svelte.ts'

/** Above this a file is not read: no certificate file comes near it, and a browser may die of it. In bytes. */
export const LARGEST = 256 * 1024 * 1024

/** What is to be read: a file, with the folder it was found in as part of its name. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** Reads every file; what cannot be read is a refusal, and the others are unaffected. */
export async function readFiles(files: readonly NamedFile[], progress: Progress): Promise<Intake> {
  const inputs: { name: string; bytes: Uint8Array }[] = []
  const refusals: Refusal[] = []
  const whole = files.reduce((sum, { file }) => sum + Math.min(file.size, LARGEST), 0) || 1
  let before = 0
  for (const { name, file } of files) {
    if (file.size > LARGEST) refusals.push({ name, reason: 'too-large' })
    else {
      const start = before
      const bytes = await readFile(file, (loaded) => progress((start + loaded) / whole, name))
      if (bytes) inputs.push({ name, bytes })
      else refusals.push({ name, reason: 'unreadable' })
    }
    before += Math.min(file.size, LARGEST)
  }
  return { inputs, refusals }
}

/** Undefined where the browser cannot read it: a folder given as a file, a file that went away or is locked. */
function readFile(file: File, onLoaded: (octets: number) => void): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onprogress = ({ loaded }) => onLoaded(loaded)
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.onerror = () => resolve(undefined)
    reader.readAsArrayBuffer(file)
  })
}
