/**
 * The core script as the page finds it.
 *
 * The build lays it into the page as one function that has not run yet, under `Symbol.for(CORE_SCRIPT)`. The worker is made from
 * the text of that function, in the hosted page as in the single file: a worker made from a `blob:` is held by the page's
 * content security policy, while one loaded from an address is held only by headers of whatever server that is.
 * In development there is no such function; `<script id="core">` is a module with an address.
 */
export const CORE_SCRIPT = 'chainlight.core'

/** Where the core script, run in the page, leaves `createEngine`. */
export const ENGINE_FACTORY = Symbol.for('chainlight.engine')
