import {
  formsFor,
  heldBy,
  isCertificateId,
  isGuarded,
  isRevocationListId,
  selectObjects,
  targets,
  wantedIds,
  type Chosen,
  type FormId,
  type Held,
  type ObjectId,
  type TargetFile,
  type TargetId,
  type WantedId,
} from '../../core/index.ts'
import type { Questions } from './questions.ts'
import type { Saving } from './saving.svelte.ts'
import type { Selection } from './selection.svelte.ts'
import type { Session } from './session.svelte.ts'

/** The contents of a file: the object looked at, a part of the path, or every certificate that is open. */
export type Content = 'shown' | WantedId | 'everything'

/** The menu “Save as ...”: what was chosen in it, and what it would save. */
export class Exporting {
  open = $state(false)
  way = $state<'form' | 'target'>('form')
  target = $state<TargetId>('kepserverex-thingworx')
  content = $state<Content>('shown')
  form = $state<FormId>('base64-cer')
  /** Is in no file and nowhere else; gone when the menu closes. */
  password = $state('')
  #object = $state<ObjectId>()
  /** Names of the target's files, or of the one file, by number; asked for so that commands can have them. */
  names = $state.raw<readonly string[]>([])
  /** The question for names that was asked last. */
  #asked: object | undefined
  readonly #questions: Questions
  readonly #session: Session
  readonly #selection: Selection
  readonly #saving: Saving

  constructor(questions: Questions, session: Session, selection: Selection, saving: Saving) {
    this.#questions = questions
    this.#session = session
    this.#selection = selection
    this.#saving = saving
  }

  /** The object that “shown” means; undefined where the menu is about the path alone. */
  get object(): ObjectId | undefined {
    return this.#object
  }

  begin(object?: ObjectId): void {
    this.#saving.forget()
    this.#object = object
    this.way = 'form'
    this.content = object === undefined ? 'chain-with-root' : 'shown'
    this.form = this.formsOf(this.content)[0] ?? 'base64-cer'
    this.open = true
  }

  close(): void {
    this.open = false
    this.password = ''
  }

  forget(): void {
    this.close()
    this.names = []
  }

  choose(content: Content): void {
    this.content = content
    const forms = this.formsOf(content)
    if (!forms.includes(this.form)) this.form = forms[0] ?? this.form
  }

  /** The contents to choose from, without empty ones. */
  get contents(): readonly Content[] {
    const offered: Content[] = this.#object === undefined ? [] : ['shown']
    if (this.#object !== undefined && !isCertificateId(this.#object)) return offered
    const all = this.#session.report?.certificates.length ?? 0
    return [
      ...offered,
      ...pathContents.filter((wanted) => this.#isThere(wanted === 'with-lists' ? 'lists' : wanted)),
      ...(all > 1 ? (['everything'] as const) : []),
    ]
  }

  formsOf(content: Content): readonly FormId[] {
    return formsFor(this.#heldBy(content))
  }

  #heldBy(content: Content): Held {
    if (content === 'everything') return 'chain'
    if (content !== 'shown') return heldBy(content)
    const object = this.#object
    if (object === undefined || isCertificateId(object)) return 'certificate'
    return isRevocationListId(object) ? 'revocation-list' : 'request'
  }

  #isThere(wanted: WantedId): boolean {
    return (this.chosen(wanted)?.objects.length ?? 0) > 0
  }

  /** The objects for a file. Undefined before anything is open. */
  chosen(content: Content): Chosen | undefined {
    const { report } = this.#session
    const { path } = this.#selection
    if (!report) return undefined
    if (content === 'shown') return alone(this.#object === undefined ? [] : [this.#object])
    if (content === 'everything')
      return alone(report.certificates.flatMap(({ id, origin }) => (origin === 'given' ? id : [])))
    return path && selectObjects(report, path, content)
  }

  async save(form: FormId, content: Content, name?: string): Promise<void> {
    const chosen = this.chosen(content)
    if (!chosen) return
    const password = isGuarded(form) ? this.password : undefined
    await this.#saving.file(form, { objects: chosen.objects, name: fittingName(chosen, name), password })
  }

  /** Asks what the files of the target would be called. Those that a password guards have a name of their own. */
  nameFiles(): Promise<void> {
    return this.#askNames(targets[this.target].files)
  }

  /** Asks what the one file would be called, which no password guards. */
  nameFile(): Promise<void> {
    return this.#askNames([{ wants: this.content, form: this.form }])
  }

  async #askNames(files: readonly (Omit<TargetFile, 'wants'> & { readonly wants: Content })[]): Promise<void> {
    const asked = (this.#asked = {})
    const names = await Promise.all(
      files.map(async ({ wants, form, name }) => {
        const chosen = this.chosen(wants) ?? alone([])
        const { objects } = chosen
        return fittingName(chosen, name) ?? (await this.#questions.ask('export', form, { objects }))?.name ?? ''
      }),
    )
    if (this.#asked === asked) this.names = names
  }
}

/** The name that a configuration has for a file. That of one without its root says so, as any other name does. */
const fittingName = ({ objects, rootMissing }: Chosen, name: string | undefined): string | undefined =>
  rootMissing && objects.length > 0 ? name?.replace(/(?=\.\w+$)/, '-without-root') : name

const alone = (objects: readonly ObjectId[]): Chosen => ({ objects, rootMissing: false })

/** Intermediates without the certificate below them: targets want them, and the menu has them in the chain. */
const pathContents: readonly WantedId[] = wantedIds.filter((id) => id !== 'intermediates')
