import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { ReadText } from './every-text.ts'

const explain = fileURLToPath(new URL('../../../../src/core/explain', import.meta.url))

/** A literal with fewer words is a name, a key or a part of a sentence that says nothing by itself. */
const fewestWords = 3

/** Messages of other programs, and commands: they are written as those programs write them. */
const foreign = /^(error-text[\\/]program[\\/]|target[\\/]programs|guide[\\/]command[\\/])/

/**
 * Every text that stands in a file of `src/core/explain`, read from the source: a text cannot be forgotten here. A
 * value within a text is one name. Texts that are joined from several literals are read part by part.
 */
export const sourceTexts: readonly ReadText[] = readdirSync(explain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !foreign.test(file))
  .flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(explain, file), 'utf8'), ts.ScriptTarget.Latest, true)
    return [...literalsIn(source)]
      .filter(({ text }) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= fewestWords)
      .map(({ text, line }) => ({ where: `src/core/explain/${file}:${line}`, text }))
  })

/** A value is a name; behind the end of a sentence it is another sentence. */
function valueAfter(before: string): string {
  return /[.?!]$/.test(before) ? '' : '“…”'
}

function* literalsIn(node: ts.Node): Generator<{ text: string; line: number }> {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.templateSpans.reduce(
          (before, { literal }) => `${before}${valueAfter(before)}${literal.text}`,
          node.head.text,
        )
      : undefined
  if (text !== undefined) {
    yield { text, line: node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1 }
  }
  for (const child of node.getChildren()) yield* literalsIn(child)
}
