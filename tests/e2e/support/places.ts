import { fileURLToPath, pathToFileURL } from 'node:url'

/** Where the built page is opened from in the tests. */
export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url))

/** The one file that holds everything, opened as with a double click. */
export const SINGLE_FILE = pathToFileURL(`${DIST}chainlight.html`).href

/** The hosted page, wrongly opened as with a double click. */
export const HOSTED_FROM_DISK = pathToFileURL(`${DIST}index.html`).href

/** The hosted page under a sub-path, in a secure context: browsers trust localhost. */
export const HOSTED = 'http://localhost/tools/chainlight/'

/**
 * The hosted page on a plain http server of a plant network: no secure context, so no `crypto.subtle` and no
 * `navigator.clipboard`.
 */
export const PLAIN_HTTP = 'http://intranet.plant.test/'
