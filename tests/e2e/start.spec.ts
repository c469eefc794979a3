import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { DIST } from './support/places.ts'

const script = fileURLToPath(new URL('../../.config/start.mjs', import.meta.url))

test('npm start serves the page on this machine only and says where the single file lies', async ({ browserName }) => {
  test.skip(browserName === 'firefox', 'no browser takes part')
  // Port 0 is any free one.
  const server = spawn(process.execPath, [script, '0'])
  try {
    const said = await new Promise<string>((resolve, reject) => {
      let text = ''
      server.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (text.includes('Ctrl+C')) resolve(text)
      })
      server.on('exit', () => reject(new Error(`It ended after saying: ${text}`)))
    })
    const url = /runs at\s+(\S+)/.exec(said)?.[1] ?? ''
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toBe(readFileSync(join(DIST, 'index.html'), 'utf8'))

    const file = /single file is\s+(.+)/.exec(said)?.[1] ?? ''
    expect(file).toBe(join(DIST, 'chainlight.html'))
    expect(existsSync(file)).toBe(true)

    // Files beside the folder are not served, in whatever form the request comes.
    for (const path of ['..%2fpackage.json', '%2e%2e/package.json', '....//package.json']) {
      expect((await fetch(url + path)).status, path).toBe(404)
    }
  } finally {
    server.kill()
  }
})
