/**
 * Between the first paint and the moment when the page's script runs, people drop files, paste and press buttons
 * already. A script of a few lines (src/early.ts) holds all of it, in order, and the page takes it over: nothing is
 * lost.
 */
import { carries, handedOver, isField, type HandedOver } from './handed-over.ts'

interface Handed {
  readonly as: 'drop' | 'paste'
  readonly handed: HandedOver
}
interface Pressed {
  readonly as: 'click' | 'change'
  readonly on: HTMLElement
}
type Held = Handed | Pressed

/** Its name on the page's global object, because two scripts share it. */
interface Holder {
  /** Yields what is held, in order, and listens no more. */
  release(): readonly Held[]
  /** Whether somebody did anything yet, a file over the page included. */
  readonly hurried: boolean
}

const HOLDER = Symbol.for('chainlight.held-input')
const page = globalThis as { [HOLDER]?: Holder }

/**
 * Begins to hold what is done, until the page takes it over. Calls `hurry`, perhaps again and again, where the page is
 * wanted now.
 */
export function holdInput(hurry: () => void): void {
  const held: Held[] = []
  let hurried = false
  const hold = (something?: Held) => {
    if (something) held.push(something)
    hurried = true
    hurry()
  }

  const hover = (event: DragEvent) => {
    if (!carries(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    hold()
  }
  const drop = (event: DragEvent) => {
    if (isField(event.target) || !event.dataTransfer) return
    event.preventDefault()
    hold({ as: 'drop', handed: handedOver(event.dataTransfer) })
  }
  const paste = (event: ClipboardEvent) => {
    if (isField(event.target) || !event.clipboardData?.items.length) return
    event.preventDefault()
    hold({ as: 'paste', handed: handedOver(event.clipboardData) })
  }
  const click = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    const chooser = button.nextElementSibling
    // A choice of files opens at once: browsers allow that within the press only.
    if (chooser instanceof HTMLInputElement && chooser.type === 'file') {
      chooser.click()
      hold()
    } else hold({ as: 'click', on: button })
  }
  const change = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'file') hold({ as: 'change', on: target })
  }

  const listeners = { dragenter: hover, dragover: hover, drop, paste, click, change }
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener as EventListener)
  page[HOLDER] = {
    release() {
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener as EventListener)
      return held.splice(0)
    },
    get hurried() {
      return hurried
    },
  }
}

/**
 * Hands over what was held, in order, and does again what was pressed and chosen. Yields whether somebody did anything.
 */
export function takeOver(taker: Record<'drop' | 'paste', (handed: HandedOver) => void>): boolean {
  const holder = page[HOLDER]
  for (const each of holder?.release() ?? []) {
    if ('handed' in each) taker[each.as](each.handed)
    else if (each.as === 'click') each.on.click()
    else each.on.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return holder?.hurried === true
}
