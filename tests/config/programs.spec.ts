import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

// Each starts a Node that loads Playwright, and more programs from there.
vi.setConfig({ testTimeout: 120_000 })

const programs = pathToFileURL(fileURLToPath(new URL('../../.config/programs.mjs', import.meta.url)))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainlight-programs-'))
  mkdirSync(join(folder, 'bin'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Stands in for apt-get, which no test may run: `update` succeeds, `install` does what the lines say. */
function aptGet(...install: string[]): void {
  const path = join(folder, 'bin/apt-get')
  const lines = ['#!/bin/sh', `echo "$@" >> ${folder}/asked`, 'case "$*" in *update*) exit 0;; esac', ...install]
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
}

const installs = () => `echo > ${folder}/bin/chromium`
const asked = () => (existsSync(join(folder, 'asked')) ? readFileSync(join(folder, 'asked'), 'utf8') : '')

/**
 * The messages on the way to a program, and the advice at its end, on a machine that has only the programs in `bin`.
 */
async function obtain(name: string, machine: object, env: Record<string, string> = {}) {
  const ask = `import(${JSON.stringify(programs)}).then(async ({ obtain }) =>
    console.log('advice: ' + (await obtain(${JSON.stringify(name)}, ${JSON.stringify(machine)}))))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', ask], {
    env: {
      PATH: join(folder, 'bin'),
      HOME: folder,
      PLAYWRIGHT_BROWSERS_PATH: join(folder, 'playwright'),
      // Nobody listens there.
      PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:1',
      ...env,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  return said.trim().split('\n')
}

const debian = { root: true, debian: true, patience: 45_000 }
const noBrowser: unknown = expect.stringMatching(
  /^advice: No browser to test with: install Chrome, Chromium or Edge, or name/,
)

describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')('a machine without a browser', () => {
  it('gets the package of Debian, as root, and says so in one line', async () => {
    aptGet('echo pmstatus:chromium:50.0:Unpacking', installs())
    expect(await obtain('chromium', debian)).toEqual([
      expect.stringMatching(
        /^No Chrome, Chromium or Edge is installed. Installing the package chromium ... done in \d+ s$/,
      ),
      'advice: undefined',
    ])
    expect(asked()).toMatch(/update\n.*install --yes --no-install-recommends chromium\n$/)
  })

  it('is asked for nothing where there is a browser', async () => {
    aptGet()
    writeFileSync(join(folder, 'bin/microsoft-edge'), '')
    expect(await obtain('chromium', debian)).toEqual(['advice: undefined'])
    expect(asked()).toBe('')
  })

  it('gets the reason why each try failed, and then the advice how to get a browser', async () => {
    aptGet('echo "Reading package lists..."', 'echo "E: Unable to locate package chromium" >&2', 'exit 100')
    const [byPackage, byPlaywright, advice, ...more] = await obtain('chromium', debian)
    expect(byPackage).toMatch(
      /Installing the package chromium ... not to be had: E: Unable to locate package chromium \(\d+ s\)$/,
    )
    expect(byPlaywright).toMatch(/Fetching Playwright's own ... not to be had: Error: .*ECONNREFUSED.* \(\d+ s\)$/)
    expect(advice).toEqual(noBrowser)
    expect(more).toEqual([])
  })

  it.each([
    ['whoever is not root', { root: false, debian: true }],
    ['another system', { root: true, debian: false }],
  ])('leaves the packages alone for %s', async (_, machine) => {
    aptGet(`echo > ${folder}/bin/firefox`)
    expect(await obtain('firefox', machine)).toEqual([expect.stringContaining('advice: No Firefox was found')])
    expect(asked()).toBe('')
  })

  it('waits no longer than told for a package that does not come, and leaves nothing running', async () => {
    aptGet('echo dlstatus:1:5.0:Retrieving', `echo $$ > ${folder}/pid`, 'exec /bin/sleep 600')
    const [said] = await obtain('firefox', { ...debian, patience: 1000 })
    expect(said).toMatch(/Installing the package firefox-esr ... not to be had: nothing came for 1 s/)
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('does not take the same sign again for progress', async () => {
    aptGet('while /bin/sleep 0.2; do echo dlstatus:1:5.0:Retrieving; done')
    expect((await obtain('firefox', { ...debian, patience: 1000 }))[0]).toContain('nothing came for 1 s')
  })

  it('waits for what comes slowly', async () => {
    aptGet('for at in 1 2 3 4 5 6 7 8; do echo dlstatus:1:$at.0:Retrieving; /bin/sleep 0.5; done', installs())
    expect((await obtain('chromium', { ...debian, patience: 2000 }))[0]).toMatch(/done in [4-9] s$/)
  })

  it("waits no longer than told for Playwright's server, too", async () => {
    const server = createServer(() => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const [said] = await obtain('chromium', { root: false, patience: 3000 }, { PLAYWRIGHT_DOWNLOAD_HOST: host })
    server.close()
    expect(said).toMatch(/Fetching Playwright's own ... not to be had: nothing came for 3 s/)
  })

  it('gets a Firefox from Debian or not at all: the tests need a whole one', async () => {
    aptGet('exit 1')
    expect(await obtain('firefox', debian)).toEqual([
      expect.stringMatching(
        /^No Firefox is installed. Installing the package firefox-esr ... not to be had: it ended with 1/,
      ),
      'advice: No Firefox was found: install one, or name its program in CHAINLIGHT_FIREFOX.',
    ])
  })
})
