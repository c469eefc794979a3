import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { WebKitPrograms } from '../../../../.config/browsers.mjs'

/** How a browser is started. */
export interface Seat {
  /** Address of the proxy that is all its network; without one it has the network of the machine. */
  readonly proxy?: { readonly host: string; readonly port: number }
  /** Whether its person prefers dark pages. */
  readonly dark?: boolean
}

/** A running MiniBrowser, driven through WebDriver, on a screen of its own that nobody sees. */
export interface Driven {
  /** A command of the session: `ask('POST', 'url', { url })`. Throws {@link WebDriverError} where it is refused. */
  ask(method: 'GET' | 'POST' | 'DELETE', command: string, body?: object): Promise<unknown>
  /** The folder that downloads arrive in. */
  readonly downloads: string
  close(): Promise<void>
}

/** A command that the driver refused. */
export class WebDriverError extends Error {
  constructor(
    /** Its code, such as `no such element`. */
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

/**
 * Starts a screen (Xvfb), the driver and a MiniBrowser with an empty profile.
 *
 * @see W3C WebDriver, section 8 (sessions)
 */
export async function startWebKit(programs: WebKitPrograms, seat: Seat): Promise<Driven> {
  const stage = await openStage(programs.screen)
  try {
    const port = await freePort()
    const driver = stage.start(programs.driver, [`--port=${port}`, '--host=127.0.0.1'])
    const address = `http://127.0.0.1:${port}`
    await untilReady(address, driver)
    const args = ['--automation', ...optionsOf(seat)]
    const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: programs.browser, args } }
    const session = (await send('POST', `${address}/session`, { capabilities: { alwaysMatch: capabilities } })) as {
      sessionId: string
    }
    const home = `${address}/session/${session.sessionId}`
    return {
      ask: (method, command, body) => send(method, `${home}/${command}`, body),
      downloads: stage.downloads,
      async close() {
        // A browser that hangs is ended with its driver.
        await Promise.race([send('DELETE', home).catch(() => undefined), pause(5_000)])
        stage.close()
      },
    }
  } catch (error) {
    stage.close()
    throw error
  }
}

/**
 * The lines of the console within `time` milliseconds of a page that is opened and left alone. A driven MiniBrowser
 * does not write its console, so this one is not driven.
 */
export async function consoleOf(programs: WebKitPrograms, url: string, seat: Seat, time: number): Promise<string[]> {
  const stage = await openStage(programs.screen)
  try {
    let said = ''
    const options = ['--enable-write-console-messages-to-stdout=true', ...optionsOf(seat), url]
    // Its web process would keep what it writes until it ends, and never write it when it is ended: hence lines.
    const browser = stage.start('stdbuf', ['--output=L', programs.browser, ...options])
    for (const stream of [browser.stdout, browser.stderr]) stream?.on('data', (part: Buffer) => (said += String(part)))
    await pause(time)
    return said.split('\n').filter((line) => /CONSOLE \w+/.test(line))
  } finally {
    stage.close()
  }
}

const optionsOf = ({ proxy, dark }: Seat): string[] => [
  ...(proxy ? [`--proxy=http://${proxy.host}:${proxy.port}`] : []),
  ...(dark ? ['--dark-mode'] : []),
]

interface Stage {
  readonly downloads: string
  start(program: string, args: readonly string[]): ChildProcess
  close(): void
}

/** A screen and a home folder, both of one browser alone. */
async function openStage(screen: string): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'chainlight-webkit-'))
  const downloads = join(home, 'Downloads')
  for (const folder of [downloads, join(home, '.config')]) mkdirSync(folder)
  writeFileSync(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)

  const started: ChildProcess[] = []
  const close = () => {
    // Each leads a group of its own, so that whatever it started ends with it: the last one first.
    for (const { pid } of started.toReversed()) {
      if (pid === undefined) continue
      try {
        process.kill(-pid)
      } catch {
        // It has ended already.
      }
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  const start = (program: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
    const child = spawn(program, args, { detached: true, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
    started.push(child)
    // A program that cannot be started ends without an answer, which whoever waits for it reports.
    child.on('error', () => undefined)
    for (const stream of [child.stdout, child.stderr]) stream?.resume()
    return child
  }
  try {
    const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
    const display = await firstLine(start(screen, args, process.env))
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      // A machine without a graphics card, as CI's is.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    }
    return { downloads, start: (program, args) => start(program, args, env), close }
  } catch (error) {
    close()
    throw error
  }
}

/** The number of the display, which Xvfb chooses and writes. */
function firstLine(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    ;(screen.stdio[3] as Readable).once('data', (line: Buffer) => resolve(String(line).trim()))
    screen.once('error', reject)
    screen.once('exit', () => reject(new Error('Xvfb ended before it had a display')))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilReady(address: string, driver: ChildProcess): Promise<void> {
  for (let patience = 100; patience > 0; patience--) {
    if (driver.exitCode !== null) break
    try {
      await send('GET', `${address}/status`)
      return
    } catch {
      await pause(100)
    }
  }
  throw new Error('WebKitWebDriver does not answer')
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'Content-Type': 'application/json' } }),
  })
  const { value } = (await response.json()) as { value: unknown }
  if (response.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new WebDriverError(error, message)
}
