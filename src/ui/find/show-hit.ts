import { tick } from 'svelte'
import { isRevocationListId, type Hit, type ObjectId } from '../../core/index.ts'
import { bringIntoView } from '../parts/bring-into-view.ts'
import type { Screen } from '../state/screen.svelte.ts'

/** Shows what was found, in its object, and gives it the keyboard. */
export async function showHit(hit: Hit, screen: Screen): Promise<void> {
  screen.find.open = false
  // Closing hands the keyboard back to where it was; only then it can go elsewhere.
  await tick()
  if (hit.object === undefined) {
    showReceipt(hit)
    return
  }
  lookAt(hit.object, hit, screen)
  await tick()
  const marked = document.querySelector('#certificate [aria-current="true"]')
  if (!marked) {
    bringIntoView('certificate')
    return
  }
  document.getElementById('certificate')?.focus({ preventScroll: true })
  marked.scrollIntoView({ block: 'center' })
}

function lookAt(id: ObjectId, hit: Hit, { asn1, revoked, selection }: Screen): void {
  const { field, range } = hit
  switch (field.kind) {
    case 'row':
      selection.chooseField(id, range ?? field.term)
      break
    case 'extension':
      if (range) selection.chooseField(id, range)
      break
    case 'entry':
      if (!isRevocationListId(id)) break
      selection.look(id)
      selection.objectTab = 'entries'
      if ('excerpt' in hit) revoked.of(id).typed = hit.excerpt.text
      void revoked.of(id).find()
      break
    case 'octets':
      selection.lookAt(id, 'asn1')
      if (range) void asn1.of(id).goTo(range.start)
      break
    default:
      selection.look(id)
  }
}

function showReceipt({ source = 's1' }: Hit): void {
  const details = document.getElementById(`receipt-${source}`)
  if (details instanceof HTMLDetailsElement) details.open = true
  bringIntoView('receipts')
  details?.scrollIntoView({ block: 'center' })
}
