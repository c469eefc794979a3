/**
 * The core script: all of `core/` in one. In a worker it serves the engine; in the page, which runs it only where no
 * worker can start, it leaves the engine's factory on the global object and does nothing more.
 */
import { createEngine } from '../core/index.ts'
import { ENGINE_FACTORY } from './core-script.ts'
import { pacing } from './pacing.ts'
import { serve, type EngineMethods } from './protocol.ts'

/** On plain http there is `crypto` without `subtle`, whatever TypeScript says. */
const { subtle } = globalThis.crypto as Partial<Crypto>

const create = (): EngineMethods => createEngine({ subtle, pause: pacing() })

if ('document' in globalThis) Object.defineProperty(globalThis, ENGINE_FACTORY, { value: create })
else serve(create(), globalThis)
