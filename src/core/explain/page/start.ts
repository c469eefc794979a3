import type { Sentence } from '../text/sentence.ts'

/**
 * Sentences of the start page: the purpose of this page, the files that it takes, and the promise that nothing leaves
 * it.
 */
export const startWords = {
  title: 'From a saved certificate chain to the root that KEPServerEX needs',
  intro: [
    'Drop what your browser saved. You see the certification path and read in plain words what is wrong with it. You save its root as a ',
    { term: 'base64', text: 'Base-64' },
    ' ',
    { term: 'cer-file', text: '.cer' },
    ' file.',
  ],
  takes: [
    { term: 'pem', text: 'PEM' },
    ' or ',
    { term: 'der', text: 'DER' },
    ', one or many, in any order. You can drop files anywhere on this page.',
  ],
  privacy: 'Nothing you open leaves this page. It works without a network.',
} as const satisfies Readonly<Record<string, string | Sentence>>

/** Sentences around the field for pasted text. */
export const pasteWords = {
  takes: 'Certificates, or the error message of another program. Other text around them is ignored.',
  privacy: 'It stays in this page. Outside of this field Ctrl+V works without opening it.',
} as const
