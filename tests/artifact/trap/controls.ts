/** The controls that a round has used, and whether any are left. */
export interface Round {
  /** Each control that was used: `class of its component | kind | name`. */
  readonly used: readonly string[]
  /** The classes of all components that were on the screen: .config/build/style-class.ts says which are which. */
  readonly components: readonly string[]
  readonly finished: boolean
}

/**
 * Runs in the page. Uses every control that is on the screen and whatever comes of it, each once: presses buttons,
 * summaries, tabs, rows and trees, fills fields, tries choices and saves each, and closes what opens over the page. A
 * control that does what was done before, of another certificate say, is used a few times. `done` are the controls that
 * were used already. Ends after `time` milliseconds at the latest.
 */
export async function useControls({
  done,
  most,
  time,
}: {
  done: readonly string[]
  most: number
  time: number
}): Promise<Round> {
  const CONTROLS =
    'button, summary, input:not([type=file]), select, textarea, a[href], [role=treeitem], [role=gridcell][aria-selected], tr[aria-selected]'
  const known = new Set(done)
  const used: string[] = []
  const components = new Set<string>()
  const count = new Map<string, number>()
  const FEW = 2
  const filled = new WeakSet<Element>()
  const end = performance.now() + time

  const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (control: Element) => {
    // Of a button, which needs none, WebKit would search the whole page for labels.
    const label = control.matches('input, select, textarea') ? (control as HTMLInputElement).labels?.[0] : undefined
    const name = control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent
    return squeezed(name).replace(/\d+/g, '0').slice(0, 60)
  }
  const componentOf = (control: Element) => {
    for (let at: Element | null = control; at; at = at.parentElement) {
      const own = [...at.classList].find((name) => /^S[0-9a-z]+$/.test(name))
      if (own !== undefined) return own
    }
    return ''
  }
  const kindOf = (control: Element) =>
    control.getAttribute('role') ?? (control instanceof HTMLInputElement ? control.type : control.localName)
  /** Of thousands of elements, after each press. */
  const keys = new WeakMap<Element, string>()
  const keyOf = (control: Element) => {
    const key = keys.get(control) ?? `${componentOf(control)}|${kindOf(control)}|${nameOf(control)}`
    keys.set(control, key)
    return key
  }
  const groupOf = (key: string) => key.split('|', 2).join('|')
  for (const key of known) count.set(groupOf(key), (count.get(groupOf(key)) ?? 0) + 1)

  /** A dialog lies over the rest and takes every press. */
  const scope = () =>
    [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('[role=dialog]:not(dialog)')
  /** They end what is to be used; a chooser of files belongs to the browser. */
  const isLeft = (control: Element) =>
    /^(Start over|Close|Cancel)$/.test(nameOf(control)) || control.nextElementSibling?.matches('input[type=file]')
  /** An empty field for a password guards what stands beside it. */
  const isAwaited = (control: Element) =>
    control instanceof HTMLInputElement && control.type === 'password' && control.value === '' && !filled.has(control)
  const isOffered = (control: Element) =>
    control.getClientRects().length > 0 && !control.matches(':disabled, [aria-disabled=true]') && !isLeft(control)
  const isNew = (control: Element) => {
    const key = keyOf(control)
    if (isAwaited(control)) return true
    if (known.has(key)) return false
    // One of several to choose from does something that no other does.
    return (
      (count.get(groupOf(key)) ?? 0) < most ||
      (most > FEW && control.matches('[aria-pressed], [role=tab], [type=radio]'))
    )
  }
  /** Controls that lead away from the rest come after it. */
  const rank = (control: Element) => {
    if (isAwaited(control)) return 0
    if (control.matches('[role=tab]')) return 4
    if (control.matches('[type=submit]')) return 3
    if (control.matches('[role=gridcell], [role=treeitem], tr')) return 2
    return control.matches('[type=radio]') ? 1.5 : 1
  }
  const next = () => {
    const offered = [...(scope() ?? document).querySelectorAll(CONTROLS)].filter(
      (control) => isNew(control) && isOffered(control),
    )
    return offered.sort((a, b) => rank(a) - rank(b))[0]
  }

  const pause = (span: number) => new Promise((over) => setTimeout(over, span))
  let looked = 0
  const look = () => {
    looked = performance.now()
    for (const { classList } of document.querySelectorAll('[class]')) {
      for (const name of classList) if (/^S[0-9a-z]+$/.test(name)) components.add(name)
    }
  }
  /** Until nothing changes any more, and what is being read is there. */
  const rest = async (span: number) => {
    let changed = performance.now()
    const start = changed
    const observer = new MutationObserver(() => (changed = performance.now()))
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    do {
      await pause(5)
      const coming = document.querySelector('.coming, progress') !== null
      if (coming) changed = performance.now()
    } while (performance.now() - changed < span && performance.now() - start < 4_000)
    observer.disconnect()
    if (performance.now() - looked > 250) look()
  }

  const write = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
    if (isAwaited(field)) filled.add(field)
    field.focus()
    field.value = value
    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }))
  }
  const textFor = (field: HTMLInputElement | HTMLTextAreaElement) => {
    if (field.type === 'password') return 'plant1'
    if (field.type === 'datetime-local') return '2027-03-01T12:00'
    if (field.type === 'range')
      return String((Number((field as HTMLInputElement).min) + Number((field as HTMLInputElement).max)) / 2)
    if (field.inputMode === 'numeric') return '2'
    if (field.inputMode === 'url') return 'thingworx.plant.example:8443'
    if (/policy/i.test(nameOf(field))) return '2.23.140.1.2.1'
    return field instanceof HTMLTextAreaElement ? 'PKIX path building failed' : 'plant'
  }
  const save = async (form: HTMLFormElement | null) => {
    const submit = form?.querySelector<HTMLButtonElement>('[type=submit]')
    const guard = [...(form?.querySelectorAll('input') ?? [])].find(isAwaited)
    if (guard) write(guard, 'plant1')
    if (guard) await rest(20)
    if (submit && !submit.disabled && submit.closest('dialog')) submit.click()
  }
  const use = async (control: Element) => {
    if (control instanceof HTMLSelectElement) {
      const before = control.value
      for (const { value } of [...control.options].slice(0, 4)) {
        write(control, value)
        await rest(20)
      }
      write(control, before)
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.click()
      await rest(20)
      control.click()
    } else if (control instanceof HTMLInputElement && control.type === 'radio') {
      control.click()
      await rest(20)
      await save(control.form)
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      write(control, textFor(control))
      await rest(40)
      if (control.form && !control.form.querySelector('[type=submit]')) control.form.requestSubmit()
    } else {
      ;(control as HTMLElement).click()
    }
    await rest(15)
  }

  // Files are made and not handed over, but for one that tour.ts saves: with hundreds of downloads WebKitGTK's driver
  // finds nothing to press any more.
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a[download]')) event.preventDefault()
    },
    true,
  )

  await rest(60)
  while (performance.now() < end) {
    const control = next()
    if (control) {
      const key = keyOf(control)
      if (!known.has(key)) {
        known.add(key)
        used.push(key)
        count.set(groupOf(key), (count.get(groupOf(key)) ?? 0) + 1)
      }
      await use(control)
      continue
    }
    look()
    const over = scope()
    if (!over) {
      // An answer of a worker may still bring something.
      await rest(200)
      if (!next() && !scope()) return { used, components: [...components], finished: true }
      continue
    }
    const close = [...over.querySelectorAll('button')].find((button) => /^(Close|Cancel)$/.test(nameOf(button)))
    close?.click()
    await rest(30)
  }
  return { used, components: [...components], finished: false }
}
