import { tick } from 'svelte'

/**
 * Scrolls to a place in the page, opens what it is there for, and gives it the keyboard, once what was chosen just
 * before is on the screen. A link to a fragment would do the same, but it would also write into the address and the
 * history.
 */
export function bringIntoView(id: string): void {
  void tick().then(() => {
    const place = document.getElementById(id)
    for (const closed of place?.querySelectorAll<HTMLDetailsElement>('details[data-led-to]:not([open])') ?? [])
      closed.open = true
    // A row that is marked already has scrolled into sight; scrolling to the top of its card would take it out again.
    if (!place?.querySelector('[data-marked]')) place?.scrollIntoView({ block: 'start', behavior: 'smooth' })
    place?.focus({ preventScroll: true })
  })
}

/** For an attachment: what has just appeared or been marked is scrolled into sight. */
export function intoSight(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' })
}
