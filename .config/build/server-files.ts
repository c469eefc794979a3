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

/**
 * The manifest with its icons in it: a page of this policy loads images from itself alone, and the browser holds the
 * icons of an application to the policy of its page.
 * @see CSP Level 3 section 6.1.7 (img-src)
 */
export function manifest(): { fileName: string; source: string } {
  const fileName = 'chainlight.webmanifest'
  const data = (name: string, type: string) => `data:${type};base64,${readFileSync(PUBLIC + name).toString('base64')}`
  const source = readFileSync(PUBLIC + fileName, 'utf8').replace(
    /"src": "([^"]+)",(.*"type": "([^"]+)")/g,
    (_, name: string, rest: string, type: string) => `"src": "${data(name, type)}",${rest}`,
  )
  return { fileName, source }
}

const header = (policy: string) => `${policy}; frame-ancestors 'none'`
