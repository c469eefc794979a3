import type { Oid } from '../../asn1/object-identifier.ts'
import type { Holder, KindReason } from '../../finding/kind.ts'
import type { Member } from '../../path/member.ts'
import type { Profile } from '../settings.ts'
import type { Kind } from './contract.ts'
import { kindFacts } from './facts.ts'
import { kinds, type KindId } from './registry.ts'

/** The kind of a certificate, recognised from its content alone, with the reasons. */
export interface RecognisedKind {
  readonly id: KindId
  readonly holder: Holder
  readonly reasons: readonly KindReason[]
  /** The key purpose that a path to it has to allow where the person chose none; undefined where none is asked for. */
  readonly purpose: Oid | undefined
  /** The rules that decide on a path to it where the person chose none. */
  readonly profile: Profile
}

/** Each certificate is asked about for every path and every row that it stands in. */
const known = new WeakMap<Member, Map<boolean, RecognisedKind>>()

/** @param selfSigned whether its own key made its signature, as verified: a name alone proves nothing */
export function recogniseKind(member: Member, selfSigned: boolean): RecognisedKind {
  const ofMember = known.get(member) ?? new Map<boolean, RecognisedKind>()
  known.set(member, ofMember)
  const recognised = ofMember.get(selfSigned) ?? recogniseAfresh(member, selfSigned)
  ofMember.set(selfSigned, recognised)
  return recognised
}

function recogniseAfresh(member: Member, selfSigned: boolean): RecognisedKind {
  const facts = kindFacts(member, selfSigned)
  for (const kind of kinds satisfies readonly Kind[]) {
    const reasons = kind.recognise(facts)
    if (!reasons) continue
    const purpose = 'purpose' in kind ? kind.purpose(facts) : undefined
    return { id: kind.id, holder: kind.holder, reasons, purpose, profile: 'profile' in kind ? kind.profile : 'path' }
  }
  throw new Error('the last kind recognises every certificate')
}
