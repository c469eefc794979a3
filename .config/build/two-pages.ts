import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { asciiScript, asciiStyle } from './ascii.ts'
import { hostedPolicy, singleFilePolicy } from './content-security-policy.ts'
import { buildCoreScript } from './core-script.ts'
import { notices } from './notices.ts'

/** What stands in index.html as it is written, and how each is found there. */
const POLICY = '<!--content-security-policy-->'
const CORE_MODULE = /<script id="core"[^>]*><\/script>/
const ICON = '/src/favicon.svg'
const HOSTED_ONLY = /<span data-hosted-only>[^]*?<\/span>\s*/

/** What Vite writes into it: its own tags, with `crossorigin`, which makes a browser refuse them in a page opened from a folder. */
const APP = /<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>\s*/
const STYLE = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/

/** Where the scripts go, behind everything a person could want to read in the source of the page. */
const SCRIPTS = '<!--scripts-->'

/**
 * From one index.html and one build, two pages: `index.html`, with its scripts and style beside it, for a web server; and
 * `chainlight.html`, which holds everything and opens from anywhere.
 */
export function twoPages(): Plugin {
  let core: Awaited<ReturnType<typeof buildCoreScript>>
  return {
    name: 'chainlight:two-pages',
    apply: 'build',
    enforce: 'post',

    async buildStart() {
      core = await buildCoreScript()
    },

    transformIndexHtml: {
      order: 'pre',
      handler: (html) => replaceEach(html, [CORE_MODULE, SCRIPTS], [ICON, iconAddress()]),
    },

    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        const html = page?.type === 'asset' ? String(page.source) : ''
        const app = bundle[APP.exec(html)?.[1] ?? '']
        const style = bundle[STYLE.exec(html)?.[1] ?? '']
        if (page?.type !== 'asset' || app?.type !== 'chunk' || style?.type !== 'asset') {
          this.error('The build must yield index.html with one script and one style')
        }
        const others = Object.keys(bundle).filter(
          (name) => ![page, app, style].some(({ fileName }) => fileName === name),
        )
        if (others.length > 0) this.error(`The single file would lack ${others.join(', ')}: inline it or leave it out`)

        const coreScript = asciiScript(core.code)
        const appScript = (app.code = asciiScript(app.code))
        const styleText = asciiStyle(String(style.source))
        style.source = styleText
        // Throws should an escape have landed where the language has none.
        for (const script of [coreScript, appScript]) this.parse(script)

        const licences = notices([...core.moduleIds, ...app.moduleIds])
        const coreFile = this.getFileName(this.emitFile({ type: 'asset', name: 'core.js', source: coreScript }))
        this.emitFile({ type: 'asset', fileName: 'third-party-licenses.txt', source: licences })

        page.source = replaceEach(
          html,
          [APP, ''],
          [STYLE, `<link rel="stylesheet" href="./${style.fileName}" />`],
          [SCRIPTS, scripts(`id="core" defer src="./${coreFile}"`, '', `type="module" src="./${app.fileName}"`, '')],
          [POLICY, hostedPolicy()],
        )
        const singleFile = replaceEach(
          html,
          [APP, ''],
          [STYLE, `<style>${styleText}</style>`],
          [SCRIPTS, scripts('id="core"', coreScript, 'type="module"', appScript)],
          [POLICY, singleFilePolicy([coreScript, appScript], [styleText])],
          [HOSTED_ONLY, ''],
        )
        this.emitFile({
          type: 'asset',
          fileName: 'chainlight.html',
          source: `${singleFile}<!--\n${licences.replaceAll('--', '- -')}-->\n`,
        })
      },
    },
  }
}

function scripts(coreTag: string, coreText: string, appTag: string, appText: string): string {
  return `<script ${coreTag}>${coreText}</script>\n    <script ${appTag}>${appText}</script>`
}

/** Replaces the first match of each mark, in turn; throws where one is missing. */
function replaceEach(
  html: string,
  ...replacements: readonly (readonly [mark: string | RegExp, text: string])[]
): string {
  return replacements.reduce((page, [mark, text]) => {
    if (page.search(mark) < 0) throw new Error(`index.html lacks ${String(mark)}`)
    // As a function: in a string "$&" and the like, which scripts contain, would mean something.
    return page.replace(mark, () => text)
  }, html)
}

function iconAddress(): string {
  const svg = readFileSync(fileURLToPath(new URL('../../src/favicon.svg', import.meta.url)), 'utf8')
  return `data:image/svg+xml,${encodeURIComponent(svg.replace(/<!--[^]*?-->|\n\s*/g, ''))}`
}
