/**
 * Counts from `first` to `last()`, a step in each task. Screens that draw by it come bit by bit, and the page hears its
 * person in between. To be called while a component starts; the count ends with it.
 */
export function inTasks(last: () => number, step = 1, first = 0): { readonly at: number } {
  let at = $state(first)
  $effect(() => {
    if (at >= last()) return
    const next = setTimeout(() => (at += step))
    return () => {
      clearTimeout(next)
    }
  })
  return {
    get at() {
      return at
    },
  }
}
