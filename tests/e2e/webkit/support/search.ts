/** How a part of the page is found: step by step, each within what the one before found. */
export type Step =
  | { readonly by: 'css'; readonly selector: string }
  | { readonly by: 'role'; readonly role: string; readonly name?: Words; readonly options: object }
  | { readonly by: 'text' | 'label' | 'placeholder'; readonly words: Words }
  | { readonly by: 'position'; readonly at: number }
  | { readonly by: 'content'; readonly has?: readonly Step[]; readonly hasText?: Words }

/** A text, whole or in part, or a regular expression. In part, capitals do not matter. */
export type Words =
  { readonly text: string; readonly exact: boolean } | { readonly source: string; readonly flags: string }

export const wordsOf = (asked: string | RegExp, exact = false): Words =>
  typeof asked === 'string' ? { text: asked, exact } : { source: asked.source, flags: asked.flags }

interface Queries {
  queryAllByRole(within: ParentNode, role: string, options: object): Element[]
  queryAllByLabelText(within: ParentNode, words: (text: string) => boolean): Element[]
}

/**
 * Runs in the page, where Testing Library's queries have been put. Yields the elements that the steps lead to, in the
 * order of the document.
 */
export function search(steps: readonly Step[]): Element[] {
  const queries = (globalThis as unknown as { TestingLibraryDom: Queries }).TestingLibraryDom
  const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
  const matcher = (words: Words) => (text: string | null) => {
    const said = squeezed(text)
    if ('source' in words) return new RegExp(words.source, words.flags).test(said)
    return words.exact ? said === words.text : said.toLowerCase().includes(words.text.toLowerCase())
  }
  const within = (root: ParentNode, step: Step): Element[] => {
    switch (step.by) {
      case 'css':
        return [...root.querySelectorAll(step.selector)]
      case 'role':
        return queries.queryAllByRole(root, step.role, {
          ...step.options,
          ...(step.name && { name: matcher(step.name) }),
        })
      case 'text': {
        const says = matcher(step.words)
        // The smallest that says it.
        return [...root.querySelectorAll('body *')].filter(
          (each) => says(each.textContent) && ![...each.children].some((inner) => says(inner.textContent)),
        )
      }
      case 'label':
        return queries.queryAllByLabelText(root, matcher(step.words))
      case 'placeholder': {
        const says = matcher(step.words)
        return [...root.querySelectorAll('[placeholder]')].filter((each) => says(each.getAttribute('placeholder')))
      }
      default:
        return []
    }
  }
  const walk = (from: ParentNode, [first, ...rest]: readonly Step[]): Element[] => {
    let found = first ? within(from, first) : []
    for (const step of rest) {
      if (step.by === 'position') found = found.slice(step.at).slice(0, 1)
      else if (step.by === 'content') {
        const says = step.hasText ? matcher(step.hasText) : () => true
        const { has } = step
        found = found.filter((each) => says(each.textContent) && (!has || walk(each, has).length > 0))
      } else found = [...new Set(found.flatMap((root) => within(root, step)))]
    }
    return found
  }
  return walk(document, steps)
}
