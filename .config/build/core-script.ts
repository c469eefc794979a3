import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { FLOOR } from './floor.ts'

const ENTRY = fileURLToPath(new URL('../../src/worker/analyze.worker.ts', import.meta.url))

/**
 * The whole core as one classic script: the hosted page loads it from a file, the single file holds it inline, and from either
 * the worker is made. A module would do neither: a worker from a `blob:` address, and Firefox before 114, want a classic one.
 */
export async function buildCoreScript(): Promise<Rolldown.OutputChunk> {
  const [output] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: FLOOR,
      lib: { entry: ENTRY, formats: ['iife'], name: 'chainlightCore', fileName: () => 'core.js' },
    },
  })) as Rolldown.RolldownOutput[]
  if (output?.output.length !== 1) throw new Error('The core must be one script')
  return output.output[0]
}
