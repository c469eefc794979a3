import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DIST, PLAIN_HTTP } from './support/places.ts'
import { expect, test } from './support/test.ts'

const read = (name: string) => readFileSync(join(DIST, name), 'utf8')
const PAGES = ['index.html', 'chainlight.html']

test.describe('the built files', () => {
  for (const name of PAGES) {
    test(`${name} has a strict policy, before anything it rules over`, () => {
      const html = read(name)
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)
      expect(policy?.index).toBeLessThan(html.search(/<(script|style|link)\b/))
      expect(policy?.[1]).not.toMatch(/unsafe|https?:|\*|script-src[^;]*(data|blob):/)
      for (const directive of [
        "default-src 'none'",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        'img-src data:',
      ]) {
        expect(policy?.[1]).toContain(directive)
      }
      expect(policy?.[1]).toContain("require-trusted-types-for 'script'")
    })

    test(`${name} names no other host and no absolute path`, () => {
      const tags = read(name).match(/<(?:script|link|img|meta)\b[^>]*>/g) ?? []
      expect(tags.filter((tag) => /(?:src|href)="(?!\.\/|data:)/.test(tag))).toEqual([])
    })
  }

  test('the single file is whole: it refers to nothing and holds what its policy hashes', () => {
    const html = read('chainlight.html')
    expect(html).not.toMatch(/<(?:script|link)\b[^>]*(?:src|href)="(?!data:)/)
    const inline = [...html.matchAll(/<(script|style)\b[^>]*>([^]*?)<\/\1>/g)].map(([, , text]) => text ?? '')
    expect(inline).toHaveLength(3)
    for (const text of inline) expect(html).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  })

  test('scripts, styles and pages are ASCII', () => {
    const files = readdirSync(DIST).filter((name) => /\.(html|js|css)$/.test(name))
    // What follows the page is the licences, with their authors' names.
    const page = (text: string) => text.split('</html>')[0] ?? ''
    expect(files.filter((name) => /[^\0-\x7f]/.test(page(read(name))))).toEqual([])
  })

  test('the licences of what is built in travel with both pages', () => {
    expect(read('third-party-licenses.txt')).toMatch(/^svelte \d[^]*Permission is hereby granted/m)
    expect(read('chainlight.html')).toMatch(/^svelte \d[^]*Permission is hereby granted/m)
  })

  test('the engine is in the core script only', () => {
    const app = readdirSync(DIST).find((name) => /^index-.*\.js$/.test(name)) ?? ''
    expect(read(app)).not.toContain('brainpool')
  })
})

test('a second build gives the same bytes', () => {
  const again = mkdtempSync(join(tmpdir(), 'chainlight-again-'))
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  execFileSync(process.execPath, [vite, 'build', '--logLevel=error', '--outDir', again, '--emptyOutDir'], {
    cwd: join(DIST, '..'),
  })
  expect(readdirSync(again).sort()).toEqual(readdirSync(DIST).sort())
  for (const name of readdirSync(DIST))
    expect(readFileSync(join(again, name)).equals(readFileSync(join(DIST, name))), name).toBe(true)
  rmSync(again, { recursive: true })
})

test('the single file survives Windows line ends and a wrong charset', async ({ page, network }) => {
  const url = `${PLAIN_HTTP}mailed.html`
  network.addPage(url, read('chainlight.html').replaceAll('\n', '\r\n'), 'text/html; charset=iso-8859-1')
  await page.goto(url)
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252')
})
