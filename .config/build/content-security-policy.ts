import { createHash } from 'node:crypto'

/** Both pages forbid every request, every form, and every script that is made from a string. */
const SHARED = {
  'default-src': "'none'",
  'img-src': 'data:',
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Made from the core script; such a worker is held by this policy too.
  'worker-src': 'blob:',
  'require-trusted-types-for': "'script'",
  // The first is Svelte's own and is made when its module loads; the second is for the address of the worker
  // (src/worker/start-worker.ts).
  'trusted-types': 'svelte-trusted-html chainlight-worker',
}

/** The hosted page: scripts and the manifest from its own server, and exactly these scripts that stand in it. */
export function hostedPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return write({
    ...SHARED,
    'manifest-src': "'self'",
    'script-src': `'self' ${hashes(scripts)}`,
    'style-src': hashes(styles),
  })
}

/** The single file: exactly these scripts and styles, known by their hashes. */
export function singleFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return write({ ...SHARED, 'script-src': hashes(scripts), 'style-src': hashes(styles) })
}

const hashes = (texts: readonly string[]) => texts.map(hash).join(' ')

const write = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** The policy, as a page carries it. */
export const policyElement = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`

/** @see CSP Level 3 section 2.3.1 (hash-source) */
function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
