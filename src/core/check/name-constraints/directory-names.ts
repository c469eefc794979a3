import { comparableName } from '../../path/name-comparison.ts'
import type { NameForm } from './name-form.ts'

/**
 * A directory name is inside a base whose levels it begins with, each level as a whole: several attributes on one level
 * are one set. The comparable text of a name has an end after each level, so that one text begins with another exactly
 * when one name begins with the other.
 * @see RFC 5280 sections 4.2.1.10 and 7.1
 */
export const directoryNames: NameForm<string> = {
  readName: (name) => (name.kind === 'directoryName' ? comparableName(name.name) : undefined),

  readSubtree(name) {
    if (name.kind !== 'directoryName') return undefined
    const base = comparableName(name.name)
    return { contains: (text) => text.startsWith(base) }
  },
}
