import { runScript } from '../script-in-waiting.ts'
import { CORE_SCRIPT, ENGINE_FACTORY } from './core-script.ts'
import type { EngineMethods } from './protocol.ts'

interface Page {
  [ENGINE_FACTORY]?: () => EngineMethods
  [core: symbol]: unknown
}
const page = globalThis as Page

/** Yields the address of a script to make a worker from. Rejects where the core is missing, or cannot be fetched. */
export async function coreAddress(): Promise<string> {
  const script = coreElement()
  if (script?.type === 'module') return script.src
  const text = script?.hasAttribute('src') === false ? script.text : `(${textOf(await laidDown(script))})()`
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
}

/**
 * Runs the core in the page itself, once, and yields what makes an engine. Rejects where the core is missing, or cannot
 * be fetched.
 */
export async function coreHere(): Promise<() => EngineMethods> {
  if (!page[ENGINE_FACTORY]) {
    const script = coreElement()
    if (script?.hasAttribute('src') === false) await runScript(script, 'text/javascript')
    // In development the module has run.
    else (await laidDown(script))()
  }
  const createEngine = page[ENGINE_FACTORY]
  if (!createEngine) throw missing()
  return createEngine
}

/** The function that is the core, once its script was fetched. */
async function laidDown(script: HTMLScriptElement | null): Promise<() => void> {
  const name = Symbol.for(CORE_SCRIPT)
  if (!page[name] && script) await fetched(script)
  const core = page[name]
  if (typeof core !== 'function') throw missing()
  return core as () => void
}

/** A script runs once: a copy does, so that it can be tried again where the server did not answer. */
async function fetched(script: HTMLScriptElement): Promise<void> {
  const copy = script.cloneNode() as HTMLScriptElement
  try {
    await runScript(copy, 'text/javascript')
  } finally {
    copy.remove()
  }
}

const coreElement = () => document.querySelector<HTMLScriptElement>('script#core')
const textOf = (core: () => void): string => Function.prototype.toString.call(core)
const missing = () => new Error('The core script is missing from the page')
