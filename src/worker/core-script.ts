/**
 * The core script as the page finds it.
 *
 * It stands in the page as `<script id="core" type="text/plain">`, which no browser compiles. The single file holds its
 * text. The hosted page names its address: no request may be made, so it is fetched as a script, which lays the core on
 * the global object as one function that has not run, under `Symbol.for(CORE_SCRIPT)`. Either way the worker is made
 * from the text: a worker made from a `blob:` is held by the page's content security policy, while one loaded from an
 * address is held only by headers of whatever server that is. In development `<script id="core">` is a module with an
 * address.
 */
export const CORE_SCRIPT = 'chainlight.core'

/** Where the core script, run in the page, leaves `createEngine`. */
export const ENGINE_FACTORY = Symbol.for('chainlight.engine')
