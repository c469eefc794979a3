import { createContext } from 'svelte'
import type { EngineClient } from '../../worker/client.ts'
import { Asn1 } from './asn1.svelte.ts'
import { Decoded } from './decoded.svelte.ts'
import { Judging } from './judging.svelte.ts'
import { Lookup } from './lookup.svelte.ts'
import { Revoked } from './revoked.svelte.ts'
import { Saving } from './saving.svelte.ts'
import { Search } from './search.svelte.ts'
import { Selection } from './selection.svelte.ts'
import { Unlocking } from './unlocking.svelte.ts'
import { Workspace, type Clock } from './workspace.svelte.ts'

/** All state of the page; App makes one and every component below finds it with `useScreen()`. */
export class Screen {
  readonly workspace: Workspace
  readonly judging: Judging
  readonly selection: Selection
  readonly decoded: Decoded
  readonly saving: Saving
  readonly asn1: Asn1
  readonly unlocking: Unlocking
  readonly revoked: Revoked
  readonly search: Search
  readonly lookup = new Lookup()

  /** `ticks` measure how long something takes, in milliseconds since whenever. */
  constructor(client: EngineClient, now: Clock = Date.now, ticks: () => number = () => performance.now()) {
    this.workspace = new Workspace(client, () => this.judging.question())
    this.selection = new Selection(this.workspace, (target, start) => {
      this.judging.focusOn(target, start)
    })
    this.judging = new Judging(this.workspace, this.selection, now)
    this.decoded = new Decoded(client, this.workspace)
    this.saving = new Saving(client, this.workspace)
    this.asn1 = new Asn1(client, this.workspace)
    this.revoked = new Revoked(client, this.workspace)
    this.search = new Search(client, this.workspace)
    this.unlocking = new Unlocking(client, this.workspace, ticks)
  }

  async startOver(): Promise<void> {
    this.selection.reset()
    this.judging.forget()
    this.decoded.forget()
    this.saving.forget()
    this.asn1.forget()
    this.unlocking.forget()
    this.revoked.forget()
    this.search.forget()
    await this.workspace.startOver()
  }
}

const [useScreen, provideScreen] = createContext<Screen>()
export { provideScreen, useScreen }
