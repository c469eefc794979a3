/**
 * A lint rule that keeps comments readable: no line of a comment beyond 120 columns, and no comment that begins with a
 * word that makes the reader look for its subject. The formatter wraps code only.
 */

const COLUMNS = 120

/** Beginnings without a subject of their own, or with one that is lost when the code above moves. */
const BANNED = /^(what|the same|whatever|whoever|who)\b/i

/** Nothing can be wrapped in a line that is too long only because it ends with an address. */
const ENDS_WITH_ADDRESS = /\shttps?:\/\/\S+$/

/** Comments that tools read have the form that the tool asks for. */
const DIRECTIVE = /^\s*(eslint|@ts-|prettier-|svelte-ignore)/

/** @type {import('eslint').Rule.RuleModule} */
export const plainComments = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      beginning:
        'A comment that begins with "{{words}}" must be read twice. Name the thing: "Yields ...", "The names that ...", "True where ...".',
      length: 'This line of a comment reaches column {{columns}}: wrap it at {{limit}}. The formatter wraps code only.',
    },
  },
  create(context) {
    const { lines } = context.sourceCode
    /** @param {import('eslint').AST.SourceLocation} loc @param {string} text */
    const judge = (loc, text) => {
      const words = BANNED.exec(text.replace(/^[\s*]+/, ''))?.[1]
      if (words) context.report({ loc, messageId: 'beginning', data: { words } })
      for (let line = loc.start.line; line <= loc.end.line; line++) {
        const columns = lines[line - 1]?.length ?? 0
        if (columns <= COLUMNS || ENDS_WITH_ADDRESS.test(lines[line - 1] ?? '')) continue
        context.report({ loc: { line, column: COLUMNS }, messageId: 'length', data: { columns, limit: COLUMNS } })
      }
    }
    return {
      Program() {
        for (const { loc, text } of whole(context.sourceCode)) if (!DIRECTIVE.test(text)) judge(loc, text)
      },
      /** @type {(comment: any) => void} In the markup of a component: no node that ESLint's own types know. */
      SvelteHTMLComment: ({ loc, value }) => {
        if (!DIRECTIVE.test(value)) judge(loc, value)
      },
    }
  },
}

/**
 * The comments of a script. Lines of `//` one below the other are one comment.
 * @param {import('eslint').SourceCode} sourceCode
 */
function whole(sourceCode) {
  /** @type {{ loc: import('eslint').AST.SourceLocation, text: string, joins: boolean }[]} */
  const found = []
  for (const { type, value, loc } of sourceCode.getAllComments()) {
    if (!loc) continue
    const joins = type === 'Line' && sourceCode.lines[loc.start.line - 1]?.slice(0, loc.start.column).trim() === ''
    const above = found.at(-1)
    if (joins && above?.joins && above.loc.end.line + 1 === loc.start.line && !DIRECTIVE.test(value)) {
      above.loc = { start: above.loc.start, end: loc.end }
      above.text += `\n${value}`
    } else found.push({ loc, text: value, joins })
  }
  return found
}
