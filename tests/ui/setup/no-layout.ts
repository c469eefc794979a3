import { vi } from 'vitest'

/**
 * jsdom lays nothing out, so nothing ever changes its size there. Browsers have had this since before the oldest one
 * that the page supports.
 */
if (!('ResizeObserver' in globalThis)) {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
}
