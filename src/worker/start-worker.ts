import { coreAddress } from './core-in-page.ts'

/** The part of https://www.w3.org/TR/trusted-types/ that is used here ; TypeScript's DOM does not describe it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}
interface Policy {
  createScriptURL(url: string): unknown
}

/**
 * Made once, for the life of the page: the policy passes this one address, and a second policy of its name is refused.
 */
let address: string | undefined
let policy: Policy | undefined

/**
 * Starts a worker from the core script. Rejects where the browser refuses at once; a later refusal is the worker's
 * error event.
 */
export async function startWorker(): Promise<Worker> {
  // Two may wait for it at once; the first of them sets it.
  const found = address ?? (await coreAddress())
  address ??= found
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('chainlight-worker', { createScriptURL: onlyTheCore })
  // The DOM's types know this parameter as a string only.
  const url = (policy?.createScriptURL(address) ?? address) as string
  return new Worker(url, { type: address.startsWith('blob:') ? 'classic' : 'module' })
}

function onlyTheCore(url: string): string {
  if (url !== address) throw new TypeError('Only the core script may become a worker')
  return url
}
