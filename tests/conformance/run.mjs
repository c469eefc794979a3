/**
 * Runs files of conformance cases through the core and reports their results:
 *
 *   npm run conformance -- [--pure] [FILE...]
 *
 * Without files: all of the folder `conformance` of the shared data (CHAINLIGHT_DATA, default ../shared). `--pure`:
 * without WebCrypto. Exits with 0 only if every divergence is listed in exceptions.json and every listed one is there.
 */
import { resolve } from 'node:path'
import { argv, env, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'

// Absolute, for the bundle lies elsewhere than the code that looks for the folder.
const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
env['CHAINLIGHT_DATA'] = resolve(projectRoot, env['CHAINLIGHT_DATA'] ?? '../shared')

const { command, worker } = await bundle('conformance', { command: 'command.ts', worker: 'case-worker.ts' })
const { conformance } = await import(command.href)
exit((await conformance(argv.slice(2), worker)) ? 0 : 1)
