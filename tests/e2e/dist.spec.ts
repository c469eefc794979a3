import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIST, PLAIN_HTTP } from './support/places.ts'
import { expect, test } from './support/test.ts'

const read = (name: string) => readFileSync(join(DIST, name), 'utf8')
const PAGES = ['index.html', 'chainlight.html']

test.describe('the built files', () => {
  for (const name of PAGES) {
    test(`${name} has a strict policy, before anything that the policy holds for`, () => {
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
    const inline = [...html.matchAll(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/g)]
      // The whole style is plain text that no element ever holds as a style.
      .flatMap(([, , attributes = '', text = '']) => (attributes.includes('id="page-style"') ? [] : [text]))
    // The style before the first paint; the early script, that of the page, the core.
    expect(inline).toHaveLength(4)
    for (const text of inline) expect(html).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  })

  test('scripts, styles and pages are ASCII', () => {
    const files = readdirSync(DIST).filter((name) => /\.(html|js|css)$/.test(name))
    // The licences follow the page, with their authors' names.
    const page = (text: string) => text.split('</html>')[0] ?? ''
    expect(files.filter((name) => /[^\0-\x7f]/.test(page(read(name))))).toEqual([])
  })

  test('the licences of what is built in travel with both pages', () => {
    expect(read('third-party-licenses.txt')).toMatch(/^svelte \d[^]*Permission is hereby granted/m)
    expect(read('chainlight.html')).toMatch(/^svelte \d[^]*Permission is hereby granted/m)
  })

  test('the engine is in the core script only', () => {
    const script = (name: RegExp) => read(readdirSync(DIST).find((file) => name.test(file)) ?? '')
    // The prime of brainpoolP256r1, RFC 5639 section 3.4: only whoever verifies signatures needs it.
    const prime = /a9fb57dba1eea9bc3e660a909d838d726e3bf623d52620282013481d1f6e5377/i
    expect(script(/^core-.*\.js$/)).toMatch(prime)
    expect(script(/^index-.*\.js$/)).not.toMatch(prime)
  })
})

test('the single file survives Windows line ends and a wrong charset', async ({ page, network }) => {
  const url = `${PLAIN_HTTP}mailed.html`
  network.addPage(url, read('chainlight.html').replaceAll('\n', '\r\n'), 'text/html; charset=iso-8859-1')
  await page.goto(url)
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252')
})
