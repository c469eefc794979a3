import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../.config/browsers.mjs'
import { hasWebServer, serve, WEB_SERVERS, type Served, type WebServerName } from './web-servers.ts'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

const OTHER_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-dns-prefetch-control': 'off',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}

const script = existsSync(DIST) ? readdirSync(DIST).find((name) => /^core-.*\.js$/.test(name)) : undefined

/** Each kind of file of the folder, with its type. RFC 9239 section 6; W3C Web Application Manifest section 6.1. */
const TYPES = [
  ['index.html', 'text/html; charset=utf-8'],
  ['', 'text/html; charset=utf-8'],
  ['chainlight.html', 'text/html; charset=utf-8'],
  [script ?? '', 'text/javascript; charset=utf-8'],
  ['favicon.svg', 'image/svg+xml'],
  ['icon-192.png', 'image/png'],
  ['third-party-licenses.txt', 'text/plain; charset=utf-8'],
] as const

for (const name of Object.keys(WEB_SERVERS) as WebServerName[]) {
  describe.skipIf(!hasWebServer(name))(`the page behind ${name}, with the settings that come with it`, () => {
    let served: Served
    beforeAll(async () => {
      served = await serve(name, DIST)
    })
    afterAll(() => {
      served.stop()
    })

    it.each(TYPES)('has the headers and the type: /%s', (path, type) => {
      const { status, headers } = head(served.url + path)
      expect(status).toBe(200)
      expect(headers['content-type']?.toLowerCase()).toBe(type)
      expect(headers).toMatchObject(OTHER_HEADERS)
      const page = path === 'chainlight.html' ? path : 'index.html'
      expect(headers['content-security-policy']).toBe(`${policyOf(page)}; frame-ancestors 'none'`)
    })

    it.each(['index.html', 'chainlight.html'])(
      'starts its worker: %s',
      async (page) => {
        const executablePath = findChromium()
        const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
        const tab = await browser.newPage()
        const complaints: string[] = []
        tab.on('console', (message) => complaints.push(message.text()))
        await tab.goto(served.url + page)
        await tab.waitForSelector('html[data-engine="worker"]', { timeout: 30_000 })
        await browser.close()
        expect(complaints).toEqual([])
      },
      60_000,
    )
  })
}

it('web.config says the same to IIS', () => {
  const text = readFileSync(`${DIST}web.config`, 'utf8')
  const added = [...text.matchAll(/<add name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name, value])
  const policies = added.filter(([name]) => name === 'Content-Security-Policy').map(([, value]) => value)
  expect(policies).toEqual(['index.html', 'chainlight.html'].map((page) => `${policyOf(page)}; frame-ancestors 'none'`))
  const others = added.filter(([name]) => name !== 'Content-Security-Policy')
  expect(Object.fromEntries(others.map(([name, value]) => [name?.toLowerCase(), value]))).toEqual(OTHER_HEADERS)
  for (const [path, type] of TYPES) {
    const ending = /\.\w+$/.exec(path)?.[0]
    if (ending) expect(text).toContain(`<mimeMap fileExtension="${ending}" mimeType="${type}" />`)
  }
})

const policyOf = (page: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(DIST + page, 'utf8'))?.[1]

/** The answer as curl sees it. */
function head(url: string): { status: number; headers: Record<string, string> } {
  const { stdout } = spawnSync('curl', ['--silent', '--head', url], { encoding: 'utf8' })
  const [first = '', ...lines] = stdout.trim().split('\r\n')
  const pairs = lines
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    .map((match) => [match?.[1]?.toLowerCase(), match?.[2]])
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(pairs) as Record<string, string> }
}
