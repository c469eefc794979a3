/** So long the page may not react, in milliseconds: nobody takes it for frozen yet. */
const PATIENCE = 200

/** A processor that others share takes up to so many times as long for the same work. */
const NOISE = 2

/** Milliseconds of a processor that the page may work at a time. */
export const LONGEST_TASK = PATIENCE * NOISE

/** So long a press or a key may wait for its answer, in milliseconds: it seems to come at once. */
export const LONGEST_ANSWER = 100 * NOISE

/** The renderer may hold so many megabytes at its worst. */
export const MOST_MEMORY = 1024

/**
 * A page that works so long at a time, in milliseconds of a processor, is frozen. The aim for the worst inputs is
 * PATIENCE; on a busy machine the worst of them took two and a half times as long (100,000 alternative names, as PEM).
 */
export const FROZEN = 5 * PATIENCE
