import type { Member } from '../../path/member.ts'
import type { Profile, Settings } from '../settings.ts'
import type { KindId } from './registry.ts'
import { recogniseKind } from './recognise-kind.ts'

/** The rules that decide on a path. */
export interface JudgedProfile {
  readonly id: Profile
  /** `settings`: the person chose them. `kind`: they follow from what the path's target is for. */
  readonly because: 'settings' | 'kind'
  /** The kind of the target, if the rules follow from it. */
  readonly kind?: KindId
}

/** Whose rules decide on a path to this target; `auto` takes those of the target's kind. */
export function judgedProfile(target: Member, selfSigned: boolean, { profile }: Settings): JudgedProfile {
  if (profile !== 'auto') return { id: profile, because: 'settings' }
  const { id: kind, profile: id } = recogniseKind(target, selfSigned)
  return { id, because: 'kind', kind }
}
