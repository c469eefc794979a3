/**
 * Has the browser heed the whole style of the page, which stands in the page as plain text: before the first paint only
 * the rules that the start page needs are read. In development there is no such text, and Vite brings the style.
 * @see https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function applyStyle(): void {
  const text = document.querySelector('#page-style')?.textContent
  if (!text) return
  const style = new CSSStyleSheet()
  style.replaceSync(text)
  document.adoptedStyleSheets = [style]
}
