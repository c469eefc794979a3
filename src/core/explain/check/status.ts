import type { CheckStatus, NamedExtension } from '../../report/report.ts'
import { label } from '../label.ts'

export const statusWords: Readonly<Record<CheckStatus, string>> = {
  failed: 'Failed',
  'not-checked': 'Not checked',
  noted: 'Noted',
  passed: 'Passed',
  'not-applicable': 'Does not apply',
}

/** An extension by its name, or by its identifier where nobody here has a name for it. */
export const extensionWord = ({
  oid,
  term,
  name,
}: {
  readonly oid: string
  readonly term?: NamedExtension['term'] | undefined
  readonly name?: string | undefined
}): string => (term ? label(term).label : (name ?? `Unknown extension ${oid}`))

/** Whether the verdict on a path rests on a check. */
export const weightWords = (required: boolean): string =>
  required ? 'Required for the verdict.' : 'Not required for the verdict.'
