import { explainErrorText, readFingerprint } from '../../core/index.ts'

/** The look-up of what another program said: typed into its field, or pasted anywhere. */
export class ErrorLookup {
  /** The typed or pasted text. */
  text = $state('')
  /** Whether it is shown where a chain is open. */
  open = $state(false)
  /** Counts the pasted messages: each is to be brought into view. */
  heard = $state(0)
  readonly matches = $derived(explainErrorText(this.text))

  /** Takes a pasted text if a known message stands in it, or if it is a fingerprint; yields whether it did. */
  hear(text: string): boolean {
    const message = explainErrorText(text).length > 0
    if (!message && !readFingerprint(text)) return false
    this.text = text.trim()
    // A fingerprint is compared where something is open.
    this.open = message
    this.heard++
    return true
  }

  forget(): void {
    this.text = ''
    this.open = false
  }
}
