import type { Member } from '../path/member.ts'
import type { PartialPathJudge } from '../path/build.ts'
import { findExtension } from '../certificate/extension/find-extension.ts'
import { basicConstraints } from '../certificate/extension/basic-constraints.ts'
import { keyUsage } from '../certificate/extension/key-usage.ts'
import { countedIntermediates } from './path/path-length.ts'

/**
 * What the search asks about the newest certificate of a partial path: how many of the rules that can be decided from below it breaks. It only
 * ranks candidates; the verdict comes from the checks, and a path that is doubted here is still listed.
 */
export function pathPreview(instant: number): PartialPathJudge {
  return (members) => {
    const newest = members.at(-1)
    if (!newest) return 0
    const faults = [!validAt(newest, instant)]
    if (members.length > 1) faults.push(!mayIssue(newest), !allowsDepth(newest, members.slice(0, -1)))
    return faults.filter(Boolean).length
  }
}

function validAt({ certificate }: Member, instant: number): boolean {
  const { notBefore, notAfter } = certificate
  if (notBefore.instant === undefined || notAfter.instant === undefined) return false
  return instant >= notBefore.instant && instant < notAfter.instant + 1000
}

function mayIssue(member: Member): boolean {
  const usage = findExtension(member.certificate, keyUsage)
  const maySign = usage === undefined || (usage.state === 'decoded' && usage.value.bits.has('keyCertSign'))
  return maySign && (member.ca === true || (member.ca === undefined && member.certificate.version < 3))
}

function allowsDepth(member: Member, below: readonly Member[]): boolean {
  const extension = findExtension(member.certificate, basicConstraints)
  if (extension?.state !== 'decoded') return true
  const { pathLenConstraint } = extension.value
  return pathLenConstraint === undefined || countedIntermediates(below) <= pathLenConstraint
}
