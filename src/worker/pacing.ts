/** How long work may go on before others are heard: nobody notices it. Milliseconds. */
const STRETCH = 50

/**
 * Yields a pause for long work: it lets other requests be heard where that is due, and else costs nothing, so that it
 * can be awaited as often as one likes. Browsers make every timer after the fifth in a row wait for four milliseconds.
 */
export function pacing(now: () => number = () => performance.now()): () => Promise<void> {
  let heard = -Infinity
  return async () => {
    if (now() - heard < STRETCH) return
    await new Promise((resolve) => setTimeout(resolve))
    heard = now()
  }
}
