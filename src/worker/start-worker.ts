/**
 * Starts a worker from the core script of the page, `<script id="core">`, in each of the three forms it takes:
 * a module with an address (development), a classic script with an address (hosted page), inline text (single file).
 */
export function startWorker(): Worker {
  const script = document.querySelector<HTMLScriptElement>('script#core')
  if (!script) throw new Error('The core script is missing from the page')
  address ??= script.src || URL.createObjectURL(new Blob([script.text], { type: 'text/javascript' }))
  return new Worker(trusted(address), { type: script.type === 'module' ? 'module' : 'classic' })
}

/** One address for the life of the page, the blob's too: a restart finds it again and the policy knows no other. */
let address: string | undefined

/** Trusted Types, where the browser enforces them, take a worker's address only from a policy; this one passes that one address. */
function trusted(url: string): string {
  policy ??= trustedTypes?.createPolicy('chainlight-worker', {
    createScriptURL(candidate) {
      if (candidate !== address) throw new TypeError('Only the core script may become a worker')
      return candidate
    },
  })
  // The types of the DOM know the constructor's parameter as a string only.
  return (policy?.createScriptURL(url) ?? url) as string
}

/** What is used here of https://www.w3.org/TR/trusted-types/ ; TypeScript's DOM does not describe it. */
interface Policy {
  createScriptURL(url: string): unknown
}
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy }
}
/** Made once: a second policy of the same name is refused. */
let policy: Policy | undefined
