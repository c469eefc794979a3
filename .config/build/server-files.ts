import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The policies of the two pages, as a header carries them. */
export interface Policies {
  readonly hosted: string
  readonly singleFile: string
}

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url))

/** Marks of the two policies, which change with each build, in the settings for web servers in `public/`. */
const HOSTED = '@policy-of-index.html@'
const SINGLE_FILE = '@policy-of-chainlight.html@'

/**
 * The settings for web servers, ready to use: those of `public/` with the policies of this build. A header says what
 * the page itself says, and one thing more that only a header can say: no other page may show this one in a frame.
 * @see CSP Level 3 section 3.3 (a meta element cannot hold frame-ancestors)
 */
export function serverFiles({ hosted, singleFile }: Policies): { fileName: string; source: string }[] {
  return readdirSync(PUBLIC)
    .map((fileName) => ({ fileName, text: readFileSync(PUBLIC + fileName, 'utf8') }))
    .filter(({ text }) => text.includes(HOSTED))
    .map(({ fileName, text }) => ({
      fileName,
      source: text.replaceAll(HOSTED, header(hosted)).replaceAll(SINGLE_FILE, header(singleFile)),
    }))
}

const header = (policy: string) => `${policy}; frame-ancestors 'none'`
