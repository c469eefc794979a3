/** The environment that key derivation needs. */
export interface PasswordWork {
  /** WebCrypto is ten times as fast; it is absent on plain http. */
  readonly subtle?: SubtleCrypto | undefined
  /**
   * Awaited between two stretches of work, so that other requests are answered meanwhile. An error that it throws ends
   * the work.
   */
  readonly pause?: (() => Promise<void>) | undefined
}

/** Iterations between two pauses: some 0.2 seconds in plain JavaScript. */
export const iterationsPerStretch = 20_000

/**
 * Iterations of all derivations of one file together. The most that was seen in use is ten million; ten times as many
 * take a quarter of an hour in plain JavaScript. A file may claim 2^31 and more at no cost to its maker.
 */
export const maximumIterations = 100_000_000

/** Above this number WebCrypto is not used, because it cannot be interrupted: five seconds of its time. */
export const maximumIterationsAtOnce = 10_000_000
