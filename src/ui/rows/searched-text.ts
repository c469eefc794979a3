import { label, unicodeForm, type ExtensionDetail, type Row, type RowValue } from '../../core/index.ts'

/** The text by which a search finds a row: its label and its value. */
export const searchedText = ({ term, value }: Row): string => `${label(term).label} ${valueText(value)}`

export const searchedExtension = ({ oid, term, name = '', rows }: ExtensionDetail): string =>
  [oid, term ? label(term).label : name, ...rows.map(searchedText)].join(' ')

/** A name as written, and as its host names read in letters. */
export const searchedName = (text: string): string => {
  const read = unicodeForm(text)
  return read ? `${text} ${read.text}` : text
}

function valueText(value: RowValue): string {
  switch (value.kind) {
    case 'text':
      return searchedName(value.text)
    case 'term':
      return label(value.term).label
    case 'number':
      return String(value.number)
    case 'integer':
      return `${value.hex} ${value.decimal ?? ''}`
    case 'instant':
    case 'time':
    case 'name':
      return value.text
    case 'oid':
      return `${value.name ?? ''} ${value.oid}`
    case 'rows':
      return value.rows.map(searchedText).join(' ')
    case 'hex':
    case 'undecoded':
      return value.hex
  }
}

/** Whether a row is the one looked for, or has it inside. */
export const holdsRow = (row: Row, wanted: object): boolean =>
  row === wanted || (row.value.kind === 'rows' && row.value.rows.some((inner) => holdsRow(inner, wanted)))
