/**
 * Yields the result of a library's function; undefined where it throws, because libraries throw when they cannot use
 * their input. Put only the call itself inside: otherwise a fault of our own program would look like a fault of the
 * person's file. This is the one place that catches every error.
 */
export function unlessItThrows<T>(call: () => T): T | undefined {
  try {
    return call()
    // eslint-disable-next-line no-restricted-syntax -- see above
  } catch {
    return undefined
  }
}

/**
 * Yields the result of an asynchronous function of a library, such as those of WebCrypto; undefined where it rejects or
 * throws. Only the call itself belongs inside.
 */
export async function unlessItRejects<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
    // eslint-disable-next-line no-restricted-syntax -- see above
  } catch {
    return undefined
  }
}
