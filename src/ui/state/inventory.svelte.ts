import { untrack } from 'svelte'
import {
  countParts,
  filterRows,
  inventoryRows,
  needsInventory,
  sortRows,
  type CertificateId,
  type CompactVerdict,
  type InventoryColumn,
  type InventoryOrder,
  type InventoryPart,
  type Report,
  type Verdicts,
} from '../../core/index.ts'
import type { Questions } from './questions.ts'
import type { Selection } from './selection.svelte.ts'
import type { Session } from './session.svelte.ts'
import { Turns } from './turns.ts'

/** Certificates judged at one request: few at first, so that something is seen; no more than others can wait for. */
const FIRST = 25
const MOST = 200

const usual: InventoryOrder = { by: 'problems', descending: false }

/** The list of all certificates: how it is filtered and ordered, and what is known of each. */
export class Inventory {
  part = $state<InventoryPart>('all')
  text = $state('')
  order = $state.raw<InventoryOrder>(usual)
  grouped = $state(false)
  /** Of the Report at hand, as far as they have come. */
  verdicts = $state.raw<Verdicts>(new Map())
  /** The verdicts that rows are sorted by: rows stay where they are until all have come. */
  #settled = $state.raw<Verdicts>(new Map())
  #basis = ''
  /** Whether the person ended the judging before all were. */
  stopped = $state(false)
  readonly #questions: Questions
  readonly #session: Session
  readonly #selection: Selection
  readonly #turns = new Turns()

  constructor(questions: Questions, session: Session, selection: Selection) {
    this.#questions = questions
    this.#session = session
    this.#selection = selection
  }

  /** Whether the list is shown. It stays where it is while its rows are chosen. */
  readonly shown: boolean = $derived.by(() => {
    const { report } = this.#session
    return report !== undefined && needsInventory(report, this.#selection.path)
  })
  readonly rows = $derived.by(() => (this.#session.report ? inventoryRows(this.#session.report) : []))
  readonly counts = $derived(countParts(this.rows, this.verdicts))
  readonly #matching = $derived(filterRows(this.rows, this.#settledFor(this.part), this.part, this.text))
  /** The rows to be shown, in their order. */
  readonly sorted = $derived(sortRows(this.#matching, this.#settled, this.order))

  /** Sorts by a column: its other way round where it is sorted by it already, as before the third time. */
  sortBy(by: InventoryColumn): void {
    const { order } = this
    if (order.by !== by) this.order = { by, descending: false }
    else this.order = order.descending ? usual : { by, descending: true }
  }

  /**
   * Judges every certificate of a Report, in portions, for as long as it is the one at hand. A Report that differs only
   * in the paths it lists changes no verdict.
   */
  async judgeAll(report: Report): Promise<void> {
    const basis = basisOf(report)
    // The effect that asks must not run again because of this.
    if (basis === this.#basis && untrack(() => this.stopped)) return
    const wanted = this.#turns.next()
    this.stopped = false
    const known = basis === this.#basis ? this.verdicts : new Map<CertificateId, CompactVerdict>()
    this.#basis = basis
    this.verdicts = known
    const verdicts = new Map(known)
    const left = inventoryRows(report).flatMap(({ certificate: { id } }) => (known.has(id) ? [] : [id]))
    for (let size = FIRST; left.length > 0; size = Math.min(MOST, size * 2)) {
      const answer = await this.#questions.askWhile(wanted, 'verdicts', left.splice(0, size))
      if (!answer) return
      for (const verdict of answer) verdicts.set(verdict.certificate, verdict)
      this.verdicts = new Map(verdicts)
    }
    this.#settled = this.verdicts
  }

  /** Ends the judging; what is known stays. */
  stop(): void {
    this.#turns.next()
    this.#settled = this.verdicts
    this.stopped = true
  }

  /** Judges those that are not judged yet. */
  goOn(): void {
    const { report } = this.#session
    this.stopped = false
    if (report) void this.judgeAll(report)
  }

  forget(): void {
    this.#turns.next()
    this.stopped = false
    this.part = 'all'
    this.text = ''
    this.order = usual
    this.grouped = false
    this.verdicts = new Map()
    this.#settled = new Map()
    this.#basis = ''
  }

  /** The parts that verdicts make fill up as these come; nothing else changes meanwhile. */
  #settledFor(part: InventoryPart): Verdicts {
    return part === 'valid' || part === 'revoked' || part === 'no-path' ? this.verdicts : this.#settled
  }
}

/** All that the verdicts rest on: what is open, and the rules. */
const basisOf = ({ settings, sources }: Report): string =>
  JSON.stringify([{ ...settings, focus: undefined }, sources.map(({ id }) => id)])
