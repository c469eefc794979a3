import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Rolldown } from 'vite'
import { serveFolder } from '../../../.config/serve-folder.mjs'

export type PageName = 'trivial' | 'pkijs' | 'chainlight'

/** The pages that are measured, as a person meets them: opened from disk, and from a server. */
export interface ContenderPages {
  readonly onDisk: Readonly<Record<PageName, string>>
  readonly served: Readonly<Record<PageName, string>>
  close(): void
}

/** Lays out the built page and those beside it. `home` is tests/bench, `dist` the built page. */
export async function contenderPages(home: string, dist: string): Promise<ContenderPages> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'))
  cpSync(dist, folder, { recursive: true })
  cpSync(join(home, 'pages/trivial.html'), join(folder, 'trivial.html'))
  writeFileSync(join(folder, 'pkijs.html'), await pkijsPage(home))
  const server = await serveFolder(folder)
  const at = (chainlight: string, address: (name: string) => string) => ({
    trivial: address('trivial.html'),
    pkijs: address('pkijs.html'),
    chainlight: address(chainlight),
  })
  return {
    onDisk: at('chainlight.html', (name) => pathToFileURL(join(folder, name)).href),
    served: at('index.html', (name) => server.url + name),
    close: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The page that loads all of pkijs, as one file, so that it opens from disk too. */
async function pkijsPage(home: string): Promise<string> {
  const [output] = (await build({
    configFile: false,
    root: join(home, 'pages'),
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(home, 'pages/pkijs-eager.js'), formats: ['iife'], name: 'eager', fileName: 'eager' },
    },
  })) as Rolldown.RolldownOutput[]
  const script = output?.output[0].code.replace(/<\/script/gi, '\\x3C/script') ?? ''
  const html = readFileSync(join(home, 'pages/pkijs-eager.html'), 'utf8')
  // As a function: "$" in a script would mean something.
  return html.replace(/<script[^>]*><\/script>/, () => `<script type="module">${script}</script>`)
}
