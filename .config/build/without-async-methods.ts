import type { Plugin } from 'vite'

/** The classes of this package have methods that compute with WebCrypto, all of them `async`. */
const PACKAGE = /\/node_modules\/pkijs\//

/** Such a method of an outermost class, as the package is printed: one tab before its first and last line. */
const ASYNC_METHOD = /^\t(?:static )?async (\w+)\([^]*?\) \{\n(?:(?:\t\t.*)?\n)*?\t\}$/gm

/**
 * Leaves the methods of pkijs that encrypt, decrypt, sign and verify out of the build, and with them what only they
 * use, a tenth of the core's script: a bundler keeps every method of a class that is used. `crypto/` does that work
 * here, for plain http has no WebCrypto. Lines stay where they are, for the source map.
 */
export function withoutAsyncMethods(): Plugin {
  return {
    name: 'chainlight:without-async-methods',
    apply: 'build',
    transform: {
      filter: { id: PACKAGE },
      handler: (code) => ({ code: leaveOut(code).code, map: null }),
    },
  }
}

/** A module's text without those methods, and their names. */
export function leaveOut(code: string): { readonly code: string; readonly names: readonly string[] } {
  const names: string[] = []
  const left = code.replace(ASYNC_METHOD, (method, name: string) => {
    names.push(name)
    return '\n'.repeat(method.split('\n').length - 1)
  })
  return { code: left, names }
}
