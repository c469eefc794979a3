import type { Oid } from '../../asn1/object-identifier.ts'
import type { Member } from '../../path/member.ts'
import type { Settings } from '../settings.ts'
import type { KindId } from './registry.ts'
import { recogniseKind } from './recognise-kind.ts'

/** The key purpose that a path is judged for. */
export interface JudgedPurpose {
  /** Undefined where no purpose is asked for. */
  readonly oid: Oid | undefined
  /** `settings`: the person chose it, or chose any. `kind`: it follows from what the path's target is for. */
  readonly because: 'settings' | 'kind'
  /** The kind of the target, if the purpose follows from it. */
  readonly kind?: KindId
}

/** Which purpose the settings ask a path to this target for; `auto` asks for that of the target's kind. */
export function judgedPurpose(target: Member, selfSigned: boolean, { purpose }: Settings): JudgedPurpose {
  if (purpose === 'any') return { oid: undefined, because: 'settings' }
  if (purpose !== 'auto') return { oid: purpose, because: 'settings' }
  const { id, purpose: oid } = recogniseKind(target, selfSigned)
  return { oid, because: 'kind', kind: id }
}
