import type { FormId } from '../../finding/form.ts'
import type { TargetId, WantedId } from '../../finding/target.ts'

/** A system that wants certificates. What to do with them is worded in `explain/target/`, under the same id. */
export interface Target {
  readonly id: TargetId
  /** In the order in which they are needed. Their commands are told by their numbers, from 0. */
  readonly files: readonly TargetFile[]
}

export interface TargetFile {
  readonly wants: WantedId
  readonly form: FormId
  /** The name under which the system looks for it; where absent, the file is named after its content. */
  readonly name?: string
  /** Needed in some installations only. */
  readonly optional?: true
}
