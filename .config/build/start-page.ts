import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Rolldown } from 'vite'
import { onlyChunk, source } from './bundle.ts'
import { styleClass } from './style-class.ts'

const ENTRY = 'start-page.ts'

/** The start page as HTML: what Svelte would draw before anything was opened, drawn at build time. */
export async function startPage(): Promise<string> {
  const output = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false, compilerOptions: { cssHash: styleClass, discloseVersion: false } })],
    ssr: { noExternal: true },
    build: {
      write: false,
      ssr: source(ENTRY),
      rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
    },
  })) as Rolldown.RolldownOutput
  const { code } = onlyChunk(ENTRY, output)
  const drawn = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { startPage(): string }
  const html = drawn.startPage()
  // Firefox drops it under the policy.
  if (/<[^>]* style=/.test(html)) throw new Error('The start page must not have a style attribute')
  return asciiHtml(html)
}

/** Every other character as a reference to it: see ascii.ts. */
function asciiHtml(html: string): string {
  return html.replace(/[^\0-\x7f]/gu, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`)
}
