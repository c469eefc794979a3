/** Longest that something is put off, in milliseconds: a page that never comes to rest must have its engine too. */
const PATIENCE = 1_000
/** The wait in a browser without idle callbacks (Safari), in milliseconds: long enough for the page to be painted. */
const PAUSE = 100

/** Calls `act` once, when the browser has nothing else to do. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: PATIENCE })
  else setTimeout(act, PAUSE)
}
