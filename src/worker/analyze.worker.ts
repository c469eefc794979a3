/**
 * The core script: all of `core/` in one. In a worker it serves the engine; in the page, which runs it only where no worker can
 * start, it leaves the engine's factory on the global object and does nothing more.
 */
import { createEngine } from '../core/index.ts'
import { ENGINE_FACTORY } from './core-script.ts'
import { serve } from './protocol.ts'

if ('document' in globalThis) Object.defineProperty(globalThis, ENGINE_FACTORY, { value: createEngine })
else serve(createEngine(), globalThis)
