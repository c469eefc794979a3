import { tick } from 'svelte'

/**
 * Scrolls to a place in the page and gives it the keyboard, once what was chosen just before is on the screen. A link to a fragment would do the same, but it would also write
 * into the address and the history.
 */
export function bringIntoView(id: string): void {
  void tick().then(() => {
    const place = document.getElementById(id)
    place?.scrollIntoView({ block: 'start', behavior: 'smooth' })
    place?.focus({ preventScroll: true })
  })
}

/** For an attachment: what has just appeared or been marked is scrolled into sight. */
export function intoSight(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' })
}
