import type { Plugin } from 'vite'

/** The packages whose classes name themselves in static blocks. */
const PACKAGES = /\/node_modules\/(?:asn1js|pkijs)\//

/** A static block that does nothing but give its class a text. */
const NAMES_ITSELF = /static \{(\s*)this\.(\w+) = ("[^"\\]*");(\s*)\}/g

/**
 * Writes such a block as the static field that it is. A bundler must keep every class that has a block, because a block
 * may do anything; a field with a text does nothing, so the bundler leaves out a class that nobody uses. Lines stay
 * where they are, for the source map.
 */
export function staticFields(): Plugin {
  return {
    name: 'chainlight:static-fields',
    apply: 'build',
    transform: {
      filter: { id: PACKAGES },
      handler: (code) => ({ code: withStaticFields(code), map: null }),
    },
  }
}

/** Of a module's text; a text without such a block is left as it is. */
export const withStaticFields = (code: string): string =>
  code.replace(NAMES_ITSELF, (_, before: string, name: string, text: string, after: string) => {
    return `${before}static ${name} = ${text};${after}`
  })
