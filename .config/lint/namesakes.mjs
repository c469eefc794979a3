/**
 * Names of ours that the browser has, too: a forgotten import would compile, and mean the browser's. ESLint's own rule
 * for globals leaves out types, and these are mostly types.
 */

/** A test sees to it that none is missing here. */
export const NAMESAKES = new Set([
  ...['AlgorithmIdentifier', 'KeyUsage', 'Location', 'Lock', 'NamedCurve', 'Report', 'Request', 'Screen', 'Selection'],
  ...['Text', 'name'],
])

/** @type {import('eslint').Rule.RuleModule} */
const importedNamesakes = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      global: 'Without an import, "{{ name }}" is the browser\'s and not ours: import ours.',
    },
  },
  create: (context) => ({
    'Program:exit'() {
      const { globalScope } = context.sourceCode.scopeManager
      const unimported = (globalScope?.variables ?? []).filter(({ defs }) => defs.length === 0)
      const references = [...(globalScope?.through ?? []), ...unimported.flatMap((variable) => variable.references)]
      for (const { identifier } of new Set(references)) {
        const { name } = identifier
        if (NAMESAKES.has(name)) context.report({ node: identifier, messageId: 'global', data: { name } })
      }
    },
  }),
}

export const chainlight = { rules: { 'imported-namesakes': importedNamesakes } }
