import type { BuildOptions, Rolldown } from 'vite'
import { CORE_SCRIPT } from '../../src/worker/core-script.ts'
import { bundleScript } from './bundle.ts'

/** All of the core as one script, with its source map if asked for. */
export function bundleCore(options: Pick<BuildOptions, 'sourcemap'> = {}): Promise<Rolldown.OutputChunk> {
  return bundleScript('worker/engine.worker.ts', options)
}

/** The core as a function not yet run, laid on the page's global object; src/worker/core-script.ts says what for. */
export const asFunction = (core: string): string => `globalThis[Symbol.for('${CORE_SCRIPT}')]=function(){${core}};`
