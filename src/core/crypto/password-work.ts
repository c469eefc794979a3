/** What deriving keys takes from its surroundings. */
export interface PasswordWork {
  /** WebCrypto derives ten times as fast; absent on plain http. */
  readonly subtle?: SubtleCrypto | undefined
  /** Awaited between two stretches of work, so that whoever waits can be answered. What it throws ends the work. */
  readonly pause?: (() => Promise<void>) | undefined
}

/** Iterations between two pauses: some 0.2 seconds of plain JavaScript. */
export const iterationsPerStretch = 20_000

/**
 * Iterations of all derivations of one file together. Ten million were the most that was seen in use; ten times that are a quarter of an hour of
 * plain JavaScript. A file may ask for 2^31 and more, for nothing.
 */
export const maximumIterations = 100_000_000

/** Above this WebCrypto, which cannot be interrupted, is not asked: five seconds of its time. */
export const maximumIterationsAtOnce = 10_000_000
