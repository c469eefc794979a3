import { createHash } from 'node:crypto'

/** What both pages forbid: every request, every form, every script made from a string. */
const SHARED = {
  'default-src': "'none'",
  'img-src': 'data:',
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Made from the core script; such a worker is held by this policy too.
  'worker-src': 'blob:',
  'require-trusted-types-for': "'script'",
  // The first is Svelte's own, made when its module loads; the second is for the address of the worker (src/worker/start-worker.ts).
  'trusted-types': 'svelte-trusted-html chainlight-worker',
}

/** The hosted page: scripts and style from its own server. */
export function hostedPolicy(): string {
  return write({ ...SHARED, 'script-src': "'self'", 'style-src': "'self'" })
}

/** The single file: exactly these scripts and styles, known by their hashes. */
export function singleFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return write({
    ...SHARED,
    'script-src': scripts.map(hash).join(' '),
    'style-src': styles.map(hash).join(' '),
  })
}

function write(directives: Record<string, string>): string {
  const policy = Object.entries(directives).map(([name, value]) => `${name} ${value}`)
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />`
}

/** @see CSP Level 3 section 2.3.1 (hash-source) */
function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
