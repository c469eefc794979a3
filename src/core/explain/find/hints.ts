/** Sentences of the search through everything that is open. */
export const findHints = {
  first: 'The first search reads everything that is open.',
  how: 'Any part of what is shown, in any case; digits with or without colons. Arrow keys walk the results, Enter goes there.',
} as const

/** Said where a list that can be narrowed by typing has nothing left to show. */
export const nothingLeft = {
  certificates: 'None of them has that in its name or serial number.',
  glossary: 'No entry has these words. Try one word, or a part of it.',
} as const
