import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../support/data-folder.ts'

/** The folders of corpora on this machine; none where it has no such data. */
export const corpora: readonly string[] = foundCorpora()

/** The reason why a test that needs the corpora is skipped where there are none. */
export const needsCorpora = 'needs the corpora'

function foundCorpora(): string[] {
  const data = dataFolder()
  if (data === undefined) return []
  const entries = readdirSync(join(data, 'corpora'), { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}
