/**
 * Yields whether the text is now on the clipboard. On plain http there is no `navigator.clipboard`: there a hidden
 * field is copied from.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyFromField(text)
  }
}

function copyFromField(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'for-the-ear'
  // A modal dialog lets nothing outside of it be selected.
  const { activeElement } = document
  const place = activeElement?.closest('dialog') ?? document.body
  place.append(field)
  field.select()
  // Deprecated, and the only way where there is no secure context; every browser has it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy')
  field.remove()
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  return copied
}
