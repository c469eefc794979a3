import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { CORE_SCRIPT } from '../../src/worker/core-script.ts'
import { FLOOR } from './floor.ts'

const ENTRY = fileURLToPath(new URL('../../src/worker/analyze.worker.ts', import.meta.url))

/**
 * The whole core as one classic script that lays it, as a function not yet run, on the page's global object;
 * src/worker/core-script.ts says what for. Also yields the modules that went into it.
 */
export async function buildCoreScript(): Promise<{ code: string; moduleIds: readonly string[] }> {
  const [output] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: FLOOR,
      lib: { entry: ENTRY, formats: ['iife'], name: 'core', fileName: 'core' },
    },
  })) as Rolldown.RolldownOutput[]
  if (output?.output.length !== 1) throw new Error('The core must be one script')
  const { code, moduleIds } = output.output[0]
  return { code: `globalThis[Symbol.for('${CORE_SCRIPT}')]=function(){${code}};`, moduleIds }
}
