/**
 * To find an element by its role and name takes, in jsdom, most of the time of these tests. Two answers of jsdom are
 * therefore given from what is known: they are its own, and come sooner.
 */

/** jsdom looks for the labels of a control in the whole page. They name it, or are around it. */
for (const { prototype } of [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement]) {
  Object.defineProperty(prototype, 'labels', {
    configurable: true,
    get(this: HTMLElement): HTMLLabelElement[] {
      const named = this.id
        ? [...document.querySelectorAll<HTMLLabelElement>(`label[for="${CSS.escape(this.id)}"]`)]
        : []
      const around = this.closest('label')
      return around && !named.includes(around) && around.control === this ? [...named, around] : named
    },
  })
}

/** jsdom computes a style anew each time that it is asked for, by all the rules of a browser's own style sheet. */
const compute = window.getComputedStyle.bind(window)
let styles = new WeakMap<Element, CSSStyleDeclaration>()
const forget = (): void => void (styles = new WeakMap())
const changes = new MutationObserver(forget)
changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

window.getComputedStyle = (element, pseudo) => {
  if (pseudo) return compute(element, pseudo)
  // Changes that were not reported yet.
  if (changes.takeRecords().length > 0) forget()
  let style = styles.get(element)
  if (!style) styles.set(element, (style = compute(element)))
  return style
}
