import {
  anyPolicy,
  askedHost,
  type CertificateId,
  type JudgeSettings,
  type KeyUsageBit,
  type RevocationMode,
} from '../../core/index.ts'
import type { Selection } from './selection.svelte.ts'
import type { Clock, Session } from './session.svelte.ts'

/** Everything a person can judge by. */
export interface Choices {
  /** Milliseconds since 1970 UTC; undefined for now. */
  readonly instant: number | undefined
  /** The OID of a key purpose, `auto` or `any`. */
  readonly purpose: string
  /** As typed; empty where no name is asked for. */
  readonly host: string
  /** The ApplicationUri of an OPC UA application, as typed; empty where none is asked for. */
  readonly applicationUri: string
  readonly profile: NonNullable<JudgeSettings['profile']>
  readonly revocation: RevocationMode
  /** Undefined for every self-signed certificate. */
  readonly anchors: readonly CertificateId[] | undefined
  readonly honourAnchorConstraints: boolean
  /** OIDs of the acceptable policies; empty for any. */
  readonly policies: readonly string[]
  readonly explicitPolicy: boolean
  readonly inhibitMapping: boolean
  readonly inhibitAny: boolean
  /** The most intermediates, as typed; empty where any number is allowed. */
  readonly intermediates: string
  /** The days before its end from which on a certificate ends soon, as typed; empty for the usual ones. */
  readonly endsSoon: string
  /** Uses that the key of the target has to allow. */
  readonly keyUsage: readonly KeyUsageBit[]
}

const usual: Choices = {
  instant: undefined,
  purpose: 'auto',
  host: '',
  applicationUri: '',
  profile: 'auto',
  revocation: 'if-given',
  anchors: undefined,
  honourAnchorConstraints: true,
  policies: [],
  explicitPolicy: false,
  inhibitMapping: false,
  inhibitAny: false,
  intermediates: '',
  endsSoon: '',
  keyUsage: [],
}

/** The choices that stand apart, for they are rarely needed. */
const rare = ['policies', 'explicitPolicy', 'inhibitMapping', 'inhibitAny', 'intermediates', 'keyUsage'] as const

/** So long a pause in clicking is an end of it. Milliseconds. */
const PAUSE = 250

/** The wait while a name is typed. Every beginning of it would be refused. */
const TYPING = 700

/** The settings of the paths. A change judges again once the person pauses. A start over resets all of them. */
export class Judging {
  choices = $state.raw<Choices>(usual)
  /** Whether the panel stands open. */
  open = $state(false)
  readonly #session: Session
  readonly #selection: Selection
  readonly #now: Clock
  #pause: ReturnType<typeof setTimeout> | undefined
  #focus: JudgeSettings['focus']

  constructor(session: Session, selection: Selection, now: Clock) {
    this.#session = session
    this.#selection = selection
    this.#now = now
  }

  readonly #asked = $derived(askedHost(this.choices.host))
  /** Whether something was typed that is no host name and no address: then no name is asked for. */
  readonly hostUnusable = $derived(this.choices.host.trim() !== '' && !this.#asked)
  readonly #mostIntermediates = $derived(countIn(this.choices.intermediates))
  /** Whether something was typed that is no number of intermediates: then any number is allowed. */
  readonly intermediatesUnusable = $derived(
    this.choices.intermediates.trim() !== '' && this.#mostIntermediates === undefined,
  )
  readonly #endsSoonDays = $derived(countIn(this.choices.endsSoon))
  /** Whether something was typed that is no number of days: then the usual one counts. */
  readonly endsSoonUnusable = $derived(this.choices.endsSoon.trim() !== '' && this.#endsSoonDays === undefined)
  readonly asUsual = $derived((Object.keys(usual) as (keyof Choices)[]).every((choice) => this.#isUsual(choice)))
  /** Whether anything is asked of policies, depth or the use of the key. */
  readonly asksRarely = $derived(!rare.every((choice) => this.#isUsual(choice)))

  /** Milliseconds since 1970 UTC. */
  present(): number {
    return this.#now()
  }

  /** Judges by another host once the person pauses: at once where it was pasted whole, or typing has ended. */
  connectTo(host: string, ended: boolean): void {
    if (host !== this.choices.host || ended) this.choose({ host }, ended ? 0 : TYPING)
  }

  choose(change: Partial<Choices>, pause = PAUSE): void {
    this.choices = { ...this.choices, ...change }
    if (!this.#session.report) return
    this.#selection.keepTarget()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.#session.judgeAgain(), pause)
  }

  /** Judges again with the paths of a certificate among those listed, from number `start` on, counted from zero. */
  focusOn(target: CertificateId, start: number): void {
    this.#focus = { target, start }
    void this.#session.judgeAgain()
  }

  /** Adds a certificate to the chosen anchors or takes it out. */
  toggleAnchor(id: CertificateId): void {
    const { anchors = [] } = this.choices
    this.choose({ anchors: toggled(anchors, id) })
  }

  /** Accepts a policy or does so no more. */
  togglePolicy(oid: string): void {
    this.choose({ policies: toggled(this.choices.policies, oid) })
  }

  toggleKeyUsage(bit: KeyUsageBit): void {
    this.choose({ keyUsage: toggled(this.choices.keyUsage, bit) })
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

  /** Drops what names a certificate; whatever else was chosen stays. */
  forgetIds(): void {
    this.choices = { ...this.choices, anchors: undefined }
    this.#focus = undefined
  }

  /** The settings for the engine. */
  settings(): JudgeSettings {
    const { instant, purpose, profile, revocation, anchors, honourAnchorConstraints } = this.choices
    const { policies, explicitPolicy, inhibitMapping, inhibitAny, keyUsage } = this.choices
    const most = this.#mostIntermediates
    return {
      instant: instant ?? this.#now(),
      instantChosen: instant !== undefined,
      profile,
      revocation,
      honourAnchorConstraints,
      keyUsage,
      policy: {
        initial: policies.length > 0 ? policies : [anyPolicy],
        explicit: explicitPolicy,
        inhibitMapping,
        inhibitAny,
      },
      ...(most !== undefined && { maximumIntermediates: most }),
      ...(this.#endsSoonDays !== undefined && { endsSoonDays: this.#endsSoonDays }),
      purpose,
      ...(this.#asked && { names: [this.#asked] }),
      applicationUri: this.choices.applicationUri.trim(),
      ...(anchors && { anchors }),
      ...(this.#focus && { focus: this.#focus }),
    }
  }

  #isUsual(choice: keyof Choices): boolean {
    const chosen = this.choices[choice]
    return chosen === usual[choice] || (Array.isArray(chosen) && chosen.length === 0 && choice !== 'anchors')
  }
}

const toggled = <T>(list: readonly T[], member: T): readonly T[] =>
  list.includes(member) ? list.filter((other) => other !== member) : [...list, member]

/** No path is longer than three digits say, and nobody is warned years before. */
const countIn = (typed: string): number | undefined => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined)
