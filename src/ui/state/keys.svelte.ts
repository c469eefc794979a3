/** The keys that act when they are pressed alone, and their list. */
export class Keys {
  /** Whether they act. */
  single = $state(true)
  /** Whether the list stands open. */
  open = $state(false)

  /** Whether this press is one of `key` that is meant for the page. */
  heard(event: KeyboardEvent, key: string): boolean {
    if (!this.single || event.key !== key || event.ctrlKey || event.altKey || event.metaKey) return false
    const at = event.target instanceof Element ? event.target : undefined
    const typing = at?.closest('input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select')
    return !typing && !document.querySelector('dialog[open]')
  }
}
