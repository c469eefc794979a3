import { createContext } from 'svelte'
import { mayHoldObject, readFingerprint } from '../../core/index.ts'
import type { EngineClient, SecondReader } from '../../worker/client.ts'
import { Asn1 } from './asn1.svelte.ts'
import { Comparing } from './comparing.svelte.ts'
import { Decoded } from './decoded.svelte.ts'
import { ErrorLookup } from './error-lookup.svelte.ts'
import { Exporting } from './exporting.svelte.ts'
import { Examples } from './examples.svelte.ts'
import { Find } from './find.svelte.ts'
import { Inventory } from './inventory.svelte.ts'
import { Keys } from './keys.svelte.ts'
import { Judging } from './judging.svelte.ts'
import { Lookup } from './lookup.svelte.ts'
import { Questions } from './questions.ts'
import { Reporting } from './reporting.svelte.ts'
import { Revoked } from './revoked.svelte.ts'
import { Saving } from './saving.svelte.ts'
import { SecondReadings } from './second-readings.svelte.ts'
import { Selection } from './selection.svelte.ts'
import { Session, type Clock } from './session.svelte.ts'
import { Unlocking } from './unlocking.svelte.ts'
import { Waiting } from './waiting.svelte.ts'

const privateKeyBlock = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*/g

/** All state of the page; App makes one and every component below finds it with `useScreen()`. */
export class Screen {
  readonly session: Session
  readonly judging: Judging
  readonly selection: Selection
  readonly decoded: Decoded
  readonly comparing: Comparing
  readonly saving: Saving
  readonly exporting: Exporting
  readonly reporting: Reporting
  readonly asn1: Asn1
  readonly unlocking: Unlocking
  readonly revoked: Revoked
  readonly find: Find
  readonly inventory: Inventory
  readonly secondReadings: SecondReadings<'readTwice'>
  readonly treeReadings: SecondReadings<'readTreeTwice'>
  readonly examples: Examples
  readonly waiting = new Waiting()
  readonly lookup = new Lookup()
  readonly errors = new ErrorLookup()
  readonly keys = new Keys()

  /** `ticks` measure how long something takes, in milliseconds since whenever. */
  constructor(
    client: EngineClient,
    now: Clock = Date.now,
    ticks: () => number = () => performance.now(),
    secondReader?: SecondReader,
  ) {
    this.session = new Session(
      client,
      () => this.judging.settings(),
      (raised) => {
        this.#forget(raised)
      },
      ticks,
    )
    this.examples = new Examples(this.session)
    this.selection = new Selection(this.session, (target, start) => {
      this.judging.focusOn(target, start)
    })
    this.judging = new Judging(this.session, this.selection, now)
    const questions = new Questions(client, this.session, this.waiting)
    this.decoded = new Decoded(questions)
    this.comparing = new Comparing(questions, this.session, this.selection)
    this.saving = new Saving(questions)
    this.exporting = new Exporting(questions, this.session, this.selection, this.saving)
    this.asn1 = new Asn1(questions)
    this.revoked = new Revoked(questions)
    this.secondReadings = new SecondReadings('readTwice', questions, secondReader)
    this.reporting = new Reporting(questions, this.session, this.selection, this.saving, this.secondReadings)
    this.treeReadings = new SecondReadings('readTreeTwice', questions, secondReader)
    this.find = new Find(questions, this.session)
    this.inventory = new Inventory(questions, this.session, this.selection)
    this.unlocking = new Unlocking(client, questions, this.session, this.waiting, ticks)
  }

  /**
   * Takes pasted text: what it holds is opened, and what another program said in it is explained. It may be both. A
   * fingerprint is compared with those of what is open; before that, it is said to be one.
   */
  takeText(text: string): void {
    const stated = readFingerprint(text)
    if (stated && this.session.report) {
      this.find.begin(text)
      return
    }
    // A key is no message, and looking for one makes strings of it, which nobody can overwrite.
    const heard = this.errors.hear(text.replaceAll(privateKeyBlock, ''))
    if (!heard || (!stated && mayHoldObject(text))) void this.session.addText(text, 'Pasted text')
  }

  startOver(): Promise<void> {
    this.errors.forget()
    this.examples.forget()
    return this.session.startOver()
  }

  #forget(raised: boolean): void {
    this.selection.forget()
    if (raised) this.judging.forgetIds()
    else this.judging.forget()
    this.decoded.forget()
    this.comparing.forget()
    this.saving.forget()
    this.exporting.forget()
    this.asn1.forget()
    this.unlocking.forget()
    this.revoked.forget()
    this.find.forget()
    this.inventory.forget()
    this.secondReadings.forget()
    this.treeReadings.forget()
  }
}

const [useScreen, provideScreen] = createContext<Screen>()
export { provideScreen, useScreen }
