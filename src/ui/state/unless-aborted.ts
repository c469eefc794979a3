/**
 * Yields what the promise does, and rejects as soon as `signal` is aborted: a disk or a network that does not answer is
 * not waited for.
 */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', end)
    })
  })
}
