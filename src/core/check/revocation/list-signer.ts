import { failure, success, type Result } from '../../lib/result.ts'
import type { Unusable } from '../../finding/revocation.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage } from '../../certificate/extension/key-usage.ts'
import { namesKeyOf } from '../../certificate/revocation-list/names-key.ts'
import type { Member } from '../../path/member.ts'
import type { HeldList } from './held.ts'
import type { Question } from './question.ts'

/**
 * Keys that are tried on one list. A CA has one or two at a time; a folder with the certificates of every key it ever
 * had stays below this, and a hostile one with thousands of its namesakes costs no more.
 */
const triedKeys = 32

/**
 * The certificate whose key signed a list: of the list's issuer, allowed to sign CRLs, and part of this path or with a
 * valid path of its own to the same anchor. The key need not be the one that signed the certificate in question. Or why
 * there is none, by the candidate that came nearest.
 * @see RFC 5280 section 6.3.3 (f) and (g)
 */
export async function findListSigner(held: HeldList, question: Question): Promise<Result<Member, Unusable>> {
  let nearest: Unusable = 'signer-not-given'
  const candidates = candidatesFor(held, question)
  for (const candidate of candidates.slice(0, triedKeys)) {
    const fault = await faultOf(candidate, held, question)
    if (!fault) return success(candidate)
    if (nearness.indexOf(fault) > nearness.indexOf(nearest)) nearest = fault
  }
  // Of those that were not tried one may have signed it.
  const untried = candidates.length > triedKeys && nearness.indexOf(nearest) <= nearness.indexOf('signature-invalid')
  return failure(untried ? 'work-limit' : nearest)
}

const nearness: readonly Unusable[] = [
  'signer-not-given',
  'signature-invalid',
  'signature-not-checked',
  'signer-may-not-sign',
  'signer-not-valid',
  'work-limit',
]

/** Those of the path first, then those whose key identifier is the one that the list names. */
function candidatesFor(held: HeldList, { context }: Question): Member[] {
  const { path, graph } = context
  const rank = (member: Member): number => {
    if (path.members.includes(member)) return 0
    return namesKeyOf(held.list, member.certificate) === true ? 1 : 2
  }
  return [...graph.bearersOf(held.issuer)].sort((a, b) => rank(a) - rank(b))
}

async function faultOf(candidate: Member, held: HeldList, { context }: Question): Promise<Unusable | undefined> {
  const { path, anchor, judged, graph, revocation } = context
  const { list } = held
  const inherited = await graph.inheritedParametersOf(candidate)
  const { status } = await revocation.verify(list, {
    algorithm: list.signatureAlgorithm,
    signer: candidate.certificate.spki,
    ...(inherited && { inheritedParameters: inherited }),
    message: list.tbs.encoded,
    signature: list.signatureValue.octets,
  })
  if (status === 'not-verified') return 'signature-not-checked'
  // Another key of the same name did not sign it; the one that the list names, or may mean, is not here or the list was
  // changed.
  if (status === 'invalid')
    return namesKeyOf(list, candidate.certificate) === false ? 'signer-not-given' : 'signature-invalid'
  const nameAndKeyOnly = candidate === anchor && !judged.includes(candidate)
  if (!nameAndKeyOnly && !maySignLists(candidate)) return 'signer-may-not-sign'
  if (path.members.includes(candidate)) return undefined
  const verdict = anchor ? await revocation.judgeSigner(candidate, anchor) : 'not-valid'
  return verdict === 'valid' ? undefined : verdict === 'unknown' ? 'work-limit' : 'signer-not-valid'
}

/** A certificate without Key Usage may. */
function maySignLists({ certificate }: Member): boolean {
  const usage = findExtension(certificate, keyUsage)
  return !usage || (usage.state === 'decoded' && usage.value.bits.has('cRLSign'))
}
