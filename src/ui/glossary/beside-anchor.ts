/** Distance from the label and from the edges of the window, in CSS pixels. */
const GAP = 6
const EDGE = 8

/**
 * Where a panel stands in the page: below its label, or above where there is more room, and never beyond the sides of
 * the window.
 */
export function besideAnchor(anchor: HTMLElement, panel: HTMLElement): { left: number; top: number } {
  const at = anchor.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const roomBelow = clientHeight - at.bottom - GAP - EDGE
  const above = roomBelow < height && at.top > roomBelow
  const left = Math.max(EDGE, Math.min(at.left, clientWidth - width - EDGE))
  const top = above ? Math.max(EDGE, at.top - height - GAP) : at.bottom + GAP
  return { left: left + scrollX, top: top + scrollY }
}
