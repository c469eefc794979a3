/** The list of keys, and the switch for those that are pressed alone. */
export const keysWords = {
  title: 'Keys',
  /** Off for people whose speech or switch types single letters by accident. @see WCAG 2.2 success criterion 2.1.4 */
  single: 'Use the keys that are pressed alone: / and ?',
  keys: [
    ['/', 'Find in everything that is open'],
    ['?', 'This list'],
    ['Ctrl + V', 'Open what was copied, outside of a field'],
    ['↑ ↓ Home End', 'Walk the certificates of the path, or what was found'],
    ['← →', 'The tabs of a certificate; on the line of dates, a day earlier or later'],
    ['+ − 0 F', 'On the picture of the ways up, its size; F shows all of it'],
    ['Page ↑ Page ↓', 'On the line of dates, a long step'],
    ['Esc', 'Close what lies over the page'],
  ],
} as const

/** Said on the start page after a start over, beside the button that takes it back. */
export const closedWords = (files: number): string =>
  files === 1 ? 'The file that was open is closed.' : `The ${files} files that were open are closed.`
