import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSource } from '../../src/core/container/open.ts'
import { openKeystore } from '../../src/core/container/keystore/open-keystore.ts'
import { passwordOctets } from '../../src/core/crypto/password-scheme.ts'
import { createEngine, type JudgeSettings, type Report } from '../../src/core/index.ts'
import { corpusFolder } from './certificate-file.ts'

/**
 * The objects that are found in a file and the findings about it, in short words: kinds of objects in order, then codes
 * of findings with their parameters.
 */
export interface Answer {
  readonly objects: readonly string[]
  readonly said: readonly string[]
}

/** The folders, or the files, that the table of a corpus's README has a row for, in its order. */
export function rowsOfReadme(corpus: string): string[] {
  const readme = readFileSync(join(corpusFolder(corpus) ?? '', 'README.md'), 'utf8')
  const rows = readme.matchAll(/^\| ([^|\s][^|]*?) \|/gm)
  return Array.from(rows, ([, name = '']) => name).filter(
    (name) => name !== 'folder' && name !== 'file' && !/^-+$/.test(name),
  )
}

/** Every file of a folder of the corpus, by its name. */
export const filesIn = (corpus: string, folder: string): string[] =>
  readdirSync(join(corpusFolder(corpus) ?? '', folder)).sort()

/** Opens one file of a corpus, and the keystore in it with the password. */
export async function answerOf(corpus: string, path: string, password?: string): Promise<Answer> {
  const name = path.split('/').at(-1) ?? path
  const bytes = new Uint8Array(readFileSync(join(corpusFolder(corpus) ?? '', path)))
  const opened = openSource({ name, bytes }, 's1')
  const objects = [...opened.objects]
  const findings = [...opened.findings]
  for (const object of opened.objects) {
    if (!('sealed' in object)) continue
    const inside = await openKeystore(
      object,
      { id: 's1', name },
      password === undefined ? undefined : passwordOctets(password),
      {},
    )
    if (inside) objects.splice(0, objects.length, ...inside.objects)
    findings.push(...(inside?.findings ?? []))
  }
  const said = findings.map(({ code, params }) => {
    if ('looksLike' in params) return `${code}: ${String(params.looksLike)}`
    return 'assumption' in params ? `${code}: ${String(params.assumption)}` : code
  })
  return { objects: objects.map(({ kind }) => kind), said }
}

/** Opens files of one folder of a corpus together, as a person would, and writes down all that is shown. */
export async function judgedAnswer(
  corpus: string,
  folder: string,
  files: readonly string[],
  settings: Partial<JudgeSettings> = {},
): Promise<{ report: Report; shown: string }> {
  const engine = createEngine({ subtle: crypto.subtle })
  const read = (name: string) => new Uint8Array(readFileSync(join(corpusFolder(corpus) ?? '', folder, name)))
  await engine.open(files.map((name) => ({ name, bytes: read(name) })))
  const report = await engine.judge({ instant: Date.UTC(2026, 11, 1), ...settings })
  const details = await Promise.all(report.certificates.map(({ id }) => engine.detail(id)))
  return { report, shown: JSON.stringify(details) }
}

/** The subjects of each path, from the target up, and its verdict. */
export function pathsOf({ paths, certificates }: Report): string[] {
  const subjects = new Map(certificates.map(({ id, subject }) => [id, subject]))
  return paths.map((path) => `${path.certificates.map((id) => subjects.get(id)).join(' < ')}: ${path.verdict}`)
}
