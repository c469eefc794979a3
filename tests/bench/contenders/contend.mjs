/**
 * Runs one task on one input, in this process, once, for every contender alike. Then prints the milliseconds of the
 * processor that it took, and its result. A library is loaded and the input is read before the clock starts. Every run
 * is the first of its process, as a person's run is. Processor time is counted, and not time of the wall clock, so
 * other work of the machine counts for little.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, cpuUsage } from 'node:process'

/** @typedef {{ files: { name: string, bytes: Uint8Array }[], pem: string }} Input */

/**
 * @param {Record<string, (input: Input) => unknown>} tasks Each yields how many certificates it came through, and where
 *   it times only a part of itself also that time.
 */
export async function contend(tasks) {
  const [, , name = '', path = ''] = argv
  const task = tasks[name]
  if (!task) throw new Error(`There is no task ${name}`)
  const names = path.endsWith('.pem') ? [path] : readdirSync(path).map((file) => join(path, file))
  const files = names.map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(file)) }))
  const input = { files, pem: files.length === 1 ? new TextDecoder().decode(files[0].bytes) : '' }
  const time = clock()
  const came = await task(input)
  const milliseconds = time()
  console.log(JSON.stringify(typeof came === 'object' ? came : { milliseconds, came }))
}

/** Starts a clock that tells how many milliseconds of the processor this process has used since. */
export function clock() {
  const start = cpuUsage()
  return () => {
    const { user, system } = cpuUsage(start)
    return (user + system) / 1000
  }
}

/**
 * The blocks of a PEM text, each with its lines of BEGIN and END.
 * @param {string} pem
 */
export function pemBlocks(pem) {
  return pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
}

/**
 * The octets of each block of a PEM text.
 * @param {string} pem
 */
export function derBlocks(pem) {
  return pemBlocks(pem).map((block) => new Uint8Array(Buffer.from(block.replace(/-----[^-]*-----/g, ''), 'base64')))
}
