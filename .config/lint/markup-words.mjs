/**
 * A lint rule that keeps sentences out of the markup of components: they are about the domain, and all of those stand
 * in one place. Captions are short, and the few long ones are named here.
 */

/** A text of more words than this is a sentence, whatever its punctuation. */
const WORDS = 5

/** A text that ends like a sentence is one from this many words on. */
const SPOKEN_WORDS = 4

/**
 * Captions and headings of the screen itself that are longer. `…` stands for a value. A test knows when one is gone.
 */
export const FURNITURE = new Set([
  'Accepted policy, by OID or by name',
  'Around the last day of a certificate:',
  'At the server: save, request, replace, install',
  'Find in everything that is open',
  'Get a missing root or intermediate',
  'No file yet? Save the chain from a browser',
  'Or get the missing certificate from its owner',
  'Or save the whole chain again',
  'Password (leave empty if the file has none)',
  'Show the other … (passed or not needed)',
  'Show the paths of this certificate',
  'Start again and open the same files',
  'add this to what is open',
])

/** Elements within a sentence. Every other one begins a text of its own. */
const INLINE = new Set('a abbr b bdi code em i kbd q samp small span strong sub sup time var'.split(' '))

/** @type {import('eslint').Rule.RuleModule} */
export const markupWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sentence:
        '"{{text}}" is a sentence: write it in src/core/explain in the file of its subject, export it from src/core/index.ts and show it with {text} or, where it has links or names in it, with parts/SentenceText.svelte. A caption of the screen itself that must be so long is named in .config/lint/markup-words.mjs.',
    },
  },
  create(context) {
    /** @param {any} node @param {string} text */
    const judge = (node, text) => {
      const said = text.replace(/\s+/g, ' ').trim()
      const count = said.split(' ').filter((word) => /\p{L}/u.test(word)).length
      const spoken = /[.?!]$/.test(said) && count >= SPOKEN_WORDS
      if ((count > WORDS || spoken) && !FURNITURE.has(said))
        context.report({ loc: node.loc, messageId: 'sentence', data: { text: said } })
    }
    return {
      /** @type {(program: any) => void} */
      Program({ body }) {
        for (const text of texts(body.filter((/** @type {any} */ { type }) => type.startsWith('Svelte'))))
          judge(text.node, text.text)
      },
      /** @type {(node: any) => void} Texts in expressions of the markup, such as both branches of a choice. */
      'SvelteMustacheTag Literal'(node) {
        if (typeof node.value === 'string' && !isAttribute(node)) judge(node, node.value)
      },
      /** @type {(node: any) => void} */
      'SvelteMustacheTag TemplateLiteral'(node) {
        if (!isAttribute(node)) judge(node, node.quasis.map((/** @type {any} */ { value }) => value.cooked).join('…'))
      },
    }
  },
}

/** @param {any} node */
function isAttribute(node) {
  for (let at = node; at; at = at.parent) if (/Attribute|Directive|Prop$/.test(at.type)) return true
  return false
}

/**
 * The texts of a list of nodes: words that stand in one line, with everything among them that is still part of it.
 * @param {readonly any[]} nodes
 * @returns {{ node: any, text: string }[]}
 */
function texts(nodes) {
  /** @type {{ node: any, text: string }[]} */
  const found = []
  /** @type {{ node: any, text: string } | undefined} */
  let open
  const end = () => {
    if (open) found.push(open)
    open = undefined
  }
  /** @param {any} node @param {string} text */
  const add = (node, text) => {
    if (open) open.text += text
    else if (text.trim() !== '') open = { node, text }
  }
  /** @param {readonly any[]} list */
  const walk = (list) => {
    for (const node of list) {
      if (node.type === 'SvelteText') add(node, node.value)
      else if (node.type === 'SvelteMustacheTag') add(node, blank(node) ? ' ' : '…')
      else if (node.type === 'SvelteElement' && (node.kind === 'component' || INLINE.has(node.name.name))) {
        if (node.children.length === 0) add(node, node.kind === 'component' && SPEAKING.has(node.name.name) ? '…' : ' ')
        walk(node.children)
      } else if (node.type === 'SvelteEachBlock' && !node.else) {
        walk(node.children)
      } else if (!UNSPOKEN.has(node.type)) {
        for (const branch of [node, node.else, node.pending, node.then, node.catch]) {
          if (!branch?.children) continue
          end()
          walk(branch.children)
          end()
        }
      }
    }
  }
  walk(nodes)
  end()
  return found
}

/** Components that show a name or a value within a sentence. */
const SPEAKING = new Set(['Instant', 'SentenceText', 'SentenceWithNames', 'SubjectName', 'VisibleText'])

const UNSPOKEN = new Set(['SvelteScriptElement', 'SvelteStyleElement'])

/** @param {any} node `{' '}` is how a blank is written at the edge of a block. */
const blank = ({ expression }) => expression.type === 'Literal' && expression.value === ' '
