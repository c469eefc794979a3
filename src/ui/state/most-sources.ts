/** More than anybody has: beyond it the Report itself would keep the page busy. */
export const MOST_SOURCES = 25_000
