import { CORE_SCRIPT } from './core-script.ts'

/** What is used here of https://www.w3.org/TR/trusted-types/ ; TypeScript's DOM does not describe it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}
interface Policy {
  createScriptURL(url: string): unknown
}

/** Both made once, for the life of the page: the policy passes this one address, and a second policy of its name is refused. */
let address: string | undefined
let policy: Policy | undefined

/** Starts a worker from the core script. Throws where the browser refuses at once; a later refusal is the worker's error event. */
export function startWorker(): Worker {
  address ??= coreAddress()
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('chainlight-worker', { createScriptURL: onlyTheCore })
  // The DOM's types know this parameter as a string only.
  const url = (policy?.createScriptURL(address) ?? address) as string
  return new Worker(url, { type: address.startsWith('blob:') ? 'classic' : 'module' })
}

function coreAddress(): string {
  const core = (globalThis as Record<symbol, unknown>)[Symbol.for(CORE_SCRIPT)]
  if (typeof core === 'function') {
    return URL.createObjectURL(new Blob([`(${Function.prototype.toString.call(core)})()`], { type: 'text/javascript' }))
  }
  const script = document.querySelector<HTMLScriptElement>('script#core')
  if (!script?.src) throw new Error('The core script is missing from the page')
  return script.src
}

function onlyTheCore(url: string): string {
  if (url !== address) throw new TypeError('Only the core script may become a worker')
  return url
}
