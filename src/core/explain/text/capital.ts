/** With a capital letter at its beginning: a sentence may begin with the words for a certificate that has no name. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
