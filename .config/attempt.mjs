import { spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'

/**
 * A program that makes progress all the time is ended too, after so many milliseconds: nobody waits for a test on so
 * slow a line.
 */
const WHOLE = 240_000

/** Begins the lines in which a program reports its trouble. */
const TROUBLE = /^(?:E:|Error|error:)/

/**
 * @typedef {object} Terms
 * @property {number} patience Milliseconds without progress after which it is ended.
 * @property {RegExp} sign Finds in a line of its output how far it is. It has made progress where that differs from the
 *   number before.
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Runs a program that may wait for a network, without showing its output. Ends it, with all that it started, when it
 * makes no more progress. Yields undefined if it succeeds, else the reason in one line, and whether it was given up. (A
 * mere limit of time would end a slow download that is nearly there.)
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Terms} terms
 * @returns {Promise<{ reason: string, gaveUp: boolean } | undefined>}
 */
export function attempt(command, args, { patience, sign, env }) {
  // A group of its own can be ended as a whole.
  const ofItsOwn = process.platform !== 'win32'
  const child = spawn(command, args, { env, detached: ofItsOwn, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => {
    try {
      if (ofItsOwn && child.pid !== undefined) process.kill(-child.pid)
      else child.kill()
    } catch {
      // It has ended by itself.
    }
  }
  const leave = () => {
    end()
    process.exit(130)
  }
  for (const signal of LEAVING) process.once(signal, leave)

  /** @type {{ gaveUp?: string, trouble?: string, far?: string, last?: string }} */
  const heard = {}
  const giveUp = (/** @type {string} */ why) => {
    heard.gaveUp = why
    end()
  }
  const seconds = Math.ceil(patience / 1000)
  const wait = setTimeout(giveUp, patience, `nothing came for ${seconds} s`)
  const whole = setTimeout(giveUp, WHOLE, `not through after ${WHOLE / 1000} s`)
  const read = (/** @type {string} */ line) => {
    const now = sign.exec(line)?.[1]
    if (now !== undefined && now !== heard.far) {
      heard.far = now
      wait.refresh()
    } else if (now === undefined && line.trim() !== '') {
      heard.last = line.trim()
      if (TROUBLE.test(heard.last)) heard.trouble ??= heard.last
    }
  }
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', read)

  return new Promise((resolve) => {
    const settle = (/** @type {string | undefined} */ reason) => {
      clearTimeout(wait)
      clearTimeout(whole)
      for (const signal of LEAVING) process.off(signal, leave)
      resolve(reason === undefined ? undefined : { reason: reason.slice(0, 200), gaveUp: heard.gaveUp !== undefined })
    }
    child.on('error', ({ message }) => {
      settle(message)
    })
    child.on('close', (status) => {
      const said = heard.trouble ?? heard.last ?? `it ended with ${status ?? 'a signal'}`
      settle(heard.gaveUp ?? (status === 0 ? undefined : said))
    })
  })
}

const LEAVING = /** @type {const} */ (['SIGINT', 'SIGTERM'])
