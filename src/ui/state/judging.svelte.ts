import {
  askedHost,
  judgedAsUsual,
  purposeChoices,
  type CertificateId,
  type JudgedBy,
  type JudgeSettings,
  type Profile,
  type PurposeChoice,
  type RevocationMode,
} from '../../core/index.ts'
import type { Selection } from './selection.svelte.ts'
import type { Clock, Question, Workspace } from './workspace.svelte.ts'

/** Everything a person can judge by. */
export interface Choices {
  /** Milliseconds since 1970 UTC; undefined for now. */
  readonly instant: number | undefined
  /** Undefined for any. */
  readonly purpose: PurposeChoice['id'] | undefined
  /** As typed; empty where no name is asked for. */
  readonly host: string
  readonly profile: Profile
  readonly revocation: RevocationMode
  /** Undefined for every self-signed certificate. */
  readonly anchors: readonly CertificateId[] | undefined
  readonly honourAnchorConstraints: boolean
}

const usual: Choices = {
  instant: undefined,
  purpose: undefined,
  host: '',
  profile: 'path',
  revocation: 'if-given',
  anchors: undefined,
  honourAnchorConstraints: true,
}

/** So long a pause in typing or clicking is an end of it. Milliseconds. */
const PAUSE = 250

/** What the paths are judged by. A change judges again, once the person pauses; nothing of it outlives a start over. */
export class Judging {
  choices = $state.raw<Choices>(usual)
  /** Whether the panel stands open. */
  open = $state(false)
  readonly #workspace: Workspace
  readonly #selection: Selection
  readonly #now: Clock
  #pause: ReturnType<typeof setTimeout> | undefined
  #focus: JudgeSettings['focus']

  constructor(workspace: Workspace, selection: Selection, now: Clock) {
    this.#workspace = workspace
    this.#selection = selection
    this.#now = now
  }

  readonly #asked = $derived(askedHost(this.choices.host))
  /** Whether something was typed that is no host name and no address: then no name is asked for. */
  readonly hostUnusable = $derived(this.choices.host.trim() !== '' && !this.#asked)
  readonly asUsual = $derived(
    (Object.keys(usual) as (keyof Choices)[]).every((choice) => this.choices[choice] === usual[choice]),
  )

  choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change }
    if (!this.#workspace.report) return
    this.#selection.keepTarget()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.#workspace.judgeAgain(), PAUSE)
  }

  /** Judges again with the paths of a certificate among those listed, from number `start` on, counted from zero. */
  focusOn(target: CertificateId, start: number): void {
    this.#focus = { target, start }
    void this.#workspace.judgeAgain()
  }

  /** Adds a certificate to the chosen anchors or takes it out. */
  toggleAnchor(id: CertificateId): void {
    const { anchors = [] } = this.choices
    this.choose({ anchors: anchors.includes(id) ? anchors.filter((other) => other !== id) : [...anchors, id] })
  }

  backToUsual(): void {
    this.choose(usual)
  }

  forget(): void {
    clearTimeout(this.#pause)
    this.choices = usual
    this.#focus = undefined
    this.open = false
  }

  /** What to ask the engine now, and the same as far as words depend on it. */
  question(): Question {
    const { instant, purpose, profile, revocation, anchors, honourAnchorConstraints } = this.choices
    const wanted = purposeChoices.find(({ id }) => id === purpose)
    const settings: JudgeSettings = {
      instant: instant ?? this.#now(),
      profile,
      revocation,
      honourAnchorConstraints,
      ...(wanted && { purpose: wanted.oid }),
      ...(this.#asked && { names: [this.#asked] }),
      ...(anchors && { anchors }),
      ...(this.#focus && { focus: this.#focus }),
    }
    const judgedBy: JudgedBy = {
      ...judgedAsUsual,
      profile,
      revocation,
      honourAnchorConstraints,
      instant: instant === undefined ? 'now' : 'chosen',
      purpose: wanted?.name,
      host: this.#asked?.value,
      anchors: anchors ? 'chosen' : 'self-signed',
    }
    return { settings, judgedBy }
  }
}
