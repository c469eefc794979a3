import {
  anyPolicy,
  askedHost,
  judgedAsUsual,
  keyUsageBits,
  label,
  policyName,
  purposeChoices,
  type CertificateId,
  type JudgedBy,
  type JudgeSettings,
  type KeyUsageBit,
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
  /** OIDs of the acceptable policies; empty for any. */
  readonly policies: readonly string[]
  readonly explicitPolicy: boolean
  readonly inhibitMapping: boolean
  readonly inhibitAny: boolean
  /** The most intermediates, as typed; empty where any number is allowed. */
  readonly intermediates: string
  /** Uses that the key of the target has to allow. */
  readonly keyUsage: readonly KeyUsageBit[]
}

const usual: Choices = {
  instant: undefined,
  purpose: undefined,
  host: '',
  profile: 'path',
  revocation: 'if-given',
  anchors: undefined,
  honourAnchorConstraints: true,
  policies: [],
  explicitPolicy: false,
  inhibitMapping: false,
  inhibitAny: false,
  intermediates: '',
  keyUsage: [],
}

/** The choices that stand apart, for they are rarely needed. */
const rare = ['policies', 'explicitPolicy', 'inhibitMapping', 'inhibitAny', 'intermediates', 'keyUsage'] as const

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
  readonly #mostIntermediates = $derived(countIn(this.choices.intermediates))
  /** Whether something was typed that is no number of intermediates: then any number is allowed. */
  readonly intermediatesUnusable = $derived(
    this.choices.intermediates.trim() !== '' && this.#mostIntermediates === undefined,
  )
  readonly asUsual = $derived((Object.keys(usual) as (keyof Choices)[]).every((choice) => this.#isUsual(choice)))
  /** Whether anything is asked of policies, depth or the use of the key. */
  readonly asksRarely = $derived(!rare.every((choice) => this.#isUsual(choice)))

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

  /** What to ask the engine now, and the same as far as words depend on it. */
  question(): Question {
    const { instant, purpose, profile, revocation, anchors, honourAnchorConstraints } = this.choices
    const { policies, explicitPolicy, inhibitMapping, inhibitAny, keyUsage } = this.choices
    const most = this.#mostIntermediates
    const wanted = purposeChoices.find(({ id }) => id === purpose)
    const settings: JudgeSettings = {
      instant: instant ?? this.#now(),
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
      policies: policies.map(named),
      explicitPolicy,
      inhibitMapping,
      inhibitAny,
      maximumIntermediates: most,
      keyUsage: keyUsageBits.filter(([bit]) => keyUsage.includes(bit)).map(([, term]) => label(term).label),
    }
    return { settings, judgedBy }
  }

  #isUsual(choice: keyof Choices): boolean {
    const chosen = this.choices[choice]
    return chosen === usual[choice] || (Array.isArray(chosen) && chosen.length === 0 && choice !== 'anchors')
  }
}

function named(policy: string): string {
  const name = policyName(policy)
  return name === undefined ? policy : `${name} (${policy})`
}

const toggled = <T>(list: readonly T[], member: T): readonly T[] =>
  list.includes(member) ? list.filter((other) => other !== member) : [...list, member]

/** No path is longer than three digits say. */
const countIn = (typed: string): number | undefined => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined)
