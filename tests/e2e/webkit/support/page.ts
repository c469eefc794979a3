import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { WebDriverError, type Driven } from './driver.ts'
import { search, wordsOf, type Step, type Words } from './search.ts'

/** How long something may take to come, in milliseconds: WebKitGTK takes long beside other work. */
const PATIENCE = 45_000

/** Queries by role and name, as the tests of components use them; Playwright's own reach no WebKitGTK. */
const QUERIES = readFileSync(
  createRequire(import.meta.url)
    .resolve('@testing-library/dom')
    .replace(/index\.js$/, '@testing-library/dom.umd.min.js'),
  'utf8',
)

/** The name that WebDriver gives to a reference to an element (W3C WebDriver, section 12.1). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

type Reference = Readonly<Record<typeof ELEMENT, string>>

interface RoleOptions {
  readonly name?: string | RegExp
  readonly exact?: boolean
  readonly level?: number
  readonly selected?: boolean
}

type Awaited_ = 'visible' | 'hidden' | 'attached'

/**
 * A page in MiniBrowser. Its methods are those of Playwright's Page that the tests use, and mean the same, so that
 * whoever knows the one reads the other.
 */
export class WebKitPage {
  readonly keyboard: Keyboard
  /** Violations of the policy, as `directive blocked`, and exceptions, from when a page was loaded. */
  readonly complaints: string[] = []

  constructor(readonly driven: Driven) {
    this.keyboard = new Keyboard(driven)
  }

  async goto(url: string): Promise<void> {
    await this.gather()
    await this.driven.ask('POST', 'url', { url })
    await this.evaluate(() => {
      const complaints: string[] = []
      Object.assign(globalThis, { chainlightComplaints: complaints })
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        complaints.push(`${effectiveDirective} ${blockedURI}`)
      })
      addEventListener('error', ({ message }) => complaints.push(message))
      addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)))
    })
  }

  /** Fetches what the page has complained of since it was loaded. */
  async gather(): Promise<void> {
    const take = () => (globalThis as { chainlightComplaints?: string[] }).chainlightComplaints?.splice(0) ?? []
    this.complaints.push(...(await this.evaluate(take)))
  }

  /** Runs in the page, waits for what it yields, and yields that as JSON. */
  async evaluate<Result, Given = undefined>(
    run: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> {
    return (await this.#run(run.toString(), [given])) as Result
  }

  /** Keeps in the page what cannot leave it; {@link WebKitPart.dispatchEvent} takes it. */
  async evaluateHandle<Given>(run: (given: Given) => unknown, given?: Given): Promise<Handle> {
    const hold = `async (given) => {
      const held = (globalThis.chainlightHeld ??= [])
      return held.push(await (${run.toString()})(given)) - 1
    }`
    return new Handle((await this.#run(hold, [given])) as number)
  }

  locator(selector: string): WebKitPart {
    return this.#part({ by: 'css', selector })
  }
  getByRole(role: string, options: RoleOptions = {}): WebKitPart {
    return this.#part(roleStep(role, options))
  }
  getByText(words: string | RegExp, { exact = false } = {}): WebKitPart {
    return this.#part({ by: 'text', words: wordsOf(words, exact) })
  }
  getByLabel(words: string | RegExp, { exact = false } = {}): WebKitPart {
    return this.#part({ by: 'label', words: wordsOf(words, exact) })
  }
  getByPlaceholder(words: string | RegExp): WebKitPart {
    return this.#part({ by: 'placeholder', words: wordsOf(words) })
  }

  async setViewportSize({ width, height }: { width: number; height: number }): Promise<void> {
    // The window has a bar of its own, above the page.
    const edge = await this.evaluate(() => ({ width: outerWidth - innerWidth, height: outerHeight - innerHeight }))
    await this.driven.ask('POST', 'window/rect', { width: width + edge.width, height: height + edge.height })
  }

  async waitForTimeout(time: number): Promise<void> {
    await pause(time)
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.driven.ask('GET', 'screenshot')) as string, 'base64')
  }

  /** The references of what is found now, in the order of the document. */
  async find(steps: readonly Step[]): Promise<Reference[]> {
    return (await this.#run(search.toString(), [steps], true)) as Reference[]
  }

  /** The texts of all that is found, at one moment. */
  async textsOf(steps: readonly Step[]): Promise<string[]> {
    const read = `(steps) => (${search.toString()})(steps).map(({ innerText }) => innerText)`
    return (await this.#run(read, [steps], true)) as string[]
  }

  /** Runs with an element and what is given besides. */
  async evaluateWith(run: string, element: Reference, given: unknown): Promise<unknown> {
    return this.#run(run, [element, given])
  }

  #part(step: Step): WebKitPart {
    return new WebKitPart(this, [step])
  }

  async #run(run: string, given: readonly unknown[], queries = false): Promise<unknown> {
    if (queries) {
      const there = await this.driven.ask('POST', 'execute/sync', {
        script: 'return "TestingLibraryDom" in globalThis',
        args: [],
      })
      if (there !== true) await this.driven.ask('POST', 'execute/sync', { script: QUERIES, args: [] })
    }
    // Undefined is null in JSON. WebKitGTK knows references to elements only where they stand by themselves.
    const script = `const given = [...arguments]
      const done = given.pop()
      Promise.resolve().then(() => (${run})(...given.map((each) => each ?? undefined))).then(
        (value) => done({ value: value ?? null }),
        (error) => done({ error: String(error) }))`
    const answer = (await this.driven.ask('POST', 'execute/async', {
      script,
      args: given.map((each) => each ?? null),
    })) as { value: unknown } | { error: string }
    if ('error' in answer) throw new Error(answer.error)
    return answer.value
  }
}

/** Something that the page keeps for a test. */
class Handle {
  constructor(readonly at: number) {}
  async dispose(): Promise<void> {}
}

/** A part of a page, found anew for each thing that is done with it; as Playwright's Locator. */
export class WebKitPart {
  constructor(
    readonly page: WebKitPage,
    readonly steps: readonly Step[],
  ) {}

  locator(selector: string): WebKitPart {
    return this.#further({ by: 'css', selector })
  }
  getByRole(role: string, options: RoleOptions = {}): WebKitPart {
    return this.#further(roleStep(role, options))
  }
  getByText(words: string | RegExp, { exact = false } = {}): WebKitPart {
    return this.#further({ by: 'text', words: wordsOf(words, exact) })
  }
  getByLabel(words: string | RegExp, { exact = false } = {}): WebKitPart {
    return this.#further({ by: 'label', words: wordsOf(words, exact) })
  }
  getByPlaceholder(words: string | RegExp): WebKitPart {
    return this.#further({ by: 'placeholder', words: wordsOf(words) })
  }
  filter({ has, hasText }: { has?: WebKitPart; hasText?: string | RegExp }): WebKitPart {
    return this.#further({
      by: 'content',
      ...(has && { has: has.steps }),
      ...(hasText !== undefined && { hasText: wordsOf(hasText) }),
    })
  }
  nth(at: number): WebKitPart {
    return this.#further({ by: 'position', at })
  }
  first(): WebKitPart {
    return this.nth(0)
  }
  last(): WebKitPart {
    return this.nth(-1)
  }

  async count(): Promise<number> {
    return (await this.page.find(this.steps)).length
  }

  /** Waits until it is there and can be seen, or as the state says. */
  async waitFor({ state = 'visible', timeout = PATIENCE }: { state?: Awaited_; timeout?: number } = {}): Promise<void> {
    await this.#until(`is ${state}`, timeout, async () => {
      const found = await this.page.find(this.steps)
      if (state === 'attached') return found.length > 0
      const seen = await Promise.all(found.map((each) => this.#isSeen(each)))
      return seen.includes(true) === (state === 'visible')
    })
  }

  async click(): Promise<void> {
    await this.#act(async (element) => {
      // WebDriver scrolls only as far as it must: the bar at the top of the page may then lie over it. A press on what
      // still moves, or is being drawn anew, would go astray.
      const rests = await this.page.evaluateWith(settle.toString(), element, undefined)
      if (rests !== true) throw new WebDriverError('element not interactable', 'it still moves')
      await this.page.driven.ask('POST', `element/${element[ELEMENT]}/click`)
    })
  }

  /** Chooses a radio button or a checkbox; its label is pressed where it lies over it. */
  async check(): Promise<void> {
    await this.#act((element) =>
      this.page.evaluateWith('(element) => { if (!element.checked) element.click() }', element, undefined),
    )
  }

  /** Replaces the content of a field, as typing does. */
  async fill(text: string): Promise<void> {
    await this.#act(async (element) => {
      await this.page.driven.ask('POST', `element/${element[ELEMENT]}/clear`)
      if (text !== '') await this.page.driven.ask('POST', `element/${element[ELEMENT]}/value`, { text })
    })
  }

  async scrollIntoViewIfNeeded(): Promise<void> {
    await this.evaluate((element) => {
      element.scrollIntoView({ block: 'nearest' })
    })
  }

  async press(key: string): Promise<void> {
    await this.#act((element) => this.page.evaluateWith('(element) => element.focus()', element, undefined))
    await this.page.keyboard.press(key)
  }

  /** Gives files of the disk to a field for files, which need not be seen. */
  async setInputFiles(paths: readonly string[]): Promise<void> {
    const element = await this.#one()
    await this.page.driven.ask('POST', `element/${element[ELEMENT]}/value`, { text: paths.join('\n') })
  }

  async dispatchEvent(type: string, { dataTransfer }: { dataTransfer?: Handle } = {}): Promise<void> {
    await this.evaluate(
      (element, { event, held }) => {
        const { chainlightHeld = [] } = globalThis as { chainlightHeld?: DataTransfer[] }
        const transfer = held === null ? undefined : chainlightHeld[held]
        const how = { bubbles: true, cancelable: true, composed: true }
        element.dispatchEvent(
          transfer ? new DragEvent(event, { ...how, dataTransfer: transfer }) : new Event(event, how),
        )
      },
      { event: type, held: dataTransfer?.at ?? null },
    )
  }

  async evaluate<Result, Given = undefined>(
    run: (element: HTMLElement, given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> {
    return (await this.page.evaluateWith(run.toString(), await this.#one(), given)) as Result
  }

  async innerText(): Promise<string> {
    return this.evaluate((element) => element.innerText)
  }

  async allInnerTexts(): Promise<string[]> {
    return this.page.textsOf(this.steps)
  }

  async getAttribute(name: string): Promise<string | null> {
    return this.evaluate((element, asked) => element.getAttribute(asked), name)
  }

  /** Only what says what it is: in messages. */
  toString(): string {
    return this.steps.map((step) => JSON.stringify(step)).join(' > ')
  }

  #further(step: Step): WebKitPart {
    return new WebKitPart(this.page, [...this.steps, step])
  }

  /** The one element that is meant, once it is there. */
  async #one(): Promise<Reference> {
    let found: Reference[] = []
    await this.#until('is there once', PATIENCE, async () => {
      found = await this.page.find(this.steps)
      return found.length === 1
    })
    return found[0]!
  }

  /** Does something with the element as soon as that is possible: it may be covered, or drawn anew. */
  async #act(act: (element: Reference) => Promise<unknown>): Promise<void> {
    await this.#until('can be used', PATIENCE, async () => {
      await act(await this.#one())
      return true
    })
  }

  async #isSeen(element: Reference): Promise<boolean> {
    const look = `(element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible'
    }`
    return (await this.page.evaluateWith(look, element, undefined).catch(() => false)) === true
  }

  async #until(what: string, timeout: number, holds: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + timeout
    let trouble: WebDriverError | undefined
    do {
      try {
        if (await holds()) return
      } catch (error) {
        // An element that was drawn anew in between is looked for again.
        if (!(error instanceof WebDriverError) || !PASSING.has(error.code)) throw error
        trouble = error
      }
      await pause(100)
    } while (performance.now() < end)
    throw new Error(
      `Not so within ${timeout} ms: ${this.toString()} ${what}; ${trouble?.message ?? 'nothing hinders it'}`,
    )
  }
}

/** Runs in the page: brings an element into sight, and yields whether it stays where it is. */
async function settle(element: Element): Promise<boolean> {
  element.scrollIntoView({ block: 'center' })
  const place = () => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [left, top, width, height].join()
  }
  const before = place()
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  return element.isConnected && place() === before
}

/** Refusals that may be over in a moment. */
const PASSING = new Set([
  'element click intercepted',
  'element not interactable',
  'invalid element state',
  'no such element',
  'stale element reference',
])

/** Keys by their names, as in Playwright. */
class Keyboard {
  constructor(readonly driven: Driven) {}

  /** One key, with those that are held meanwhile before it: `Control+End`. */
  async press(keys: string): Promise<void> {
    const codes = keys.split('+').map((key) => KEYS[key] ?? key)
    await this.#perform([
      ...codes.map((value) => ({ type: 'keyDown', value })),
      ...codes.toReversed().map((value) => ({ type: 'keyUp', value })),
    ])
  }

  async type(text: string): Promise<void> {
    await this.#perform([...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))))
  }

  async insertText(text: string): Promise<void> {
    await this.type(text)
  }

  async #perform(actions: readonly object[]): Promise<void> {
    await this.driven.ask('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }
}

/** @see W3C WebDriver, section 15.4.2 */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

function roleStep(role: string, { name, exact = false, ...options }: RoleOptions): Step {
  const words: { name?: Words } = name === undefined ? {} : { name: wordsOf(name, exact) }
  return { by: 'role', role, options, ...words }
}
