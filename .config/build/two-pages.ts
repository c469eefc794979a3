import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { asciiScript, asciiStyle } from './ascii.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { builtIn } from './built-in.ts'
import { bundleScript } from './bundle.ts'
import { hostedPolicy, policyElement, singleFilePolicy } from './content-security-policy.ts'
import { asFunction, bundleCore } from './core-script.ts'
import { firstStyle } from './first-style.ts'
import { generatorTag } from './generator.ts'
import { notices } from './notices.ts'
import { manifest, serverFiles } from './server-files.ts'
import { startPage } from './start-page.ts'

/** The parts of index.html, as it is written, that the build replaces. */
const POLICY = '<!--content-security-policy-->'
const CORE_MODULE = /<script id="core"[^>]*><\/script>/
const ICON = '/favicon.svg'
const GENERATOR = '<!--generator-->'
const START_PAGE = '<!--start-page-->'
const EARLY = '<!--early-script-->'
const MANIFEST = /<!--manifest-->\s*/
const HOSTED_ONLY = /<span data-hosted-only>[^]*?<\/span>\s*/

/**
 * The tags that Vite writes into it, with `crossorigin`, which makes a browser refuse them in a page opened from a
 * folder.
 */
const APP = /<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>\s*/
const STYLE = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/

/** Where the scripts go, behind everything a person could want to read in the source of the page. */
const SCRIPTS = '<!--scripts-->'

/**
 * Makes two pages from one index.html and one build. `index.html`, with its two large scripts beside it, is for a web
 * server; `chainlight.html` holds everything and opens from anywhere. In both pages the start page stands in the HTML
 * with its style, and only the early script (src/early.ts) runs before it is painted.
 */
export function twoPages(): Plugin {
  let core: Rolldown.OutputChunk, early: Rolldown.OutputChunk, start: string
  return {
    name: 'chainlight:two-pages',
    apply: 'build',
    enforce: 'post',

    async buildStart() {
      core = await bundleCore()
      early = await bundleScript('early.ts')
      start = await startPage()
    },

    transformIndexHtml: {
      order: 'pre',
      handler: (html) => replaceEach(html, [CORE_MODULE, SCRIPTS], [ICON, iconAddress()], [GENERATOR, generatorTag()]),
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

        const earlyScript = asciiScript(early.code)
        const coreScript = asciiScript(core.code)
        const coreFunction = asFunction(coreScript)
        const appScript = (app.code = asciiScript(app.code))
        const styleText = asciiStyle(String(style.source))
        const firstText = firstStyle(styleText, html + start)
        // Both pages hold it.
        Reflect.deleteProperty(bundle, style.fileName)
        // Throws should an escape have landed where the language has none.
        for (const script of [earlyScript, coreFunction, appScript]) this.parse(script)

        const packages = builtIn([early, core, app].flatMap(({ moduleIds }) => moduleIds))
        const licences = notices(packages)
        const coreFile = this.getFileName(this.emitFile({ type: 'asset', name: 'core.js', source: coreFunction }))
        this.emitFile({ type: 'asset', fileName: 'third-party-licenses.txt', source: licences })
        this.emitFile({ type: 'asset', fileName: 'chainlight.cdx.json', source: billOfMaterials(packages) })

        const shared = replaceEach(
          html,
          [APP, ''],
          [STYLE, `<style>${firstText}</style>`],
          [START_PAGE, start],
          [EARLY, `<script>${earlyScript}</script>`],
        )
        const policies = {
          hosted: hostedPolicy([earlyScript], [firstText]),
          singleFile: singleFilePolicy([earlyScript, appScript, coreScript], [firstText]),
        }
        for (const file of [...serverFiles(policies), manifest()]) this.emitFile({ type: 'asset', ...file })
        page.source = replaceEach(
          shared,
          [SCRIPTS, waiting(styleText, ` src="./${app.fileName}"`, '', ` src="./${coreFile}"`, '')],
          [POLICY, policyElement(policies.hosted)],
          // The single file is whole without it, and a page on a disk cannot be installed.
          [MANIFEST, '<link rel="manifest" href="./chainlight.webmanifest">'],
        )
        const singleFile = replaceEach(
          shared,
          [SCRIPTS, waiting(styleText, '', appScript, '', coreScript)],
          [POLICY, policyElement(policies.singleFile)],
          [HOSTED_ONLY, ''],
          [MANIFEST, ''],
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

/**
 * The whole style and the scripts, which no browser takes for such until src/style-in-waiting.ts and
 * src/script-in-waiting.ts say what they are.
 */
function waiting(style: string, appAddress: string, appText: string, coreAddress: string, coreText: string): string {
  return `<script id="page-style" type="text/plain">${style}</script>
    <script id="app-script" type="text/plain"${appAddress}>${appText}</script>
    <script id="core" type="text/plain"${coreAddress}>${coreText}</script>`
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

/**
 * The icon, within both pages: a request for an image could carry data away, so the policy lets a page load images only
 * from itself.
 */
function iconAddress(): string {
  const svg = readFileSync(fileURLToPath(new URL(`../../public${ICON}`, import.meta.url)), 'utf8')
  return `data:image/svg+xml,${encodeURIComponent(svg.replace(/<!--[^]*?-->|\n\s*/g, ''))}`
}
